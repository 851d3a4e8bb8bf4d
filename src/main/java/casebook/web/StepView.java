package casebook.web;

import casebook.model.PagedText;
import casebook.model.Procedure;
import java.util.List;

/// A step as a page shows it, with the number of its source. `erases` where it wipes the machine.
public record StepView(
    int number,
    String text,
    List<String> substeps,
    List<String> warnings,
    Citation source,
    boolean erases) {

  public StepView {
    substeps = List.copyOf(substeps);
    warnings = List.copyOf(warnings);
  }

  static List<StepView> of(Procedure procedure, Sources sources) {
    return procedure.steps().stream().map(s -> of(s, procedure, sources)).toList();
  }

  private static StepView of(Procedure.Instruction step, Procedure procedure, Sources sources) {
    String label = procedure.manualTitle() + ", page " + step.page();
    String href = Links.toManual(procedure.manual(), step.page());
    int number = sources.cite(label, href, true);
    return new StepView(
        step.number(),
        step.text(),
        texts(step.substeps()),
        texts(step.warnings()),
        new Citation(number, label, href, true),
        step.erasesData());
  }

  private static List<String> texts(List<PagedText> texts) {
    return texts.stream().map(PagedText::text).toList();
  }
}
