package casebook.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TriedFinderTest {

  @Test
  void what_a_person_did_or_what_did_not_help_is_tried() {
    assertThat(tried("I tried safe mode. A DFU restore did not help."))
        .containsExactly("safe-mode", "dfu-restore");
  }

  @Test
  void a_mere_mention_a_plan_or_a_question_is_not() {
    assertThat(tried("Is a DFU restore safe? I will try safe mode. My Mac hangs.")).isEmpty();
  }

  private static List<String> tried(String text) {
    return new TriedFinder(Talk.LEXICON).find(text);
  }
}
