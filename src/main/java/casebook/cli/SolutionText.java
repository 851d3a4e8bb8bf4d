package casebook.cli;

import casebook.eval.SolutionEval;
import casebook.eval.SolutionEval.Figures;
import java.io.PrintStream;
import java.util.Locale;

/// How often each way finds the accepted answer, as a table for a terminal.
final class SolutionText {
  private final PrintStream out;

  SolutionText(PrintStream out) {
    this.out = out;
  }

  void print(SolutionEval.Report report) {
    figures("all", report.all());
    figures("dev", report.dev());
    figures("kept", report.kept());
  }

  private void figures(String name, Figures figures) {
    out.println(
        String.format(
            Locale.ROOT,
            "%s: %d discussions; Casebook says open for %.3f, is right where it says a post %.3f",
            name,
            figures.discussions(),
            figures.open(),
            figures.precision()));
    figures
        .found()
        .forEach(
            (way, share) -> out.println(String.format(Locale.ROOT, "  %-12s %.3f", way, share)));
  }
}
