package casebook.match;

import static org.assertj.core.api.Assertions.assertThat;

import casebook.model.Problem;
import casebook.model.Symptom;
import casebook.text.LexiconReader;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ProblemReaderTest {

  private static final String LOG =
      """
      2024-03-02 10:11:12 installer[512]: preparing
      2024-03-02 10:11:13 installer[512]: Error Domain=SDErrorDomain Code=104 "failed" UserInfo={}
      2024-03-02 10:11:14 installer[512]: giving up
      """;

  private final ProblemReader reader = new ProblemReader(LexiconReader.shipped());

  @Test
  void a_few_words_a_log_and_a_story_are_told_apart() {
    assertThat(read("Mac mini does not start").kind()).isEqualTo(Problem.Kind.SHORT);
    assertThat(read(LOG).kind()).isEqualTo(Problem.Kind.PASTE);
    assertThat(read("My Mac was fine until Monday. " + "Then it was not. ".repeat(10)).kind())
        .isEqualTo(Problem.Kind.STORY);
  }

  @Test
  void a_story_in_paragraphs_is_a_story_whatever_it_says_went_wrong() {
    String told =
        """
        For half a year now my laptop takes no update, it downloads and restarts and says that it failed to personalize.
        I have talked to the support line again and again, and in the end I wiped the disk and put everything back.
        """;
    assertThat(read(told).kind()).isEqualTo(Problem.Kind.STORY);
  }

  @Test
  void a_few_words_that_are_an_error_were_pasted() {
    assertThat(read("Failure to Personalize").kind()).isEqualTo(Problem.Kind.PASTE);
    assertThat(read("-2101F").kind()).isEqualTo(Problem.Kind.PASTE);
    assertThat(read("MacBook Air from 2020 shows -2101F after the globe").kind())
        .isEqualTo(Problem.Kind.SHORT);
  }

  @Test
  void machine_chip_and_system_are_read() {
    Problem problem = read("Mac mini M4 on macOS 15.2 blinks orange");
    assertThat(problem.environment().devices()).containsExactly("Mac mini (2024)");
    assertThat(problem.environment().chips()).containsExactly("M4");
    assertThat(problem.environment().systems()).containsExactly("15.2");
  }

  @Test
  void a_code_in_a_log_is_an_error() {
    assertThat(read(LOG).symptoms()).extracting(Symptom::words).anyMatch(w -> w.contains("104"));
  }

  @Test
  void what_was_tried_is_read_and_what_is_only_asked_is_not() {
    assertThat(read("I did an NVRAM reset, it did not help. Still black.").tried())
        .containsExactly("nvram-smc-reset");
    assertThat(read("Should I reset the NVRAM?").tried()).isEmpty();
  }

  @Test
  void what_was_read_can_be_left_out() {
    String text = "Mac mini M4 on macOS 15.2 says -2102F. I did an NVRAM reset, it did not help.";
    Problem whole = read(text);
    String error = whole.symptoms().getFirst().words();
    assertThat(reader.read(text, Set.of("device:Mac mini (2024)")).environment().devices())
        .isEmpty();
    assertThat(reader.read(text, Set.of("chip:M4")).environment().chips()).isEmpty();
    assertThat(reader.read(text, Set.of("os:15.2")).environment().systems()).isEmpty();
    assertThat(reader.read(text, Set.of("tried:nvram-smc-reset")).tried()).isEmpty();
    assertThat(reader.read(text, Set.of("error:" + error)).symptoms())
        .extracting(Symptom::words)
        .doesNotContain(error);
    assertThat(reader.read(text, Set.of("device:iMac", "nonsense", ""))).isEqualTo(whole);
  }

  @Test
  void a_long_log_is_cut_down_to_its_telling_lines() {
    Problem problem = read("2024-03-02 10:11:12 kernel: nothing of note\n".repeat(5000) + LOG);
    assertThat(problem.text()).hasSizeLessThan(7000).contains("SDErrorDomain");
  }

  @Test
  void a_line_of_a_long_log_that_holds_only_a_code_is_kept() {
    String log =
        """
        [09:12:44.1021] Finished DFU Restore Phase: Successful
        [09:22:44.1170] Restore completed, status: 4042
        """;
    Problem problem = read("[09:10:00.1] usb: port state ok, nothing to see\n".repeat(3000) + log);
    assertThat(problem.symptoms()).extracting(Symptom::signature).anyMatch(s -> s.contains("4042"));
  }

  @Test
  void nothing_is_read_into_nothing() {
    for (String text : new String[] {"", " \n\t ", "\u0000", "\ud800", "-"}) {
      Problem problem = read(text);
      assertThat(problem.symptoms()).isEmpty();
      assertThat(problem.tried()).isEmpty();
      assertThat(problem.environment().devices()).isEmpty();
    }
  }

  private Problem read(String text) {
    return reader.read(text, Set.of());
  }
}
