package casebook.web;

import casebook.model.CaseId;
import casebook.model.Manual;
import casebook.model.PagedText;
import casebook.model.Procedure;
import casebook.model.Section;
import casebook.model.Step;
import casebook.model.Table;
import java.util.List;

/// A manual of three pages with one procedure that erases and one that does not.
final class SampleManual {
  static final CaseId ID = new CaseId("manual/revive-or-restore");
  private static final String TITLE = "How to revive or restore Mac firmware";

  static final Manual MANUAL =
      new Manual(
          ID,
          TITLE,
          at(
              "If the power fails while macOS is being installed, the firmware of a Mac can be left"
                  + " in a state from which it no longer starts.",
              1),
          3,
          "revive-or-restore.pdf",
          List.of(
              new Section(
                  "What you need",
                  2,
                  "",
                  1,
                  1,
                  List.of(at("Get these things ready:", 1)),
                  List.of(),
                  List.of(
                      at("A helper Mac with macOS 14 or later", 1),
                      at("A USB-C cable that carries data as well as power", 1)),
                  List.of(at("A flat battery can stop the repair before it begins.", 1)),
                  List.of(),
                  List.of(
                      new Table(
                          "DFU port of the sick Mac",
                          1,
                          List.of("Sick Mac", "DFU port"),
                          List.of(
                              List.of("MacBook Pro with Apple silicon", "Leftmost USB-C port"),
                              List.of("Mac mini (M1, 2020)", "Rightmost USB-C port"))))),
              section(
                  "Revive the firmware",
                  2,
                  "Begin with a revive every time. It is made to leave your data where it is.",
                  List.of(
                      step(1, "In the DFU window on the helper Mac, click Revive Mac.", 2),
                      step(2, "Leave the cable in place until the revive has finished.", 2)),
                  List.of()),
              section(
                  "Restore the firmware",
                  3,
                  "Go on only when reviving has failed.",
                  List.of(
                      step(1, "Bring the sick Mac into DFU mode again.", 3),
                      step(2, "In the DFU window on the helper Mac, click Restore Mac.", 3),
                      step(3, "Click Restore and Update to confirm.", 3),
                      step(4, "Wait for the end. Expect about 5 to 15 minutes.", 3),
                      new Step(
                          5,
                          "When the sick Mac has restarted, set it up.",
                          3,
                          3,
                          List.of(at("If it asks for an Apple Account, sign in.", 3)),
                          List.of(),
                          List.of())),
                  List.of(
                      at(
                          "Restore erases everything on the internal storage of the sick Mac.",
                          3)))));

  static final List<Procedure> PROCEDURES =
      List.of(
          procedure("Revive the firmware", 2, "dfu-revive", 0),
          procedure("Restore the firmware", 3, "dfu-restore", 3));

  private SampleManual() {}

  private static Procedure procedure(String title, int page, String fix, int erasing) {
    Section section =
        MANUAL.sections().stream().filter(s -> s.heading().equals(title)).findFirst().orElseThrow();
    return new Procedure(
        ID,
        TITLE,
        title,
        page,
        section.steps().stream()
            .map(s ->
                new Procedure.Instruction(
                    s.number(),
                    s.text(),
                    s.page(),
                    s.substeps(),
                    s.warnings(),
                    s.number() == erasing))
            .toList(),
        List.of("a helper Mac with macOS 14 or later", "a USB-C cable that carries data"),
        section.warnings(),
        List.of("Apple silicon"),
        List.of(fix));
  }

  private static Section section(
      String heading, int page, String words, List<Step> steps, List<PagedText> warnings) {
    return new Section(
        heading,
        2,
        "",
        page,
        page,
        List.of(at(words, page)),
        steps,
        List.of(),
        List.of(),
        warnings,
        List.of());
  }

  private static Step step(int number, String text, int page) {
    return new Step(number, text, page, page, List.of(), List.of(), List.of());
  }

  private static PagedText at(String text, int page) {
    return new PagedText(text, page);
  }
}
