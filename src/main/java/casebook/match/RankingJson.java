package casebook.match;

import casebook.model.Environment;
import casebook.model.Hit;
import casebook.model.Problem;
import casebook.model.RankedFix;
import casebook.model.Ranking;
import casebook.model.ScorePart;
import casebook.model.Symptom;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A ranking in the shape that `match --json` and `/search.json` promise to other programs. Scores
/// are given to the thousandth; the lines of `why` add up to them.
public final class RankingJson {

  private RankingJson() {}

  public static Map<String, @Nullable Object> of(Ranking ranking) {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("problem", problem(ranking.problem()));
    tree.put("verdict", ranking.verdict().word());
    tree.put("question", ranking.question().orElse(null));
    tree.put("fixes", ranking.fixes().stream().map(f -> fix(f, ranking.problem())).toList());
    tree.put("cases", ranking.hits().stream().map(RankingJson::hit).toList());
    tree.put("tookMillis", ranking.took().toMillis());
    return tree;
  }

  private static Map<String, @Nullable Object> problem(Problem problem) {
    Environment environment = problem.environment();
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("text", problem.text());
    tree.put("errors", problem.symptoms().stream().map(Symptom::words).distinct().toList());
    tree.put(
        "errorSignatures", problem.symptoms().stream().map(Symptom::signature).distinct().toList());
    tree.put("devices", environment.devices());
    tree.put("chips", environment.chips());
    tree.put("osVersions", environment.systems());
    tree.put("builds", environment.builds());
    tree.put("tried", problem.tried());
    return tree;
  }

  private static Map<String, @Nullable Object> fix(RankedFix ranked, Problem problem) {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("rank", ranked.rank());
    tree.put("id", ranked.fix().id());
    tree.put("title", ranked.fix().title());
    tree.put("score", WhyLine.rounded(ranked.score()));
    OutcomeJson.putCounts(tree, ranked.counts());
    tree.put("erasesData", ranked.fix().erasesData());
    tree.put("loses", ranked.fix().loses());
    tree.put("evidence", ranked.evidence().stream().map(OutcomeJson::evidence).toList());
    tree.put("procedures", ranked.procedures().stream().map(OutcomeJson::procedure).toList());
    tree.put("tried", problem.tried().contains(ranked.fix().id()));
    tree.put(
        "contradictions",
        Contradiction.in(ranked.evidence()).map(Contradiction::told).stream().toList());
    tree.put("why", why(ranked.score(), ranked.why()));
    return tree;
  }

  private static Map<String, @Nullable Object> hit(Hit hit) {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("rank", hit.rank());
    tree.put("id", hit.past().id().value());
    tree.put("title", hit.past().title());
    tree.put("url", Originals.of(hit.past().url()));
    tree.put("score", WhyLine.rounded(hit.score()));
    tree.put("status", hit.past().status().word());
    tree.put("why", why(hit.score(), hit.why()));
    return tree;
  }

  private static List<String> why(double score, List<ScorePart> parts) {
    return WhyLine.of(score, parts).stream().map(WhyLine::toString).toList();
  }
}
