package casebook.extract;

import static casebook.extract.Talk.given;
import static casebook.extract.Talk.quote;
import static casebook.extract.Talk.says;
import static org.assertj.core.api.Assertions.assertThat;

import casebook.model.Attempt;
import casebook.model.Block;
import casebook.model.Outcome;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Who tried what, and what came of it.
class AttemptsTest {

  @Test
  void an_outcome_belongs_to_the_attempt_of_its_own_sentence() {
    given("I reset the NVRAM to no avail. Safe mode did the trick.")
        .thenTheAttemptsAre("nvram-smc-reset failed", "safe-mode worked");
  }

  @Test
  void an_outcome_in_a_sentence_of_its_own_belongs_to_what_was_told_before() {
    given("I booted into safe mode.", "It worked.").thenTheAttemptsAre("safe-mode worked");
  }

  @Test
  void no_luck_closes_all_that_stood_before() {
    given("I booted into safe mode. I reset the NVRAM. I ran First Aid. No luck.")
        .thenTheAttemptsAre(
            "safe-mode failed", "nvram-smc-reset failed", "disk-first-aid-repair failed");
  }

  @Test
  void a_success_closes_only_the_last_of_them() {
    given("I booted into safe mode. No luck. I reset the NVRAM. That fixed it.")
        .thenTheAttemptsAre("safe-mode failed", "nvram-smc-reset worked");
  }

  @Test
  void an_error_shown_after_an_attempt_is_its_failure() {
    given("I tried it in safe mode.", "Failed to personalize")
        .thenTheAttemptsAre("safe-mode failed");
  }

  @Test
  void advice_without_an_echo_is_unreported() {
    given("It does not start.")
        .says("bob", "You could try safe mode.")
        .thenTheAttemptsAre("safe-mode unreported");
  }

  @Test
  void advice_that_was_reported_on_is_no_attempt_of_its_own() {
    given("It does not start.")
        .says("bob", "You could try safe mode.")
        .says("ann", "Safe mode did not help.")
        .thenTheAttemptsAre("safe-mode failed");
  }

  @Test
  void an_echo_without_a_name_answers_the_latest_advice() {
    given("It does not start.")
        .says("bob", "You could reset the NVRAM.")
        .says("cat", "You could try safe mode.")
        .says("ann", "That did the trick!")
        .thenTheAttemptsAre("nvram-smc-reset unreported", "safe-mode worked");
  }

  @Test
  void an_echo_that_replies_to_a_post_answers_that_post() {
    given("It does not start.")
        .says("bob", "You could reset the NVRAM.")
        .says("cat", "You could try safe mode.")
        .answers(2, "ann", "That did the trick!")
        .thenTheAttemptsAre("nvram-smc-reset worked", "safe-mode unreported");
  }

  @Test
  void an_echo_that_quotes_a_post_answers_that_post() {
    given("It does not start.")
        .says("bob", "You could reset the NVRAM.")
        .says("cat", "You could try safe mode.")
        .shows("ann", quote("bob", 2, "You could reset the NVRAM."), says("That did the trick!"))
        .thenTheAttemptsAre("nvram-smc-reset worked", "safe-mode unreported");
  }

  @Test
  void a_quoted_reply_is_no_attempt_of_who_quotes_it() {
    given("It does not start.")
        .shows("bob", quote("zoe", 1, "I tried safe mode. It worked."), says("Which Mac is it?"))
        .thenTheAttemptsAre();
  }

  @Test
  void a_title_is_no_attempt() {
    given("It does not start.").titled("Safe mode did the trick").thenTheAttemptsAre();
  }

  @Test
  void a_plan_is_no_attempt_that_worked() {
    Talk talk = given("It does not start.").says("ann", "I will try safe mode tonight. Great!");
    assertThat(talk.read().attempts()).noneMatch(a -> a.outcome() instanceof Outcome.Worked);
  }

  @Test
  void a_question_and_a_step_left_out_are_no_attempts() {
    given("It does not start. Should I try safe mode?").thenTheAttemptsAre();
    given("I skipped safe mode.").thenTheAttemptsAre();
  }

  @Test
  void what_somebody_heard_is_no_attempt() {
    given("I read that a DFU restore helps.").thenTheAttemptsAre();
  }

  @Test
  void words_of_success_in_a_log_are_no_outcome() {
    given(
            says("I tried it in safe mode."),
            new Block.Code("Finished DFU Restore Phase: Successful\nerror: could not continue"))
        .thenTheAttemptsAre("safe-mode failed");
  }

  @Test
  void a_command_in_a_block_of_code_is_an_attempt() {
    given(says("I ran this:"), new Block.Code("$ sudo softwareupdate -i -a"), says("No luck."))
        .thenTheAttemptsAre("terminal-softwareupdate failed");
  }

  @Test
  void a_success_with_a_relapse_is_partial() {
    given("Safe mode worked until the next morning.").thenTheAttemptsAre("safe-mode partial");
  }

  @Test
  void what_an_asker_tried_before_asking_did_not_help() {
    Attempt attempt = given("I booted into safe mode. What else is there?").attempt("safe-mode");
    assertThat(attempt.outcome()).isInstanceOf(Outcome.Failed.class);
    assertThat(attempt.outcome().quote()).isEmpty();
    assertThat(attempt.why()).contains("went on asking");
  }

  @Test
  void what_somebody_else_did_on_their_own_machine_helped_them() {
    Attempt attempt =
        given("It does not start.")
            .says("bob", "I had the same and booted into safe mode.")
            .attempt("safe-mode");
    assertThat(attempt.outcome())
        .isInstanceOfSatisfying(
            Outcome.Worked.class, w -> assertThat(w.report().author()).isEqualTo("bob"));
    assertThat(attempt.isByAsker()).isFalse();
  }

  @Test
  void what_a_shop_did_is_kept() {
    given("It does not start.")
        .says("ann", "I took it to the Apple Store. They fixed it.")
        .attempt("service");
  }

  @Test
  void a_shop_that_did_something_is_the_actor_not_the_fix() {
    Talk talk =
        given("It does not start.")
            .says("ann", "I brought it to the Apple Store. They did a DFU restore. It worked.");
    assertThat(talk.read().attempts())
        .extracting(Attempt::fix)
        .contains("dfu-restore")
        .doesNotContain("service");
  }

  @Test
  void a_short_form_counts_once_its_fix_was_named() {
    given("I did a DFU revive. No luck. Then I restored it. That fixed it.")
        .thenTheAttemptsAre("dfu-revive failed", "dfu-restore worked");
    assertThat(given("Then I restored it. That fixed it.").read().attempts())
        .extracting(Attempt::fix)
        .doesNotContain("dfu-restore");
  }

  @Test
  void an_attempt_says_who_where_in_which_words_and_why() {
    Attempt attempt =
        given("It does not start.")
            .says("ann", "I booted into safe mode this morning. That did the trick.")
            .attempt("safe-mode");
    assertThat(attempt.author()).isEqualTo("ann");
    assertThat(attempt.post()).isEqualTo(2);
    assertThat(attempt.quote()).isEqualTo("I booted into safe mode this morning.");
    assertThat(attempt.outcome().quote()).isEqualTo("That did the trick.");
    assertThat(attempt.why()).contains("safe mode").contains("did the trick");
  }

  @Test
  void the_same_fix_with_the_same_outcome_is_one_attempt() {
    List<Attempt> attempts =
        given("Safe mode did not help.").says("ann", "Safe mode failed again.").read().attempts();
    assertThat(attempts).hasSize(1);
    assertThat(attempts.getFirst().post()).isEqualTo(1);
  }
}
