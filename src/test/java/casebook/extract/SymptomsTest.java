package casebook.extract;

import static casebook.extract.Talk.given;
import static casebook.extract.Talk.quote;
import static casebook.extract.Talk.says;
import static org.assertj.core.api.Assertions.assertThat;

import casebook.model.Block;
import casebook.model.Symptom;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What was wrong, in the words of the machine.
class SymptomsTest {

  @Test
  void a_message_in_quotation_marks_is_a_symptom() {
    given("It says “The update could not be installed” every time.")
        .thenTheErrorsAre("The update could not be installed");
  }

  @Test
  void a_known_message_needs_no_quotation_marks() {
    given("Every evening I get Failed to personalize when I try.")
        .thenTheErrorsAre("Failed to personalize");
  }

  @Test
  void a_message_in_the_title_is_a_symptom() {
    given("Any ideas?").titled("Failed to personalize").thenTheErrorsAre("Failed to personalize");
  }

  @Test
  void a_quoted_reply_is_not_a_symptom() {
    given("It does not start.")
        .shows(
            "bob",
            quote(
                "zoe", 1, "It says \"The update could not be installed\", SDErrorDomain error 104"),
            says("Which Mac is it?"))
        .thenTheErrorsAre()
        .thenTheCodesAre();
  }

  @Test
  void a_button_in_quotation_marks_is_not_a_symptom() {
    given("I clicked \"Restart\" and \"Try again in a while\".").thenTheErrorsAre();
  }

  @Test
  void the_telling_lines_of_a_log_are_symptoms_and_its_commands_are_not() {
    given(
            new Block.Code(
                """
                $ sudo softwareupdate -i -a --fail
                Downloading macOS
                Failed to authenticate
                Done.\
                """))
        .thenTheErrorsAre("Failed to authenticate");
  }

  @Test
  void a_code_is_told_in_one_spelling() {
    given("Then came (SDErrorDomain error 104.) and OXFCA (4042).")
        .thenTheCodesAre("sderrordomain 104", "error 4042");
  }

  @Test
  void the_same_error_of_two_runs_is_one_symptom() {
    given(
            new Block.Code(
                """
                2024-06-27 10:11:12 softwareupdated[412]: update failed at 0xfffffe0012ab
                2024-06-28 07:00:00 softwareupdated[98]: update failed at 0xfffffe00ffff\
                """))
        .thenTheErrorsAre(
            "2024-06-27 10:11:12 softwareupdated[412]: update failed at 0xfffffe0012ab");
  }

  @Test
  void a_symptom_stands_letter_by_letter_in_its_post() {
    List<Symptom> symptoms =
        given("It does not start.")
            .says("ann", "It says “Can’t  be\u00A0verified: an error occured” and -2102F.")
            .read()
            .symptoms();
    assertThat(symptoms).hasSizeGreaterThanOrEqualTo(2);
    assertThat(symptoms).allMatch(s -> s.post() == 2);
    assertThat(symptoms)
        .allMatch(s ->
            "It says “Can’t  be\u00A0verified: an error occured” and -2102F.".contains(s.words()));
  }

  @Test
  void a_log_of_ten_thousand_lines_keeps_few_symptoms() {
    StringBuilder log = new StringBuilder();
    for (int i = 0; i < 10_000; i++) {
      log.append("task ").append(i).append(" failed in part ").append(i % 500).append("x\n");
    }
    assertThat(given(new Block.Code(log.toString())).read().symptoms())
        .hasSizeLessThanOrEqualTo(60);
  }
}
