package casebook.eval;

import casebook.json.Json;
import casebook.json.Tree;
import casebook.match.Matcher;
import casebook.model.Ranking;
import casebook.model.Verdict;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// How well problems find their cases and fixes. The file holds one JSON object a line: `id`,
/// `kind`, `query`, `relevant` {case: 2 same problem, 1 related}, `expected_fix_labels`,
/// `failed_fix_labels`, `distractor_ids`; no relevant case means that `no-match` is right.
///
/// nDCG@10 has linear gain (Järvelin and Kekäläinen, 2002).
public final class ProblemEval {

  /// How deep lists are looked at.
  private static final int DEPTH = 20;

  private final Matcher matcher;
  private final Map<String, String> caseIds;

  /// `caseIds` leads from the file's names of cases to ids; a name that is none of it is an id.
  public ProblemEval(Matcher matcher, Map<String, String> caseIds) {
    this.matcher = matcher;
    this.caseIds = Map.copyOf(caseIds);
  }

  /// Throws `CorruptSourceException` for a line that cannot be read, `IOException` for the file.
  public ProblemReport run(Path file) throws IOException {
    Map<String, ProblemReport.Counts> byKind = new LinkedHashMap<>();
    byKind.put("all", new ProblemReport.Counts());
    List<ProblemReport.Row> rows = new ArrayList<>();
    List<Long> millis = new ArrayList<>();
    int number = 0;
    for (String line : Files.readAllLines(file)) {
      number++;
      if (line.isBlank()) {
        continue;
      }
      Tree problem = Json.tree(line.getBytes(StandardCharsets.UTF_8), file + ", line " + number);
      Ranking ranking =
          matcher.match(new Matcher.Request(problem.at("query").required(), DEPTH, Set.of()));
      millis.add(ranking.took().toMillis());
      ProblemReport.Row row = row(problem, ranking);
      rows.add(row);
      for (String kind : List.of("all", row.kind())) {
        byKind.computeIfAbsent(kind, _ -> new ProblemReport.Counts()).add(row);
      }
    }
    millis.sort(null);
    long median = millis.isEmpty() ? 0 : millis.get(millis.size() / 2);
    return ProblemReport.of(byKind, rows, median);
  }

  private ProblemReport.Row row(Tree problem, Ranking ranking) {
    Map<String, Integer> relevant = new LinkedHashMap<>();
    problem
        .at("relevant")
        .members()
        .forEach((name, grade) -> relevant.put(id(name), (int) grade.number().orElse(1)));
    List<String> cases = ranking.hits().stream().map(h -> h.past().id().value()).toList();
    List<String> fixes = ranking.fixes().stream().map(f -> f.fix().id()).toList();
    Set<String> expected = texts(problem, "expected_fix_labels");
    Set<String> failed = texts(problem, "failed_fix_labels");
    Set<String> distractors = new HashSet<>();
    texts(problem, "distractor_ids").forEach(d -> distractors.add(id(d)));
    int firstSame = first(cases, c -> relevant.getOrDefault(c, 0) == 2);
    return new ProblemReport.Row(
        problem.at("id").text().orElse("?"),
        problem.at("kind").text().orElse("?"),
        ranking.verdict().word(),
        !relevant.isEmpty(),
        relevant.containsValue(2),
        !expected.isEmpty(),
        Dcg.ndcg(cases, relevant, 10),
        firstSame == 0,
        first(cases, distractors::contains) < firstSame,
        !fixes.isEmpty() && expected.contains(fixes.getFirst()),
        fixes.stream().limit(3).anyMatch(expected::contains),
        !fixes.isEmpty() && failed.contains(fixes.getFirst()),
        ranking.verdict() == Verdict.NO_MATCH,
        cases.stream().limit(4).toList(),
        fixes.stream().limit(4).toList());
  }

  private String id(String name) {
    return caseIds.getOrDefault(name, name);
  }

  private static Set<String> texts(Tree problem, String name) {
    Set<String> found = new HashSet<>();
    problem.at(name).list().forEach(t -> found.add(t.required()));
    return found;
  }

  private static int first(List<String> list, java.util.function.Predicate<String> what) {
    for (int i = 0; i < list.size(); i++) {
      if (what.test(list.get(i))) {
        return i;
      }
    }
    return 999;
  }
}
