package casebook.eval;

import java.util.List;
import java.util.Map;

/// How well threads are understood: all of them, each half of a gold file that says which thread
/// belongs to which, and what was missed or said too much.
public record ExtractionReport(Figures all, Map<String, Figures> halves, List<String> differences) {

  public ExtractionReport {
    halves = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(halves));
    differences = List.copyOf(differences);
  }

  /// `kinds` by name; shares from 0 to 1; `cases` are the gold lines, of which `notShown` have no
  /// case and count as wholly missed.
  public record Figures(
      Map<String, Score> kinds,
      double outcomeAccuracy,
      double statusAccuracy,
      double quotesFound,
      int cases,
      int notShown) {

    public Figures {
      kinds = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(kinds));
    }
  }

  /// Precision, recall and their harmonic mean, 0 to 1, with the counts behind them.
  public record Score(double precision, double recall, double f1, int gold, int said) {

    static Score of(int hit, int said, int gold) {
      double precision = share(hit, said);
      double recall = share(hit, gold);
      double sum = precision + recall;
      return new Score(precision, recall, sum == 0 ? 0 : 2 * precision * recall / sum, gold, said);
    }
  }

  static double share(int part, int whole) {
    return whole == 0 ? 0 : part / (double) whole;
  }
}
