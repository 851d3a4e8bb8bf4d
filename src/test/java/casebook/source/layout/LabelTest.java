package casebook.source.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LabelTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1. Open it | NUMBER | 1 | Open it",
        "12) Open it | NUMBER | 12 | Open it",
        "(3) Open it | NUMBER | 3 | Open it",
        "Step 1 - Open it | STEP | 1 | Open it",
        "Step 4: Open it | STEP | 4 | Open it",
        "STEP 10 – Open it | STEP | 10 | Open it",
        "(a) Open it | LETTER | 0 | Open it",
        "b. Open it | LETTER | 0 | Open it",
        "iii) Open it | LETTER | 0 | Open it",
        "• Open it | BULLET | 0 | Open it",
        "– Open it | BULLET | 0 | Open it",
        "❷ Open it | NUMBER | 2 | Open it",
      })
  void labels_of_lists_are_known(String text, Label.Kind kind, int number, String rest) {
    Label label = Label.of(line(text, false)).orElseThrow();
    assertThat(label.kind()).isEqualTo(kind);
    assertThat(label.number()).isEqualTo(number);
    assertThat(text.substring(label.length())).isEqualTo(rest);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "17.0.0.0/8 is a network",
        "14 GB are needed",
        "Step 2 is optional",
        "A Mac starts",
        "10.15 or later",
        "-v is an option",
        "mac. Then"
      })
  void words_that_only_look_like_labels_are_text(String text) {
    assertThat(Label.of(line(text, false))).isEmpty();
  }

  @Test
  void a_decimal_is_a_label_only_below_its_step() {
    assertThat(Label.below(2, line("2.1 Open it", false))).isPresent();
    assertThat(Label.below(3, line("2.1 Open it", false))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Note: Do it | false | Do it",
        "Warning: Do it | true | Do it",
        "IMPORTANT: Do it | true | Do it",
        "CAUTION! Do it | true | Do it",
        "Tip – Do it | false | Do it",
        "⚠ WARNING: Do it | true | Do it",
      })
  void labels_of_notes_and_warnings_are_known(String text, boolean isWarning, String rest) {
    Callout callout = Callout.of(line(text, false)).orElseThrow();
    assertThat(callout.isWarning()).isEqualTo(isWarning);
    assertThat(text.substring(callout.length())).isEqualTo(rest);
  }

  @Test
  void a_label_without_a_sign_shows_itself_by_weight_or_capitals() {
    assertThat(Callout.of(line("CAUTION", false))).isPresent();
    assertThat(Callout.of(line("Note", true))).isPresent();
    assertThat(Callout.of(line("Note", false))).isEmpty();
    assertThat(Callout.of(line("Important data is lost", false))).isEmpty();
    assertThat(Callout.of(line("Notebook: open it", false))).isEmpty();
    assertThat(Callout.of(boldThenPlain("NOTE", "Keep it"))).map(Callout::length).hasValue(5);
  }

  private static Line boldThenPlain(String label, String text) {
    return Line.of(1, List.of(run(label + " ", 0, true), run(text, 60, false)), false);
  }

  /// Words stand side by side, a letter five points wide.
  private static Line line(String text, boolean isBold) {
    List<Run> runs = new ArrayList<>();
    double x = 0;
    for (String word : text.split(" ")) {
      runs.add(run(word + " ", x, isBold));
      x += 5 * (word.length() + 1);
    }
    return Line.of(1, runs, false);
  }

  private static Run run(String text, double x, boolean isBold) {
    double right = x + 5 * text.strip().length();
    return new Run(text, x, right, 100, 10, isBold, false, false, 0, false);
  }
}
