package casebook.extract;

import static casebook.extract.Talk.given;
import static casebook.extract.Talk.quote;
import static casebook.extract.Talk.says;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Which post resolved a discussion, told by its course.
class SolutionFinderTest {
  private static final String QUESTION = "My bread does not rise. What can I do?";

  @Test
  void a_thanks_speaks_of_the_post_before_it() {
    solvedIn(
        3,
        given(QUESTION)
            .says("bob", "Is it old?")
            .says("cy", "Take fresh yeast.")
            .says("ann", "Thank you, that did the trick!"));
  }

  @Test
  void a_reply_to_counts_before_the_order() {
    solvedIn(
        2,
        given(QUESTION)
            .says("bob", "Take fresh yeast.")
            .says("cy", "Nice oven, by the way.")
            .answers(2, "ann", "Thanks, it works now."));
  }

  @Test
  void of_two_that_are_quoted_the_one_before_the_good_news_is_meant() {
    solvedIn(
        2,
        given(QUESTION)
            .says("bob", "Take fresh yeast.")
            .says("cy", "Buy another oven.")
            .shows(
                "ann",
                quote("bob", 2, "fresh yeast"),
                says("That did the trick, thank you!"),
                quote("cy", 3, "another oven"),
                says("I cannot pay for one.")));
  }

  @Test
  void a_name_tells_who_is_meant() {
    solvedIn(
        2,
        given(QUESTION)
            .says("bob", "Take fresh yeast.")
            .says("cyril", "Buy another oven.")
            .says("ann", "@bob Thanks, it works now."));
  }

  @Test
  void a_story_of_success_that_thanks_nobody_is_the_askers_own_solution() {
    solvedIn(
        3,
        given(QUESTION)
            .says("bob", "Take fresh yeast.")
            .says(
                "ann",
                "I took the flour from the other bag and kept the bowl near the stove for two"
                    + " hours. It works now."));
  }

  @Test
  void an_asker_who_comes_back_first_and_asks_nothing_tells_the_solution() {
    solvedIn(2, given(QUESTION).says("ann", "Never mind, the flour was rice flour."));
    solvedIn(0, given(QUESTION).says("ann", "Does nobody know?"));
  }

  @Test
  void advice_that_nobody_came_back_to_solved_nothing() {
    solvedIn(0, given(QUESTION).says("bob", "Take fresh yeast."));
    solvedIn(0, given(QUESTION));
  }

  @Test
  void a_question_is_no_solution() {
    solvedIn(0, given(QUESTION).says("bob", "Which yeast is it?").says("ann", "The blue one."));
  }

  @Test
  void an_accepted_answer_is_preferred_unless_the_asker_says_it_did_not_work() {
    solvedIn(
        2,
        given(QUESTION)
            .isAccepted("bob", "Take fresh yeast.")
            .says("cy", "Buy another oven.")
            .says("ann", "Thanks, it works now."));
    solvedIn(
        4,
        given(QUESTION)
            .isAccepted("bob", "Take fresh yeast.")
            .answers(2, "ann", "That did not work.")
            .says("cy", "Buy another oven.")
            .says("ann", "Thanks, it works now."));
  }

  private static void solvedIn(int post, Talk talk) {
    assertThat(talk.read().solvedIn().orElse(0)).isEqualTo(post);
  }
}
