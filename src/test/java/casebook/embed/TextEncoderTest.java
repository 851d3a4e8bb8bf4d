package casebook.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import casebook.model.Meaning;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextEncoderTest {

  @Test
  void what_means_the_same_lies_nearer_than_what_shares_words() {
    try (TextEncoder encoder = new TextEncoder(new Encoder(Model.MINILM))) {
      Meaning sought = encoder.encodeQuery("my laptop refuses to turn on").orElseThrow();
      Meaning same = encoder.encode("Notebook does not start", "It stays dark.").orElseThrow();
      Meaning words =
          encoder.encode("I refuse to buy", "a laptop stand that can turn").orElseThrow();
      assertThat(same.cosine(sought.vector())).isGreaterThan(words.cosine(sought.vector()) + 0.1);
    }
  }

  @Test
  void a_vector_goes_by_its_model_and_text_and_has_unit_length() {
    try (TextEncoder encoder = new TextEncoder(new Encoder(Model.MINILM))) {
      Meaning one = encoder.encode("Title", "a text").orElseThrow();
      assertThat(one.source())
          .isEqualTo(encoder.sourceOf("Title", "a text"))
          .startsWith(Model.MINILM.text() + ":")
          .isNotEqualTo(encoder.sourceOf("Title a", "text"));
      assertThat(one.cosine(one.vector())).isEqualTo(1, within(1e-5));
      assertThat(encoder.encode("Title", "a text").orElseThrow().vector()).isEqualTo(one.vector());
    }
  }

  @Test
  void a_text_without_words_has_none() {
    try (TextEncoder encoder = new TextEncoder(new Encoder(Model.MINILM))) {
      assertThat(encoder.encode(" ", "\n")).isEmpty();
      assertThat(encoder.encodeQuery("")).isEmpty();
    }
  }

  @Test
  void windows_hold_every_word_once_up_to_a_bound() {
    String text = String.join(" ", Collections.nCopies(205, "word"));
    assertThat(Windows.of(text, 6))
        .extracting(w -> w.split(" ").length)
        .containsExactly(80, 80, 45);
    assertThat(Windows.of(text, 2)).extracting(w -> w.split(" ").length).containsExactly(80, 80);
    assertThat(Windows.of(String.join(" ", Collections.nCopies(90, "w")), 6)).hasSize(1);
    assertThat(Windows.of(" \n", 6)).isEqualTo(List.of());
  }
}
