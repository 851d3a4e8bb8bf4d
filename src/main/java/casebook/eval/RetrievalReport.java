package casebook.eval;

import casebook.eval.Resampling.Interval;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How well cases are found, and the plain floor of the same run. Times of a query in milliseconds.
///
/// @param isIndexFound whether an index of before served
/// @param skipped place and reason of every line of the corpus that could not be read
public record RetrievalReport(
    String mode,
    Figures ours,
    Optional<Figures> floor,
    int queries,
    int unjudged,
    double indexSeconds,
    boolean isIndexFound,
    List<String> skipped) {

  public RetrievalReport {
    skipped = List.copyOf(skipped);
  }

  /// A mean and the ends of its 95 % interval.
  public record Figure(double mean, double low, double high) {}

  /// A figure by measure.
  public record Figures(Map<String, Figure> measures, double p50Millis, double p95Millis) {

    static Figures of(Measures measures, List<Double> millis) {
      Map<String, Figure> figures = new LinkedHashMap<>();
      for (String name : Measures.NAMES) {
        double[] values = measures.values(name);
        Interval interval = Resampling.interval(values);
        figures.put(name, new Figure(Resampling.mean(values), interval.low(), interval.high()));
      }
      double[] sorted = millis.stream().mapToDouble(Double::doubleValue).sorted().toArray();
      return new Figures(figures, at(sorted, 0.5), at(sorted, 0.95));
    }

    /// The mean of a measure; 0 where there is none.
    public double mean(String name) {
      Figure figure = measures.get(name);
      return figure == null ? 0 : figure.mean();
    }

    private static double at(double[] sorted, double share) {
      return sorted[Math.min(sorted.length - 1, (int) (share * sorted.length))];
    }
  }

  /// The shape that `eval DIR --json` promises to other programs, and more.
  public Map<String, Object> json() {
    Map<String, Object> tree = new LinkedHashMap<>();
    ours.measures().forEach((name, figure) -> tree.put(name, figure.mean()));
    tree.put("queries", queries);
    tree.put("p50Millis", ours.p50Millis());
    tree.put("p95Millis", ours.p95Millis());
    tree.put("indexSeconds", indexSeconds);
    tree.put("indexFound", isIndexFound);
    tree.put("mode", mode);
    Map<String, Object> intervals = new LinkedHashMap<>();
    ours.measures().forEach((name, f) -> intervals.put(name, List.of(f.low(), f.high())));
    tree.put("intervals", intervals);
    tree.put("unjudgedQueries", unjudged);
    tree.put("skippedLines", skipped.size());
    floor.ifPresent(f -> {
      Map<String, Object> plain = new LinkedHashMap<>();
      f.measures().forEach((name, figure) -> plain.put(name, figure.mean()));
      plain.put("p50Millis", f.p50Millis());
      plain.put("p95Millis", f.p95Millis());
      tree.put("floor", plain);
      tree.put("ratio", ratio());
    });
    return tree;
  }

  /// Ours to the floor's, by measure; none where the floor is 0.
  public Map<String, Double> ratio() {
    Map<String, Double> ratio = new LinkedHashMap<>();
    for (String name : ours.measures().keySet()) {
      double plain = floor.map(f -> f.mean(name)).orElse(0.0);
      if (plain > 0) {
        ratio.put(name, ours.mean(name) / plain);
      }
    }
    return ratio;
  }
}
