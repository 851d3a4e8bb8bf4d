package casebook.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import casebook.Folder;
import casebook.Shell;
import casebook.Shell.Said;
import casebook.TopicFile;
import casebook.json.Tree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// What `--json` promises to other programs, key by key, over the shipped cases.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JsonContractTest {
  private static final Set<String> OUTCOMES = Set.of("worked", "failed", "partial", "unreported");

  private Path index = Path.of("");

  @BeforeAll
  void anIndexOfTheShippedThreads(@TempDir Path folder) throws IOException {
    index = folder.resolve("index");
    Path corpus = folder.resolve("corpus");
    Folder.copy(Path.of("corpus/threads"), corpus.resolve("threads"));
    Folder.copy(Path.of("corpus/lexicon"), corpus.resolve("lexicon"));
    assertThat(Shell.run("ingest", "--corpus", corpus, "--index", index).code()).isZero();
  }

  @Test
  void a_match_has_its_keys_in_their_types() {
    Tree answer =
        match("M1 MacBook Air with 11.4: Failure to Personalize. I tried another cable, no luck.");
    thenHas(answer, "problem", "verdict", "question", "fixes", "cases", "tookMillis");
    assertThat(answer.at("verdict").required()).isIn("confident", "tentative", "no-match");
    assertThat(answer.at("question").isMissing()).isTrue();
    assertThat(answer.at("tookMillis").number()).isPresent();
    Tree problem = answer.at("problem");
    thenAreTexts(problem, "errors", "devices", "chips", "osVersions", "tried");
    assertThat(problem.at("text").required()).startsWith("M1 MacBook Air");
    assertThat(texts(problem.at("errors"))).anyMatch(e -> e.contains("Failure to Personalize"));
    assertThat(texts(problem.at("devices"))).containsExactly("MacBook Air (M1, 2020)");
    assertThat(texts(problem.at("chips"))).containsExactly("M1");
    assertThat(texts(problem.at("osVersions"))).containsExactly("11.4");
    assertThat(answer.at("fixes").list()).hasSizeBetween(1, 10);
    assertThat(answer.at("cases").list()).hasSizeBetween(1, 10);
  }

  @Test
  void a_fix_has_its_keys_in_their_types() {
    int rank = 0;
    for (Tree fix : match("Failure to Personalize").at("fixes").list()) {
      assertThat(fix.at("rank").number()).hasValue(++rank);
      assertThat(fix.at("id").required()).isNotBlank();
      assertThat(fix.at("title").required()).isNotBlank();
      thenIsBoolean(fix.at("erasesData"));
      thenAddsUp(fix);
      long counted = 0;
      for (String outcome : OUTCOMES) {
        counted += fix.at(outcome).number().orElseThrow();
      }
      assertThat(fix.at("evidence").list()).hasSize((int) counted);
      for (Tree evidence : fix.at("evidence").list()) {
        thenHas(evidence, "case", "post", "outcome", "quote", "url");
        assertThat(evidence.at("case").required()).startsWith("discourse/");
        assertThat(evidence.at("post").number().orElseThrow()).isPositive();
        assertThat(evidence.at("outcome").required()).isIn(OUTCOMES);
        assertThat(evidence.at("quote").required()).isNotBlank();
      }
      assertThat(fix.at("procedures").isList()).isTrue();
    }
    assertThat(rank).isPositive();
  }

  @Test
  void a_similar_case_has_its_keys_in_their_types() {
    int rank = 0;
    for (Tree past : match("Failure to Personalize").at("cases").list()) {
      thenHas(past, "rank", "id", "title", "url", "score", "status", "why");
      assertThat(past.at("rank").number()).hasValue(++rank);
      assertThat(past.at("status").required()).isIn("solved", "workaround", "open");
      thenAddsUp(past);
    }
  }

  @Test
  void top_bounds_both_lists() {
    Tree answer = run("match", "--json", "--top", "2", "macOS update fails on my Mac").json();
    assertThat(answer.at("fixes").list()).hasSizeLessThanOrEqualTo(2);
    assertThat(answer.at("cases").list()).hasSize(2);
  }

  @Test
  void a_shown_case_has_its_keys_in_their_types() {
    for (String id :
        List.of("discourse/local/8", "discourse/local/37", "discourse/talk.tidbits.com/27930")) {
      Tree past = run("show", "--json", id).json();
      assertThat(past.at("id").required()).isEqualTo(id);
      assertThat(past.at("title").required()).isNotBlank();
      assertThat(past.at("url").required()).startsWith("http");
      assertThat(past.at("status").required()).isIn("solved", "workaround", "open");
      thenAreTexts(
          past,
          "devices",
          "chips",
          "osVersions",
          "errors",
          "errorSignatures",
          "commands",
          "resolution");
      assertThat(texts(past.at("errors"))).allMatch(e -> e.length() <= 300);
      assertThat(texts(past.at("osVersions"))).allMatch(v -> v.matches("\\d+(\\.\\d+)*"));
      assertThat(past.at("attempts").list()).isNotEmpty();
      for (Tree attempt : past.at("attempts").list()) {
        thenHas(attempt, "fix", "outcome", "post", "quote", "outcomeQuote");
        assertThat(attempt.at("post").number().orElseThrow()).isPositive();
        assertThat(attempt.at("outcome").required()).isIn(OUTCOMES);
        assertThat(attempt.at("quote").required()).isNotBlank();
        assertThat(attempt.at("outcomeQuote").text()).isPresent();
      }
      Set<String> tried =
          Set.copyOf(past.at("attempts").list().stream().map(a -> a.at("fix").required()).toList());
      assertThat(tried).containsAll(texts(past.at("resolution")));
    }
  }

  @Test
  void a_report_of_an_ingestion_has_these_keys_and_no_others(@TempDir Path folder)
      throws IOException {
    TopicFile.restored(1).writeTo(folder.resolve("corpus/threads/1.json"));
    Files.writeString(folder.resolve("corpus/threads/2.json"), "no topic");
    Said said =
        Shell.run(
            "ingest",
            "--json",
            "--corpus",
            folder.resolve("corpus"),
            "--index",
            folder.resolve("index"));
    Tree report = said.json();
    assertThat(report.members())
        .containsOnlyKeys(
            "read", "added", "changed", "unchanged", "removed", "skipped", "seconds", "generation");
    assertThat(report.at("read").number()).hasValue(2);
    assertThat(report.at("added").number()).hasValue(1);
    assertThat(report.at("changed").number()).hasValue(0);
    assertThat(report.at("unchanged").number()).hasValue(0);
    assertThat(report.at("removed").number()).hasValue(0);
    assertThat(said.data()).containsPattern("\"seconds\" : \\d");
    assertThat(report.at("generation").required()).isEqualTo("g000001");
    Tree skipped = report.at("skipped").list().getFirst();
    assertThat(skipped.members()).containsOnlyKeys("place", "reason");
    assertThat(skipped.at("place").required()).endsWith("2.json");
  }

  @Test
  void figures_of_problems_are_json(@TempDir Path folder) throws IOException {
    Path problems = folder.resolve("problems.jsonl");
    Files.writeString(
        problems,
        "{\"id\": \"p1\", \"kind\": \"short\", \"query\": \"Failure to Personalize\", "
            + "\"relevant\": {\"discourse/talk.tidbits.com/27930\": 2}, "
            + "\"expected_fix_labels\": [\"dfu-restore\"]}\n");
    Said said = run("eval", "--json", "--problems", problems);
    assertThat(said.code()).isZero();
    assertThat(said.json().at("figures").at("all").at("ndcg@10").required()).isEqualTo("1.0");
    assertThat(said.json().at("rows").list()).hasSize(1);
  }

  private Tree match(String text) {
    Said said = run("match", "--json", text);
    assertThat(said.data()).doesNotContainPattern("\"(post|rank|score|worked|failed)\" : \"");
    return said.json();
  }

  private Said run(String command, Object... words) {
    Object[] all = new Object[words.length + 5];
    all[0] = command;
    all[1] = "--index";
    all[2] = index;
    all[3] = "--corpus";
    all[4] = index.resolveSibling("corpus");
    System.arraycopy(words, 0, all, 5, words.length);
    return Shell.run(all);
  }

  private static void thenAddsUp(Tree scored) {
    double sum = 0;
    for (Tree line : scored.at("why").list()) {
      assertThat(line.required()).matches("[+-]\\d+\\.\\d{3} \\S.*");
      sum += Double.parseDouble(line.required().split(" ")[0]);
    }
    assertThat(sum).isEqualTo(Double.parseDouble(scored.at("score").required()), within(1e-9));
  }

  private static void thenHas(Tree tree, String... keys) {
    assertThat(tree.members()).as(tree.place()).containsKeys(keys);
  }

  private static void thenAreTexts(Tree tree, String... keys) {
    for (String key : keys) {
      assertThat(tree.at(key).isList()).as(tree.at(key).place()).isTrue();
      assertThat(texts(tree.at(key))).allMatch(t -> !t.isBlank());
    }
  }

  private static void thenIsBoolean(Tree tree) {
    assertThat(tree.required()).isIn("true", "false");
    assertThat(tree.isTrue()).isEqualTo(tree.required().equals("true"));
  }

  private static List<String> texts(Tree list) {
    return list.list().stream().map(Tree::required).toList();
  }
}
