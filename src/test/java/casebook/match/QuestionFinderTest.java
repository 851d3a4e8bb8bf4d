package casebook.match;

import static casebook.index.Told.failed;
import static casebook.index.Told.worked;
import static org.assertj.core.api.Assertions.assertThat;

import casebook.index.Told;
import casebook.match.CaseRanker.Near;
import casebook.model.Candidate;
import casebook.model.Environment;
import casebook.model.Outcome;
import casebook.model.Problem;
import casebook.model.Question;
import casebook.text.Lexicon;
import casebook.text.LexiconReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class QuestionFinderTest {
  private static final String GUEST = "Virtual machine";
  private static final String LAPTOP = "MacBook Pro (16-inch, 2023)";

  private final Lexicon lexicon = LexiconReader.shipped();
  private final List<Near> near = new ArrayList<>();

  @Test
  void where_two_groups_of_causes_compete_the_machine_is_asked_for() {
    given(1, LAPTOP, "dfu-restore", worked("it updated"));
    given(0.95, GUEST, "use-specific-ipsw", worked("it updated"));
    assertThat(asked(""))
        .hasValueSatisfying(q -> {
          assertThat(q.text()).isEqualTo("Is this a virtual machine?");
          assertThat(q.options()).containsExactly("Virtual machine", "No virtualization");
        });
  }

  @Test
  void a_virtual_machine_far_in_the_ranking_for_being_one_competes_all_the_same() {
    given(1, LAPTOP, "dfu-restore", worked("it updated"));
    given(0.95, 0.4, GUEST, "use-specific-ipsw", worked("it updated"));
    assertThat(asked("")).isPresent();
  }

  @Test
  void a_machine_that_is_told_is_not_asked_for() {
    given(1, LAPTOP, "dfu-restore", worked("it updated"));
    given(1, GUEST, "use-specific-ipsw", worked("it updated"));
    assertThat(asked(LAPTOP)).isEmpty();
    assertThat(asked(GUEST)).isEmpty();
  }

  @Test
  void an_answer_that_changes_nothing_is_not_asked_for() {
    given(1, LAPTOP, "dfu-restore", worked("it updated"));
    given(1, GUEST, "dfu-restore", worked("it updated"));
    assertThat(asked("")).isEmpty();
  }

  @Test
  void a_group_that_nothing_solved_does_not_compete() {
    given(1, LAPTOP, "dfu-restore", worked("it updated"));
    given(1, GUEST, "use-specific-ipsw", failed("no luck"));
    assertThat(asked("")).isEmpty();
  }

  @Test
  void a_group_that_is_far_does_not_compete() {
    given(1, LAPTOP, "dfu-restore", worked("it updated"));
    given(0.6, GUEST, "use-specific-ipsw", worked("it updated"));
    assertThat(asked("")).isEmpty();
  }

  @Test
  void without_cases_nothing_is_asked() {
    assertThat(asked("")).isEmpty();
  }

  private void given(double alike, String device, String fix, Outcome outcome) {
    given(alike, alike, device, fix, outcome);
  }

  private void given(double alike, double similarity, String device, String fix, Outcome outcome) {
    Told told =
        Told.of("test/" + (near.size() + 1), "Failed to personalize")
            .on(device, "M2", "14.1")
            .tried(fix, outcome, "did it");
    near.add(
        new Near(
            new Candidate(told.understood(), 1, 0, 1, List.of()),
            new CaseFeatures(alike, 0, 0, 0, 0, 0, 0, 0),
            similarity,
            alike,
            List.of()));
  }

  private Optional<Question> asked(String device) {
    List<String> devices = device.isEmpty() ? List.of() : List.of(device);
    Environment known =
        new Environment(devices, List.of(), List.of(), List.of(), List.of(), List.of());
    String text = "Failed to personalize";
    return new QuestionFinder(lexicon)
        .find(new Problem(text, Problem.Kind.SHORT, List.of(), known, List.of(), text), near);
  }
}
