package casebook.web;

import casebook.model.Fix;
import casebook.model.PagedText;
import casebook.model.Procedure;
import casebook.text.Lexicon;
import java.util.List;
import java.util.Optional;

/// The steps of a manual for one fix, whole, with what to have and what to beware of.
public record ProcedureView(
    String title,
    String manualTitle,
    String href,
    String pdf,
    int page,
    List<String> machines,
    List<String> requirements,
    List<String> warnings,
    List<StepView> steps,
    List<Citation> sources,
    Optional<EraseWarning> warning,
    String copied,
    boolean isOriginalThere,
    List<PagePicture> pictures) {

  public ProcedureView {
    machines = List.copyOf(machines);
    requirements = List.copyOf(requirements);
    warnings = List.copyOf(warnings);
    steps = List.copyOf(steps);
    sources = List.copyOf(sources);
    pictures = List.copyOf(pictures);
  }

  /// `isOriginalThere` where the document behind the manual can be opened and drawn.
  static ProcedureView of(Procedure procedure, Fix fix, Lexicon lexicon, boolean isOriginalThere) {
    Sources sources = new Sources();
    List<StepView> steps = StepView.of(procedure, sources);
    Optional<EraseWarning> warning = EraseWarning.of(fix, List.of(procedure), lexicon);
    return new ProcedureView(
        procedure.title(),
        procedure.manualTitle(),
        Links.toManual(procedure.manual(), procedure.page()),
        Links.toPdf(procedure.manual(), procedure.page()),
        procedure.page(),
        procedure.machineKinds(),
        procedure.requirements(),
        procedure.warnings().stream().map(PagedText::text).toList(),
        steps,
        sources.all(),
        warning,
        CopiedSteps.of(fix.title(), warning, steps, sources.all()),
        isOriginalThere,
        isOriginalThere ? PagePicture.of(procedure, fix.id()) : List.of());
  }
}
