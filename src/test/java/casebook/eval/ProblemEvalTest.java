package casebook.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import casebook.index.Told;
import casebook.match.Matcher;
import casebook.model.CorruptSourceException;
import casebook.model.Environment;
import casebook.model.Fix;
import casebook.model.Hit;
import casebook.model.Problem;
import casebook.model.RankedFix;
import casebook.model.Ranking;
import casebook.model.Tally;
import casebook.model.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProblemEvalTest {

  @TempDir Path folder;

  @Test
  void the_right_case_and_fix_in_first_place_are_all_that_can_be_had() throws IOException {
    ProblemReport report =
        eval(
            """
            {"id": "p1", "kind": "short", "query": "a b | revive", "relevant": {"a": 2, "b": 1},
             "expected_fix_labels": ["revive"]}
            """);
    assertThat(report.figures().get("all"))
        .containsEntry("problems", 1.0)
        .containsEntry("ndcg@10", 1.0)
        .containsEntry("case_first", 1.0)
        .containsEntry("distracted", 0.0)
        .containsEntry("answered", 1.0)
        .containsEntry("fix_first", 1.0)
        .containsEntry("fix_in_3", 1.0)
        .containsEntry("failed_fix_first", 0.0)
        .doesNotContainKey("no_match_said");
  }

  @Test
  void figures_are_told_for_each_kind_and_for_all() throws IOException {
    ProblemReport report =
        eval(
            """
            {"id": "p1", "kind": "short", "query": "a | revive", "relevant": {"a": 2},
             "expected_fix_labels": ["revive"]}

            {"id": "p2", "kind": "paste", "query": "x a | restore", "relevant": {"a": 2},
             "expected_fix_labels": ["revive"]}
            """);
    assertThat(report.figures()).containsOnlyKeys("all", "short", "paste");
    assertThat(report.figures().get("all")).containsEntry("fix_first", 0.5);
    assertThat(report.figures().get("paste"))
        .containsEntry("fix_first", 0.0)
        .containsEntry("case_first", 0.0);
    assertThat(report.rows()).extracting(ProblemReport.Row::id).containsExactly("p1", "p2");
  }

  @Test
  void a_fix_known_to_fail_in_first_place_is_told() throws IOException {
    ProblemReport report =
        eval(
            """
            {"id": "p", "kind": "short", "query": "a | restore revive", "relevant": {"a": 2},
             "expected_fix_labels": ["revive"], "failed_fix_labels": ["restore"]}
            """);
    assertThat(report.figures().get("all"))
        .containsEntry("failed_fix_first", 1.0)
        .containsEntry("fix_first", 0.0)
        .containsEntry("fix_in_3", 1.0);
  }

  @Test
  void a_distractor_before_the_same_problem_distracts() throws IOException {
    String problem =
        """
        {"id": "p", "kind": "short", "query": "%s |", "relevant": {"a": 2}, "distractor_ids": ["d"]}
        """;
    assertThat(eval(problem.formatted("d a")).figures().get("all"))
        .containsEntry("distracted", 1.0);
    assertThat(eval(problem.formatted("a d")).figures().get("all"))
        .containsEntry("distracted", 0.0);
  }

  @Test
  void where_no_case_is_relevant_no_match_is_right() throws IOException {
    ProblemReport report =
        eval(
            """
            {"id": "p1", "kind": "none", "query": "|", "relevant": {}}
            {"id": "p2", "kind": "none", "query": "a |", "relevant": {}}
            """);
    assertThat(report.figures().get("none"))
        .containsEntry("no_match_said", 0.5)
        .doesNotContainKeys("ndcg@10", "fix_first");
  }

  @Test
  void a_name_of_a_case_leads_to_its_id() throws IOException {
    Path file =
        file("{\"id\": \"p\", \"kind\": \"k\", \"query\": \"a |\", \"relevant\": {\"C001\": 2}}\n");
    ProblemReport report = new ProblemEval(this::answer, Map.of("C001", "a")).run(file);
    assertThat(report.figures().get("all")).containsEntry("case_first", 1.0);
  }

  @Test
  void a_line_that_cannot_be_read_names_file_and_line() throws IOException {
    for (String broken : List.of("{\"id\": ", "{\"id\": \"p2\"}")) {
      Path file = file("{\"id\": \"p1\", \"query\": \"a |\"}\n" + broken + "\n");
      assertThatThrownBy(() -> new ProblemEval(this::answer, Map.of()).run(file))
          .isInstanceOf(CorruptSourceException.class)
          .hasMessageContaining("problems.jsonl, line 2");
    }
  }

  @Test
  void a_file_without_problems_is_answered_with_none() throws IOException {
    assertThat(eval("\n").figures().get("all")).containsEntry("problems", 0.0);
  }

  /// Each object may stand on several lines here; in a file it stands on one.
  private ProblemReport eval(String problems) throws IOException {
    return new ProblemEval(this::answer, Map.of()).run(file(problems.replace(",\n ", ", ")));
  }

  private Path file(String content) throws IOException {
    return Files.writeString(folder.resolve("problems.jsonl"), content);
  }

  /// Answers with the cases and fixes that the problem names: `case case | fix fix`.
  private Ranking answer(Matcher.Request request) {
    String[] sides = request.text().split("\\|", 2);
    List<Hit> hits = new ArrayList<>();
    for (String id : words(sides[0])) {
      hits.add(new Hit(hits.size() + 1, Told.of(id, id).understood(), 1, List.of()));
    }
    List<RankedFix> fixes = new ArrayList<>();
    for (String id : words(sides[1])) {
      fixes.add(
          new RankedFix(
              fixes.size() + 1,
              Fix.uncatalogued(id, id),
              1,
              Tally.NONE,
              List.of(),
              List.of(),
              List.of()));
    }
    return new Ranking(
        new Problem(
            request.text(),
            Problem.Kind.SHORT,
            List.of(),
            Environment.UNKNOWN,
            List.of(),
            request.text()),
        hits.isEmpty() ? Verdict.NO_MATCH : Verdict.CONFIDENT,
        Optional.empty(),
        fixes,
        hits,
        Duration.ofMillis(3));
  }

  private static List<String> words(String side) {
    return side.isBlank() ? List.of() : List.of(side.strip().split(" "));
  }
}
