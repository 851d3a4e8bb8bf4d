package casebook.eval;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Figures for all problems and for each kind, and a row a problem.
public record ProblemReport(
    Map<String, Map<String, Double>> figures, List<Row> rows, long medianMillis) {

  /// What came of one problem.
  public record Row(
      String id,
      String kind,
      String verdict,
      boolean hasAnswer,
      boolean hasSame,
      boolean hasExpected,
      double ndcg,
      boolean isSameFirst,
      boolean isDistracted,
      boolean isFixFirst,
      boolean isFixInThree,
      boolean isFailedFirst,
      boolean isNoMatch,
      List<String> cases,
      List<String> fixes) {}

  static ProblemReport of(Map<String, Counts> byKind, List<Row> rows, long medianMillis) {
    Map<String, Map<String, Double>> figures = new LinkedHashMap<>();
    byKind.forEach((kind, counts) -> figures.put(kind, counts.figures()));
    return new ProblemReport(figures, List.copyOf(rows), medianMillis);
  }

  static final class Counts {
    private final List<Row> rows = new java.util.ArrayList<>();

    void add(Row row) {
      rows.add(row);
    }

    Map<String, Double> figures() {
      Map<String, Double> f = new LinkedHashMap<>();
      List<Row> answered = rows.stream().filter(Row::hasAnswer).toList();
      List<Row> same = answered.stream().filter(Row::hasSame).toList();
      List<Row> fixes = answered.stream().filter(Row::hasExpected).toList();
      List<Row> none = rows.stream().filter(r -> !r.hasAnswer()).toList();
      f.put("problems", (double) rows.size());
      if (!answered.isEmpty()) {
        f.put("ndcg@10", answered.stream().mapToDouble(Row::ndcg).average().orElse(0));
        f.put("case_first", share(same, Row::isSameFirst));
        f.put("distracted", share(answered, Row::isDistracted));
        f.put("answered", share(answered, r -> !r.isNoMatch()));
      }
      if (!fixes.isEmpty()) {
        f.put("fix_first", share(fixes, Row::isFixFirst));
        f.put("fix_in_3", share(fixes, Row::isFixInThree));
        f.put("failed_fix_first", share(fixes, Row::isFailedFirst));
      }
      if (!none.isEmpty()) {
        f.put("no_match_said", share(none, Row::isNoMatch));
      }
      return f;
    }

    private static double share(List<Row> rows, java.util.function.Predicate<Row> what) {
      return rows.isEmpty() ? 0 : rows.stream().filter(what).count() / (double) rows.size();
    }
  }
}
