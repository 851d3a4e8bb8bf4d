package casebook.extract;

import static casebook.extract.Talk.given;

import casebook.model.Status;
import org.junit.jupiter.api.Test;

/// How a case ended for its asker.
class EndingTest {

  @Test
  void what_worked_for_the_asker_solved_it() {
    given("It does not start.")
        .says("ann", "I reset the NVRAM, no luck. Safe mode did the trick.")
        .thenTheFixIs("safe-mode");
  }

  @Test
  void what_the_last_good_news_speaks_of_is_the_fix() {
    given("Safe mode did the trick.")
        .says("ann", "It was back. I did a DFU restore. That fixed it.")
        .thenTheFixIs("dfu-restore");
  }

  @Test
  void thanks_after_accepted_advice_say_that_it_was_taken() {
    given("It does not start.")
        .isAccepted("bob", "You should do a DFU restore.")
        .says("ann", "Thank you so much!")
        .thenTheFixIs("dfu-restore");
  }

  @Test
  void thanks_alone_solve_nothing() {
    given("It does not start. Thanks in advance!")
        .says("bob", "You should do a DFU restore.")
        .thenItIs(Status.OPEN);
  }

  @Test
  void a_success_of_somebody_else_does_not_solve_it() {
    given("It does not start.")
        .says("bob", "Safe mode did the trick for me.")
        .thenItIs(Status.OPEN);
  }

  @Test
  void a_title_that_says_so_makes_the_success_of_somebody_else_the_fix() {
    given("It does not start.")
        .titled("[SOLVED] It does not start")
        .says("bob", "Safe mode did the trick for me.")
        .thenTheFixIs("safe-mode");
  }

  @Test
  void half_a_success_is_a_workaround() {
    given("Safe mode worked until the next morning.").thenItIs(Status.WORKAROUND);
  }

  @Test
  void what_only_failed_is_open() {
    given("Safe mode did not help. What now?").thenItIs(Status.OPEN);
  }
}
