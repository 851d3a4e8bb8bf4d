package casebook.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ToneTest {
  private static final List<ToneTraining.Example> EXAMPLES =
      List.of(
          new ToneTraining.Example("And there was the desktop, lovely", "worked"),
          new ToneTraining.Example("There was my desktop at last", "worked"),
          new ToneTraining.Example("Same wall again", "failed"),
          new ToneTraining.Example("The same wall, the same minute", "failed"),
          new ToneTraining.Example("It lasted until Friday", "partial"),
          new ToneTraining.Example("That lasted until the morning", "partial"),
          new ToneTraining.Example("Which cable did you use?", "none"),
          new ToneTraining.Example("Which macOS is on it?", "none"));

  private final Tone shipped = LexiconReader.shipped().tone();

  @Test
  void the_same_sentences_give_the_same_weights() {
    assertThat(ToneTraining.train(EXAMPLES)).isEqualTo(ToneTraining.train(EXAMPLES));
  }

  @Test
  void what_was_learnt_is_heard_in_other_words_and_says_by_which() {
    Tone tone = new Tone(ToneTraining.train(EXAMPLES));
    Tone.Heard heard = tone.hear("the same wall").orElseThrow();
    assertThat(heard.kind()).isEqualTo(Phenomenon.FAILED);
    assertThat(heard.words()).contains("same");
    assertThat(tone.hear("Which cable is it?")).isEmpty();
  }

  @Test
  void the_shipped_one_hears_reports_that_no_phrase_lists() {
    assertThat(
            shipped
                .hear("And there was the exclamation mark again, grinning.")
                .orElseThrow()
                .kind())
        .isEqualTo(Phenomenon.FAILED);
    assertThat(shipped.hear("Chime, apple, desktop, tears of joy.").orElseThrow().kind())
        .isEqualTo(Phenomenon.WORKED);
    assertThat(shipped.hear("Does anybody know which port that is?")).isEmpty();
  }

  @Test
  void a_line_that_is_no_feature_and_four_numbers_is_named() {
    assertThatThrownBy(() -> new Tone("same\t1\t2"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'same\t1\t2' has 3 cells; must have 5");
  }

  @Test
  void an_unknown_outcome_is_named() {
    assertThatThrownBy(() -> ToneTraining.train(List.of(new ToneTraining.Example("hm", "maybe"))))
        .hasMessageContaining("outcome 'maybe'; must be one of");
  }
}
