package casebook.cli;

import casebook.eval.RetrievalReport;
import casebook.eval.RunComparison;
import java.io.PrintStream;
import java.util.Locale;

/// The figures of retrieval as a table for a terminal.
final class RetrievalText {
  /// How many of the lines that could not be read are shown.
  private static final int SHOWN = 3;

  private final PrintStream out;

  RetrievalText(PrintStream out) {
    this.out = out;
  }

  void print(RetrievalReport report) {
    out.println(
        "%d queries, %d without anything relevant left out; %s"
            .formatted(
                report.queries(),
                report.unjudged(),
                report.isIndexFound()
                    ? "index found, made before"
                    : String.format(Locale.ROOT, "indexed in %.1f s", report.indexSeconds())));
    if (!report.skipped().isEmpty()) {
      out.println("not read: " + report.skipped().size() + " lines of the corpus, such as");
      report.skipped().stream().limit(SHOWN).forEach(line -> out.println("  " + line));
    }
    row("", report.mode(), "95 % of samples", report.floor().isPresent() ? "floor" : "", "");
    report
        .ours()
        .measures()
        .forEach((name, figure) ->
            row(
                name,
                number(figure.mean()),
                number(figure.low()) + " to " + number(figure.high()),
                report.floor().map(f -> number(f.mean(name))).orElse(""),
                report.floor().isPresent()
                    ? "x " + number(report.ratio().getOrDefault(name, 0.0))
                    : ""));
    row(
        "ms a query",
        millis(report.ours().p50Millis()),
        "p95 " + millis(report.ours().p95Millis()),
        report.floor().map(f -> millis(f.p50Millis())).orElse(""),
        "");
  }

  void print(RunComparison comparison) {
    out.println(
        String.format(
            "%-11s %7s %7s %8s  %-18s %7s  %s",
            "", "first", "second", "change", "95 % of samples", "p", "better/same/worse"));
    comparison
        .rows()
        .forEach((name, r) ->
            out.println(
                String.format(
                    Locale.ROOT,
                    "%-11s %7.3f %7.3f %+8.3f  %-18s %7.4f  %d/%d/%d",
                    name,
                    r.first(),
                    r.second(),
                    r.difference(),
                    String.format(Locale.ROOT, "%+.3f to %+.3f", r.low(), r.high()),
                    r.chance(),
                    r.better(),
                    r.same(),
                    r.worse())));
  }

  private void row(String name, String ours, String interval, String floor, String ratio) {
    out.println(
        "%-11s %8s  %-16s %8s  %s".formatted(name, ours, interval, floor, ratio).stripTrailing());
  }

  private static String millis(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.3f", value);
  }
}
