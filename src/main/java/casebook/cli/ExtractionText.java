package casebook.cli;

import casebook.eval.ExtractionReport;
import casebook.eval.ExtractionReport.Figures;
import casebook.eval.ExtractionReport.Score;
import java.io.PrintStream;
import java.util.Locale;

/// The figures of understanding as a table for a terminal, for all threads and for each half.
final class ExtractionText {
  private final PrintStream out;

  ExtractionText(PrintStream out) {
    this.out = out;
  }

  void print(ExtractionReport report) {
    figures("all", report.all());
    report
        .halves()
        .forEach((half, figures) -> {
          out.println();
          figures(half, figures);
        });
  }

  private void figures(String name, Figures figures) {
    out.println(
        String.format(
            Locale.ROOT,
            "%-11s %9s %9s %9s %6s %6s",
            name + " (" + figures.cases() + ")",
            "precision",
            "recall",
            "F1",
            "gold",
            "said"));
    figures.kinds().forEach((kind, score) -> out.println(row(kind, score)));
    out.println(
        String.format(
            Locale.ROOT,
            "outcomes right %.3f, status right %.3f, quotes found %.3f; %d cases, %d not shown",
            figures.outcomeAccuracy(),
            figures.statusAccuracy(),
            figures.quotesFound(),
            figures.cases(),
            figures.notShown()));
  }

  private static String row(String kind, Score score) {
    return String.format(
        Locale.ROOT,
        "%-11s %9.3f %9.3f %9.3f %6d %6d",
        kind,
        score.precision(),
        score.recall(),
        score.f1(),
        score.gold(),
        score.said());
  }
}
