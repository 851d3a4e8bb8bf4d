package casebook.match;

import casebook.model.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Finds the weights that order judged cases best: coordinate ascent on the mean nDCG@10 (Metzler
/// and Croft, Linear feature-based models for information retrieval, 2007), one weight at a time
/// over a few multiples of itself, as long as a move gains enough to be more than chance on some
/// hundred queries. The same input gives the same weights.
public final class WeightTuning {

  /// A case that was found for a query, and how relevant it is: 0, 1, 2.
  public record Judged(CaseFeatures features, int grade) {}

  /// What was found for a query. `ideal` is the discounted gain of a perfect list; `weight` says
  /// how much the query counts.
  public record Query(List<Judged> found, double ideal, double weight) {
    public Query {
      found = List.copyOf(found);
    }
  }

  private static final double LEAST_GAIN = 0.004;
  private static final List<Double> MULTIPLES = List.of(0.0, 0.5, 0.75, 1.5, 2.0);
  private static final List<Double> STARTS = List.of(0.02, 0.05, 0.1, 0.2);
  private static final int DEPTH = 10;

  /// Where a tuning begins: words and meaning alike, little for the machine. A long story names
  /// machines and versions by the way and is never covered: there they begin with less.
  public static CaseWeights neutral(Problem.Kind kind) {
    return switch (kind) {
      case SHORT, PASTE -> new CaseWeights(0.5, 0.5, 0.1, 0.2, 0.05, 0.05, 0.02, 0.05);
      case STORY -> new CaseWeights(0.5, 0.5, 0, 0.1, 0.02, 0.02, 0.01, 0.05);
    };
  }

  private WeightTuning() {}

  /// From `neutral` on; words and meaning of the result add up to 1.
  public static CaseWeights tune(List<Query> queries, Problem.Kind kind) {
    List<Double> best = new ArrayList<>(neutral(kind).values());
    double reached = ndcg(queries, neutral(kind));
    boolean isBetter = true;
    while (isBetter) {
      isBetter = false;
      for (int i = 0; i < best.size(); i++) {
        for (double tried : triedFor(best.get(i))) {
          List<Double> moved = new ArrayList<>(best);
          moved.set(i, tried);
          double ndcg = isUsable(moved) ? ndcg(queries, CaseWeights.of(moved)) : 0;
          if (ndcg > reached + LEAST_GAIN) {
            reached = ndcg;
            best = moved;
            isBetter = true;
          }
        }
      }
    }
    double sum = best.get(0) + best.get(1);
    return CaseWeights.of(best.stream().map(w -> Math.round(w / sum * 1000) / 1000.0).toList());
  }

  private static boolean isUsable(List<Double> weights) {
    return weights.get(0) + weights.get(1) > 0;
  }

  private static List<Double> triedFor(double weight) {
    return weight == 0 ? STARTS : MULTIPLES.stream().map(m -> m * weight).toList();
  }

  /// The weighted mean over the queries; the found cases in the order of their score.
  public static double ndcg(List<Query> queries, CaseWeights weights) {
    double sum = 0;
    double all = 0;
    for (Query query : queries) {
      sum += query.weight() * dcg(query, weights) / query.ideal();
      all += query.weight();
    }
    return all > 0 ? sum / all : 0;
  }

  private record Scored(int grade, double score) {}

  private static double dcg(Query query, CaseWeights weights) {
    List<Scored> scored =
        query.found().stream()
            .map(j -> new Scored(j.grade(), weights.score(j.features())))
            .sorted(Comparator.comparingDouble(Scored::score).reversed())
            .limit(DEPTH)
            .toList();
    double gained = 0;
    for (int i = 0; i < scored.size(); i++) {
      gained += scored.get(i).grade() / (Math.log(i + 2) / Math.log(2));
    }
    return gained;
  }
}
