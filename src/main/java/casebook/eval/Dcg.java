package casebook.eval;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// Discounted cumulative gain with linear gain (Järvelin and Kekäläinen, Cumulated gain-based
/// evaluation of IR techniques, ACM TOIS 20, 2002).
final class Dcg {

  private Dcg() {}

  /// `ranked` best first; `grades` of what is relevant, above 0. Gives 0 to 1; 0 where nothing is
  /// relevant.
  static double ndcg(List<String> ranked, Map<String, Integer> grades, int depth) {
    double gained = 0;
    for (int i = 0; i < Math.min(depth, ranked.size()); i++) {
      gained += grades.getOrDefault(ranked.get(i), 0) / discount(i);
    }
    double ideal = ideal(grades, depth);
    return ideal == 0 ? 0 : gained / ideal;
  }

  /// The gain of a list that could not be better.
  static double ideal(Map<String, Integer> grades, int depth) {
    List<Integer> best =
        grades.values().stream().sorted(Comparator.reverseOrder()).limit(depth).toList();
    double ideal = 0;
    for (int i = 0; i < best.size(); i++) {
      ideal += best.get(i) / discount(i);
    }
    return ideal;
  }

  private static double discount(int index) {
    return Math.log(index + 2) / Math.log(2);
  }
}
