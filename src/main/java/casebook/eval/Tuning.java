package casebook.eval;

import casebook.json.Json;
import casebook.json.Tree;
import casebook.match.CalibrationTuning;
import casebook.match.CalibrationTuning.Example;
import casebook.match.CaseWeights;
import casebook.match.IndexMatcher;
import casebook.match.KindWeights;
import casebook.match.WeightTuning;
import casebook.match.WeightTuning.Judged;
import casebook.match.WeightTuning.Query;
import casebook.model.Problem.Kind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Gathers judged queries of several files and finds the weights that order their cases best, for
/// each kind of query. Half of the queries are kept aside: they are never tuned on, and say what
/// the weights are worth. Every file counts the same within a kind and half, however long it is.
public final class Tuning {
  private static final int DEPTH = 100;
  private static final int IDEAL_DEPTH = 10;

  /// The share of answerable problems that may be left without an answer, and that of others that
  /// may be answered surely.
  private static final double LOST = 0.005;

  private static final double TRUSTED = 0.04;

  private final List<Example> examples = new ArrayList<>();
  private final Map<Kind, List<Query>> tuned = new EnumMap<>(Kind.class);
  private final Map<Kind, List<Query>> kept = new EnumMap<>(Kind.class);

  /// What tuning brought for one kind: mean nDCG@10 before and after, on the queries tuned on and
  /// on those kept aside.
  public record Row(
      Kind kind,
      int tunedOn,
      double before,
      double after,
      int keptAside,
      double keptBefore,
      double keptAfter) {}

  public record Result(KindWeights weights, List<Row> rows) {
    public Result {
      rows = List.copyOf(rows);
    }
  }

  /// Adds problems with graded cases, as `eval --problems` reads them. A line may say `half`: `dev`
  /// or `kept`; without it every second line is kept aside.
  public void addProblems(Path file, IndexMatcher matcher, Map<String, String> caseIds)
      throws IOException {
    Gathered gathered = new Gathered();
    int number = 0;
    for (String line : Files.readAllLines(file)) {
      number++;
      if (!line.isBlank()) {
        Tree problem = Json.tree(line.getBytes(StandardCharsets.UTF_8), file + ", line " + number);
        Map<String, Integer> grades = new HashMap<>();
        problem
            .at("relevant")
            .members()
            .forEach((name, grade) ->
                grades.put(caseIds.getOrDefault(name, name), (int) grade.number().orElse(1)));
        boolean isKept = problem.at("half").text().map("kept"::equals).orElse(number % 2 == 0);
        String query = problem.at("query").required();
        gathered.add(matcher, "", query, grades, isKept);
        examples.add(example(matcher.compare(query, DEPTH), !grades.isEmpty()));
      }
    }
    gathered.finish();
  }

  /// Adds texts that no case of the index answers: the `queries.jsonl` of a set of another field.
  public void addForeign(Path file, IndexMatcher matcher) throws IOException {
    int number = 0;
    for (String line : Files.readAllLines(file)) {
      number++;
      if (!line.isBlank()) {
        Tree query = Json.tree(line.getBytes(StandardCharsets.UTF_8), file + ", line " + number);
        examples.add(example(matcher.compare(query.at("text").required(), DEPTH), false));
      }
    }
  }

  private static Example example(IndexMatcher.Compared compared, boolean isAnswerable) {
    return new Example(
        compared.kind(),
        compared.cases().stream().map(IndexMatcher.Compared.Entry::features).toList(),
        isAnswerable);
  }

  /// What tells answerable problems from others; empty where there are not both.
  public Optional<Calibrated> calibrate() {
    boolean hasBoth = examples.stream().map(Example::isAnswerable).distinct().count() == 2;
    if (!hasBoth) {
      return Optional.empty();
    }
    Map<String, Double> hybrid = CalibrationTuning.fit(examples, true);
    return Optional.of(
        new Calibrated(
            hybrid,
            CalibrationTuning.fit(examples, false),
            CalibrationTuning.below(examples, hybrid, true, LOST),
            CalibrationTuning.below(examples, hybrid, false, 1 - TRUSTED),
            examples.size()));
  }

  /// The numbers of `calibration.yaml`: from `confident` on only few of the others lie, below
  /// `noMatch` only few of the answerable.
  public record Calibrated(
      Map<String, Double> hybrid,
      Map<String, Double> lexical,
      double noMatch,
      double confident,
      int examples) {}

  /// Adds the queries of a set in BEIR form, every second one kept aside.
  void addSet(BeirSet set, IndexMatcher matcher) {
    Gathered gathered = new Gathered();
    int[] number = new int[1];
    set.queries()
        .forEach((id, text) ->
            gathered.add(
                matcher, id, text, set.grades().getOrDefault(id, Map.of()), number[0]++ % 2 == 1));
    gathered.finish();
  }

  /// A kind without queries keeps its weights.
  public Result run(KindWeights start) {
    List<Row> rows = new ArrayList<>();
    Map<Kind, CaseWeights> found = new EnumMap<>(Kind.class);
    for (Kind kind : Kind.values()) {
      List<Query> queries = tuned.getOrDefault(kind, List.of());
      List<Query> aside = kept.getOrDefault(kind, List.of());
      CaseWeights before = start.of(kind);
      CaseWeights after = queries.isEmpty() ? before : WeightTuning.tune(queries, kind);
      found.put(kind, after);
      rows.add(
          new Row(
              kind,
              queries.size(),
              WeightTuning.ndcg(queries, before),
              WeightTuning.ndcg(queries, after),
              aside.size(),
              WeightTuning.ndcg(aside, before),
              WeightTuning.ndcg(aside, after)));
    }
    KindWeights weights =
        new KindWeights(
            found.getOrDefault(Kind.SHORT, start.few()),
            found.getOrDefault(Kind.PASTE, start.pasted()),
            found.getOrDefault(Kind.STORY, start.story()));
    return new Result(weights, rows);
  }

  /// Mean nDCG@10 over all queries of each kind with these weights, and without each of them;
  /// `words only` and `meaning only` leave out the other.
  public Map<String, Map<Kind, Double>> ablation(KindWeights weights) {
    Map<String, Map<Kind, Double>> rows = new LinkedHashMap<>();
    for (Kind kind : Kind.values()) {
      List<Query> all = new ArrayList<>(tuned.getOrDefault(kind, List.of()));
      all.addAll(kept.getOrDefault(kind, List.of()));
      weights
          .of(kind)
          .ablated()
          .forEach((name, ablated) ->
              rows.computeIfAbsent(name, _ -> new EnumMap<>(Kind.class))
                  .put(kind, WeightTuning.ndcg(all, ablated)));
    }
    return rows;
  }

  /// The queries of one file, until it is known how many there are of each kind.
  private final class Gathered {
    private final Map<Kind, List<Query>> mine = new EnumMap<>(Kind.class);
    private final Map<Kind, List<Query>> aside = new EnumMap<>(Kind.class);

    void add(
        IndexMatcher matcher,
        String own,
        String text,
        Map<String, Integer> grades,
        boolean isKept) {
      if (grades.isEmpty()) {
        return;
      }
      IndexMatcher.Compared compared = matcher.compare(text, DEPTH);
      List<Judged> found =
          compared.cases().stream()
              .filter(c -> !c.id().value().equals(own))
              .map(c -> new Judged(c.features(), grades.getOrDefault(c.id().value(), 0)))
              .toList();
      (isKept ? aside : mine)
          .computeIfAbsent(compared.kind(), _ -> new ArrayList<>())
          .add(new Query(found, Dcg.ideal(grades, IDEAL_DEPTH), 1));
    }

    void finish() {
      mine.forEach((kind, queries) -> share(queries, kind, tuned));
      aside.forEach((kind, queries) -> share(queries, kind, kept));
    }

    private static void share(List<Query> queries, Kind kind, Map<Kind, List<Query>> into) {
      queries.forEach(q ->
          into.computeIfAbsent(kind, _ -> new ArrayList<>())
              .add(new Query(q.found(), q.ideal(), 1.0 / queries.size())));
    }
  }
}
