package casebook.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// A quote stops before anything masked.
class MaskedQuotesTest {

  @Test
  void a_sentence_without_a_marker_is_quoted_whole() {
    assertThat(quote("A DFU restore did it.", "restore")).isEqualTo("A DFU restore did it.");
  }

  @Test
  void a_quote_stops_before_a_marker() {
    assertThat(quote("A DFU restore did it for ⟨user⟩ and me.", "restore"))
        .isEqualTo("A DFU restore did it for");
  }

  @Test
  void a_quote_starts_after_a_marker_before_it() {
    assertThat(quote("Mail ⟨e-mail⟩, a DFU restore did it (⟨phone⟩).", "restore"))
        .isEqualTo("a DFU restore did it");
  }

  @Test
  void words_within_a_marker_are_never_quoted() {
    assertThat(quote("The ⟨serial number⟩ worked again", "serial")).isEqualTo("worked again");
    assertThat(quote("Did it: ⟨secret⟩.", "secret")).isEmpty();
  }

  @Test
  void a_long_piece_is_cut_around_its_place() {
    String long1 = "word ".repeat(80);
    String text = "⟨host⟩ " + long1 + "restore " + long1 + "⟨host⟩ end";
    assertThat(quote(text, "restore")).contains("restore").doesNotContain("⟨").hasSizeLessThan(290);
    assertThat(text).contains(quote(text, "restore"));
  }

  private static String quote(String text, String around) {
    Said said = new Said(1, "a", true, text, Mood.TELLS, List.of(), List.of(), List.of(), 9, false);
    return said.quote(text.indexOf(around));
  }
}
