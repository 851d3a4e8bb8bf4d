package casebook.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What holds for every model; a model's test class only names it.
abstract class EncoderContract {

  /// Two that mean the same and one that does not.
  private record Triple(String text, String same, String other) {}

  private static final List<Triple> TRIPLES =
      List.of(
          new Triple(
              "The screen stays black when I turn the computer on.",
              "After pressing the power button nothing shows on the display.",
              "My printer is out of yellow ink."),
          new Triple(
              "Restoring the firmware from a second Mac fixed it.",
              "I connected another Mac, did a DFU restore, and it works again.",
              "The keyboard shortcut for a screenshot changed."),
          new Triple(
              "The update fails with not enough disk space.",
              "Installation stops because the drive is full.",
              "Bluetooth headphones keep losing their connection."),
          new Triple(
              "Resetting the NVRAM did not help.",
              "I cleared the parameter memory, no change.",
              "Which monitor should I buy for photography?"),
          new Triple(
              "It hangs at the Apple logo with the progress bar half way.",
              "Booting gets stuck, the bar stops in the middle.",
              "How do I share my calendar with my family?"));

  final Encoder encoder = new Encoder(model());

  abstract Model model();

  @AfterEach
  void close() {
    encoder.close();
  }

  @Test
  void a_vector_has_its_dimensions_and_unit_length() {
    for (String text : List.of("Failure to Personalize", "", " \n ", "\ud83d\ude00", "你好")) {
      float[] vector = encoder.encode(text);
      assertThat(vector).as(text).hasSize(384);
      assertThat(cosine(vector, vector)).as(text).isEqualTo(1, within(1e-5));
    }
  }

  @Test
  void equal_texts_give_equal_vectors_bit_for_bit() {
    float[] first = encoder.encode(TRIPLES.getFirst().text());
    encoder.encode("something much longer in between, that leaves its traces in memory");
    assertThat(encoder.encode(TRIPLES.getFirst().text())).isEqualTo(first);
    try (Encoder another = new Encoder(model())) {
      assertThat(another.encode(TRIPLES.getFirst().text())).isEqualTo(first);
    }
  }

  @Test
  void what_means_the_same_is_nearer_than_what_does_not() {
    for (Triple triple : TRIPLES) {
      float[] text = encoder.encode(triple.text());
      double same = cosine(text, encoder.encode(triple.same()));
      double other = cosine(text, encoder.encode(triple.other()));
      assertThat(same).as(triple.text()).isGreaterThan(other + 0.1);
    }
  }

  @Test
  void a_text_that_says_nothing_has_the_vector_of_no_words() {
    assertThat(encoder.encode(" \t\u0000\u200b\n")).isEqualTo(encoder.encode(""));
    assertThat(encoder.encodeAll(List.of())).isEmpty();
  }

  @Test
  void what_stands_behind_the_cut_does_not_matter() {
    String full = "it works ".repeat(300);
    assertThat(equal(encoder.encode(full + "and then it rains"), encoder.encode(full))).isTrue();
    String fitting = "it works ".repeat(model().longest() / 2 - 2);
    assertThat(equal(encoder.encode(fitting + "rain"), encoder.encode(fitting))).isFalse();
  }

  @Test
  void many_at_once_get_the_vectors_of_one_by_one() throws Exception {
    List<String> texts = texts();
    List<float[]> oneByOne = texts.stream().map(encoder::encode).toList();
    assertThat(encoder.encodeAll(texts)).containsExactlyElementsOf(oneByOne);
    ConcurrentLinkedQueue<Integer> different = new ConcurrentLinkedQueue<>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 4 * texts.size(); i++) {
        int place = i % texts.size();
        var _ =
            threads.submit(() -> {
              if (!equal(encoder.encode(texts.get(place)), oneByOne.get(place))) {
                different.add(place);
              }
            });
      }
    }
    assertThat(different).isEmpty();
  }

  @Test
  void closing_waits_for_texts_that_are_computed_and_then_refuses() throws Exception {
    ConcurrentLinkedQueue<Throwable> refused = new ConcurrentLinkedQueue<>();
    encoder.encode("loaded");
    try (var threads = Executors.newFixedThreadPool(4)) {
      for (int i = 0; i < 200; i++) {
        var _ =
            threads.submit(() -> {
              try {
                encoder.encode("the mac restarts ".repeat(20));
              } catch (IllegalStateException e) {
                refused.add(e);
              }
            });
      }
      encoder.close();
    }
    encoder.close();
    assertThat(refused).isNotEmpty();
    assertThatThrownBy(() -> encoder.encode("late"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the encoder of " + model().text() + " is closed");
  }

  private static List<String> texts() {
    List<String> texts = new ArrayList<>(List.of("", "the mac restarts ".repeat(60)));
    for (Triple triple : TRIPLES) {
      texts.addAll(List.of(triple.text(), triple.same(), triple.other()));
    }
    return texts;
  }

  static boolean equal(float[] a, float[] b) {
    return Arrays.equals(a, b);
  }

  static double cosine(float[] a, float[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += (double) a[i] * b[i];
    }
    return sum;
  }
}
