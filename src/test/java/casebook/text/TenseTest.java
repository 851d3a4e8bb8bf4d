package casebook.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TenseTest {
  private final Tense tense = LexiconReader.shipped().tense();

  @Test
  void a_past_form_tells_what_was_done() {
    assertThat(tense.isPast("Swapped the cable for another")).isTrue();
    assertThat(tense.isPast("went round to my sister's with it")).isTrue();
  }

  @Test
  void a_passive_of_now_and_words_that_only_end_so_do_not() {
    assertThat(tense.isPast("It can be restored from another Mac")).isFalse();
    assertThat(tense.isPast("You need a second Mac, indeed")).isFalse();
  }
}
