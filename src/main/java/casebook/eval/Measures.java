package casebook.eval;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// How good a run is, query by query: nDCG@10 with linear gain, the reciprocal rank of the first
/// relevant document among ten, the share of the relevant found among a hundred, and whether the
/// first is relevant. Each 0 to 1.
record Measures(Map<String, double[]> byQuery) {
  static final List<String> NAMES = List.of("ndcg@10", "mrr@10", "recall@100", "success@1");

  static Measures of(TrecRun run, Map<String, Map<String, Integer>> grades, Set<String> queries) {
    Map<String, double[]> byQuery = new LinkedHashMap<>();
    for (String query : queries) {
      byQuery.put(query, of(found(run, query), grades.getOrDefault(query, Map.of())));
    }
    return new Measures(byQuery);
  }

  private static List<String> found(TrecRun run, String query) {
    return run.found().getOrDefault(query, List.of()).stream()
        .filter(document -> !document.equals(query))
        .toList();
  }

  private static double[] of(List<String> found, Map<String, Integer> grades) {
    int first = 0;
    while (first < found.size() && !grades.containsKey(found.get(first))) {
      first++;
    }
    Set<String> hundred = new HashSet<>(found.subList(0, Math.min(100, found.size())));
    hundred.retainAll(grades.keySet());
    return new double[] {
      Dcg.ndcg(found, grades, 10),
      first < Math.min(10, found.size()) ? 1.0 / (first + 1) : 0,
      hundred.size() / (double) Math.max(1, grades.size()),
      first == 0 && !found.isEmpty() ? 1 : 0
    };
  }

  /// One measure of every query, in the order of the queries.
  double[] values(String name) {
    int at = NAMES.indexOf(name);
    List<Double> values = new ArrayList<>();
    byQuery.values().forEach(v -> values.add(v[at]));
    return values.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
