package casebook.extract;

import static org.assertj.core.api.Assertions.assertThat;

import casebook.model.CaseId;
import casebook.model.Manual;
import casebook.model.PagedText;
import casebook.model.Procedure;
import casebook.model.Section;
import casebook.model.Step;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProcedureExtractorTest {
  private final List<Section> sections = new ArrayList<>();

  @Test
  void each_section_with_steps_is_a_procedure_under_its_headings() {
    given("Before you begin", "", List.of());
    given("On a desktop with Apple silicon", "Start DFU mode", List.of("Unplug the cord."));
    given("Restart it", "", List.of("Press the button."));
    assertThat(read())
        .extracting(Procedure::title)
        .containsExactly("Start DFU mode: On a desktop with Apple silicon", "Restart it");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          On a desktop with Apple silicon     | apple-silicon-desktop
          Apple silicon laptop                | apple-silicon-laptop
          Intel laptop with the T2 chip       | t2-laptop
          Mac mini with the T2 Security Chip  | t2-desktop
          MacBook Air with M2                 | apple-silicon-laptop
          On any Mac with Apple silicon       | apple-silicon
          On a laptop                         | laptop
          Mac Pro (2019)                      | t2-desktop
          """)
  void a_heading_says_for_which_machines_its_steps_are(String heading, String kind) {
    given(heading, "", List.of("Press the button."));
    assertThat(read().getFirst().machineKinds()).containsExactly(kind);
  }

  @Test
  void a_model_in_a_heading_adds_the_kind_of_its_chip() {
    given("Desktop with Apple silicon, and Mac Pro (2019)", "", List.of("Unplug the cord."));
    assertThat(read().getFirst().machineKinds())
        .containsExactly("apple-silicon-desktop", "t2-desktop");
  }

  @Test
  void a_heading_without_a_machine_is_for_every_machine() {
    given("Connect the two", "", List.of("Plug in the cable."));
    assertThat(read().getFirst().machineKinds()).isEmpty();
  }

  @Test
  void what_is_needed_is_told_with_every_procedure() {
    needs("Before you begin", "A second Mac.", "A USB-C cable that carries data.");
    needs("When to use these steps", "The display stays blank.");
    given("Restart it", "", List.of("Press the button."));
    assertThat(read().getFirst().requirements())
        .containsExactly("A second Mac.", "A USB-C cable that carries data.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Click Restore Mac.",
        "Choose Erase All Content and Settings.",
        "In the Finder window, click Restore, then confirm.",
      })
  void a_step_that_picks_or_confirms_the_erasing_is_marked(String step) {
    given("Restore the firmware", "", List.of("Open a Finder window.", step));
    Procedure made = read().getFirst();
    assertThat(made.steps())
        .extracting(Procedure.Instruction::erasesData)
        .containsExactly(false, true);
    assertThat(made.erasesData()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Click Revive Mac.",
        "Open a Finder window and wait.",
        "A restore erases all data, so have a backup.",
        "Press and hold the power button for ten seconds.",
        "Nothing was erased.",
      })
  void a_step_that_only_talks_or_keeps_the_data_is_not_marked(String step) {
    given("Revive the firmware", "", List.of(step));
    assertThat(read().getFirst().erasesData()).isFalse();
  }

  @Test
  void the_heading_says_which_fix_its_steps_carry_out() {
    given("Revive the firmware", "", List.of("Click Revive Mac."));
    given("Restore the firmware", "", List.of("Click Restore Mac."));
    assertThat(read())
        .extracting(Procedure::fixes)
        .containsExactly(List.of("dfu-revive"), List.of("dfu-restore"));
  }

  @Test
  void a_heading_without_a_fix_leaves_it_to_the_one_above_then_to_the_steps() {
    given("In the Finder", "Revive the firmware", List.of("Open a window."));
    given("In the Finder", "Last things", List.of("Open a window.", "Click Restore Mac."));
    assertThat(read())
        .extracting(Procedure::fixes)
        .containsExactly(List.of("dfu-revive"), List.of("dfu-restore"));
  }

  @Test
  void warnings_of_the_section_and_of_its_steps_are_kept() {
    Step step =
        new Step(
            1,
            "Click Restore.",
            2,
            2,
            List.of(),
            List.of(),
            List.of(new PagedText("All data goes.", 2)));
    sections.add(
        new Section(
            "Restore it",
            2,
            "",
            2,
            2,
            List.of(),
            List.of(step),
            List.of(),
            List.of(),
            List.of(new PagedText("Have a backup.", 1)),
            List.of()));
    assertThat(read().getFirst().warnings())
        .extracting(PagedText::text)
        .containsExactly("Have a backup.", "All data goes.");
  }

  private void given(String heading, String parent, List<String> texts) {
    List<Step> steps = new ArrayList<>();
    for (String text : texts) {
      steps.add(new Step(steps.size() + 1, text, 1, 1, List.of(), List.of(), List.of()));
    }
    section(heading, parent, steps, List.of());
  }

  private void needs(String heading, String... bullets) {
    section(
        heading, "", List.of(), List.of(bullets).stream().map(b -> new PagedText(b, 1)).toList());
  }

  private void section(String heading, String parent, List<Step> steps, List<PagedText> bullets) {
    sections.add(
        new Section(
            heading,
            parent.isEmpty() ? 2 : 3,
            parent,
            1,
            1,
            List.of(),
            steps,
            bullets,
            List.of(),
            List.of(),
            List.of()));
  }

  private List<Procedure> read() {
    Manual manual =
        new Manual(
            new CaseId("manual/test"), "A manual", new PagedText("", 1), 2, "m.pdf", sections);
    return new ProcedureExtractor(Talk.LEXICON).extract(manual);
  }
}
