package casebook.extract;

import static casebook.extract.Talk.given;

import casebook.model.Status;
import org.junit.jupiter.api.Test;

/// What the asker says in the end of the whole problem decides how it ended.
class VerdictTest {

  @Test
  void good_news_last_solves_it_whatever_failed_before() {
    given("It does not start. I reset the NVRAM, no luck.")
        .says("bob", "Try safe mode.")
        .says("ann", "The first time it failed. The second time it worked.")
        .thenItIs(Status.SOLVED);
  }

  @Test
  void good_news_then_bad_is_half_of_a_solution() {
    given("It does not start.")
        .says("bob", "Try safe mode.")
        .says("ann", "It worked. The next day the same error.")
        .thenItIs(Status.WORKAROUND);
  }

  @Test
  void bad_news_in_a_later_post_reopens_it() {
    given("It does not start.")
        .says("bob", "Try safe mode.")
        .says("ann", "Safe mode did the trick.")
        .says("ann", "I was too quick. Same problem again, no luck.")
        .thenItIs(Status.OPEN);
  }

  @Test
  void an_early_success_with_a_step_is_none_where_the_asker_still_asks() {
    given("Safe mode worked. Then I reset the NVRAM, no luck. What now?").thenItIs(Status.OPEN);
  }

  @Test
  void a_thanks_with_a_plan_is_no_verdict() {
    given("It does not start.")
        .says("bob", "You should do a DFU restore.")
        .says("ann", "Thank you, I will try it tomorrow.")
        .thenItIs(Status.OPEN);
  }

  @Test
  void an_accepted_answer_is_good_news() {
    given("It does not start.")
        .isAccepted("bob", "You should do a DFU restore.")
        .thenTheFixIs("dfu-restore");
  }

  @Test
  void what_the_asker_says_later_outdoes_an_accepted_answer() {
    given("It does not start.")
        .isAccepted("bob", "You should do a DFU restore.")
        .says("ann", "That did not work, same error.")
        .thenItIs(Status.OPEN);
  }

  @Test
  void a_cable_that_somebody_has_is_not_tried() {
    given("It does not start. I have the white cable of my charger.").thenTheAttemptsAre();
  }
}
