package casebook.extract;

import casebook.model.Fix;
import casebook.model.Manual;
import casebook.model.PagedText;
import casebook.model.Procedure;
import casebook.model.Section;
import casebook.model.Step;
import casebook.text.Lexicon;
import casebook.text.Mention;
import casebook.text.Mentions;
import casebook.text.Phenomenon;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Makes procedures of a manual: each section with steps, for which machines, what it needs, what
/// it erases, and which catalogue fixes it carries out.
public final class ProcedureExtractor {
  private final Lexicon lexicon;
  private final MachineKinds kinds;

  public ProcedureExtractor(Lexicon lexicon) {
    this.lexicon = lexicon;
    this.kinds = new MachineKinds(lexicon);
  }

  public List<Procedure> extract(Manual manual) {
    List<String> requirements = requirements(manual);
    List<Procedure> procedures = new ArrayList<>();
    for (Section section : manual.sections()) {
      if (!section.steps().isEmpty()) {
        procedures.add(procedure(manual, section, requirements));
      }
    }
    return procedures;
  }

  private Procedure procedure(Manual manual, Section section, List<String> requirements) {
    List<Procedure.Instruction> steps = section.steps().stream().map(this::instruction).toList();
    List<PagedText> warnings = new ArrayList<>(section.warnings());
    section.steps().forEach(s -> warnings.addAll(s.warnings()));
    String title =
        section.parent().isEmpty()
            ? section.heading()
            : section.parent() + ": " + section.heading();
    return new Procedure(
        manual.id(),
        manual.title(),
        title,
        section.page(),
        steps,
        requirements,
        warnings,
        kinds.of(section.heading()),
        fixes(section));
  }

  private Procedure.Instruction instruction(Step step) {
    return new Procedure.Instruction(
        step.number(), step.text(), step.page(), step.substeps(), step.warnings(), erases(step));
  }

  /// A step erases data where it picks or confirms a fix that does. Talk about erasing is not
  /// erasing.
  private boolean erases(Step step) {
    boolean isPick = lexicon.phrases().find(step.text()).stream().anyMatch(Phenomenon.PICKS::is);
    return isPick
        && !isNegated(step.text())
        && fixesIn(step.text()).stream()
            .anyMatch(f -> lexicon.fix(f).map(Fix::erasesData).orElse(false));
  }

  private boolean isNegated(String text) {
    return lexicon.phrases().find(text).stream().anyMatch(Phenomenon.SKIPPED::is);
  }

  /// The fixes that a section carries out: those its heading names, else those of the heading above
  /// it, else those its steps name.
  private List<String> fixes(Section section) {
    List<String> named = fixesIn(section.heading());
    if (named.isEmpty() && !section.parent().isEmpty()) {
      named = fixesIn(section.parent());
    }
    if (named.isEmpty()) {
      Set<String> inSteps = new LinkedHashSet<>();
      section.steps().forEach(s -> inSteps.addAll(headings(s.text())));
      named = List.copyOf(inSteps);
    }
    return named;
  }

  private List<String> fixesIn(String text) {
    List<String> byHeading = headings(text);
    return byHeading.isEmpty() ? ids(Mentions.fixes(lexicon.phrases().find(text))) : byHeading;
  }

  private List<String> headings(String text) {
    return ids(Mentions.fixes(lexicon.headings().find(text)));
  }

  private static List<String> ids(List<Mention> mentions) {
    return mentions.stream().map(Mentions::fixOf).distinct().toList();
  }

  /// The bullets of the sections that say what is needed.
  private List<String> requirements(Manual manual) {
    return manual.sections().stream()
        .filter(s -> lexicon.phrases().find(s.heading()).stream().anyMatch(Phenomenon.NEEDS::is))
        .flatMap(s -> s.bullets().stream())
        .map(PagedText::text)
        .toList();
  }
}
