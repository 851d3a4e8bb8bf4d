package casebook.web;

import java.util.List;
import java.util.Optional;

/// Steps as plain text for a reply, with the warning first and the sources last. Addresses in it
/// begin with `{origin}`, which the browser knows.
final class CopiedSteps {

  private CopiedSteps() {}

  static String of(
      String title, Optional<EraseWarning> warning, List<StepView> steps, List<Citation> sources) {
    StringBuilder text = new StringBuilder(title).append("\n\n");
    warning.ifPresent(w -> text.append(warning(w)));
    for (StepView step : steps) {
      text.append(step.number()).append(". ").append(step.text());
      text.append(" [").append(step.source().number()).append("]\n");
      step.substeps().forEach(s -> text.append("   - ").append(s).append('\n'));
      step.warnings().forEach(w -> text.append("   WARNING: ").append(w).append('\n'));
    }
    text.append("\nSources\n");
    for (Citation source : sources) {
      text.append("[").append(source.number()).append("] ").append(source.label());
      text.append(": {origin}").append(source.href()).append('\n');
    }
    return text.toString();
  }

  private static String warning(EraseWarning warning) {
    StringBuilder text = new StringBuilder("WARNING: ").append(warning.claim());
    if (!warning.tryFirst().isEmpty()) {
      text.append(" Try first: ");
      text.append(String.join(", ", warning.tryFirst().stream().map(FixLink::title).toList()));
      text.append('.');
    }
    return text.append(" Make a backup.\n\n").toString();
  }
}
