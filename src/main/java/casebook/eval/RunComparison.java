package casebook.eval;

import casebook.eval.Resampling.Interval;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/// Two runs on the queries of one set, measure by measure.
public record RunComparison(Map<String, Row> rows) {

  /// `difference` is the second's mean less the first's, with its 95 % interval; `chance` is the p
  /// value of the paired randomization test; `better`, `same` and `worse` count the queries on
  /// which the second run is so.
  public record Row(
      double first,
      double second,
      double difference,
      double low,
      double high,
      double chance,
      long better,
      long same,
      long worse) {}

  /// Throws `CorruptSourceException` for a file that cannot be read.
  public static RunComparison of(Path folder, Path queries, Path first, Path second)
      throws IOException {
    BeirSet set = BeirSet.read(folder, queries);
    var ids = set.queries().keySet();
    Measures one = Measures.of(TrecRun.read(first), set.grades(), ids);
    Measures two = Measures.of(TrecRun.read(second), set.grades(), ids);
    Map<String, Row> rows = new LinkedHashMap<>();
    for (String name : Measures.NAMES) {
      rows.put(name, row(one.values(name), two.values(name)));
    }
    return new RunComparison(rows);
  }

  private static Row row(double[] one, double[] two) {
    double[] differences = new double[one.length];
    for (int i = 0; i < one.length; i++) {
      differences[i] = two[i] - one[i];
    }
    Interval interval = Resampling.interval(differences);
    return new Row(
        Resampling.mean(one),
        Resampling.mean(two),
        Resampling.mean(differences),
        interval.low(),
        interval.high(),
        Resampling.chance(differences),
        Arrays.stream(differences).filter(d -> d > 1e-9).count(),
        Arrays.stream(differences).filter(d -> Math.abs(d) <= 1e-9).count(),
        Arrays.stream(differences).filter(d -> d < -1e-9).count());
  }
}
