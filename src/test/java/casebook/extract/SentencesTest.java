package casebook.extract;

import static org.assertj.core.api.Assertions.assertThat;

import casebook.text.Sentence;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentencesTest {

  @Test
  void a_text_is_cut_at_points_marks_and_line_breaks() {
    assertThat(of("It died. Did it? Yes! So\nanother line"))
        .containsExactly("It died.", "Did it?", "Yes!", "So", "another line");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "It went from 13.6.4 to 14.5 at last.",
        "Use a cable, e.g. the white one.",
        "It came with macOS vol. 2 and more.",
        "The file InstallAssistant.pkg is whole.",
        "I took support.example.com for help.",
        "Das geht, z.B. mit dem Kabel.",
      })
  void a_point_inside_a_version_a_name_or_an_abbreviation_ends_nothing(String sentence) {
    assertThat(of(sentence)).containsExactly(sentence);
  }

  @Test
  void a_sentence_that_goes_on_in_lower_case_is_cut_too() {
    assertThat(of("i tried it twice. no luck there. any ideas"))
        .containsExactly("i tried it twice.", "no luck there.", "any ideas");
  }

  @Test
  void every_sentence_stands_at_its_place() {
    String text = "  One here.  Two there!\n\n three lower. four lower\n";
    List<Sentence> sentences = Sentences.of(text);
    assertThat(sentences).hasSize(4);
    assertThat(sentences)
        .allSatisfy(s -> assertThat(text.substring(s.start(), s.end())).isEqualTo(s.text()));
  }

  @Test
  void a_text_of_nothing_has_no_sentence() {
    assertThat(of("")).isEmpty();
    assertThat(of(" \n \n")).isEmpty();
  }

  private static List<String> of(String text) {
    return Sentences.of(text).stream().map(Sentence::text).toList();
  }
}
