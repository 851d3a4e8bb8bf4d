package casebook.web;

import static org.assertj.core.api.Assertions.assertThat;

import casebook.json.Json;
import casebook.json.Tree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JsonContractTest {
  private RunningDesk running;

  @BeforeAll
  void start() throws IOException {
    running = new RunningDesk();
  }

  @AfterAll
  void stop() {
    running.close();
  }

  @Test
  void an_answer_has_the_keys_of_the_contract() {
    Tree answer = tree("/search.json?q=Failure+to+Personalize");
    thenHas(answer, "problem", "verdict", "question", "fixes", "cases", "tookMillis");
    thenHas(answer.at("problem"), "text", "errors", "devices", "chips", "osVersions", "tried");
    assertThat(answer.at("verdict").required()).isEqualTo("confident");
    assertThat(answer.at("question").isMissing()).isTrue();
    assertThat(answer.at("tookMillis").number()).hasValue(38);
    for (Tree fix : answer.at("fixes").list()) {
      thenHas(
          fix,
          "rank",
          "id",
          "title",
          "score",
          "worked",
          "failed",
          "partial",
          "unreported",
          "erasesData",
          "evidence",
          "procedures",
          "why");
      thenAreNumbers(fix, "rank", "worked", "failed", "partial", "unreported");
      for (Tree proof : fix.at("evidence").list()) {
        thenHas(proof, "case", "post", "outcome", "quote", "url");
        thenAreNumbers(proof, "post");
      }
      for (Tree procedure : fix.at("procedures").list()) {
        thenHas(
            procedure, "manual", "page", "steps", "stepPages", "title", "warnings", "erasesData");
        thenAreNumbers(procedure, "page");
        assertThat(procedure.at("steps").list()).hasSameSizeAs(procedure.at("stepPages").list());
      }
    }
    for (Tree past : answer.at("cases").list()) {
      thenHas(past, "rank", "id", "title", "url", "score", "status", "why");
    }
  }

  @Test
  void the_question_of_an_unsure_answer_has_text_and_options() {
    Tree answer = tree("/search.json?q=every+night");
    assertThat(answer.at("verdict").required()).isEqualTo("tentative");
    assertThat(answer.at("question").at("text").required()).endsWith("?");
    assertThat(answer.at("question").at("options").list()).hasSize(2);
  }

  @Test
  void nothing_found_is_still_json() {
    for (String path : List.of("/search.json?q=printer", "/search.json?q=", "/search.json")) {
      Tree answer = tree(path);
      assertThat(answer.at("verdict").required()).isEqualTo("no-match");
      assertThat(answer.at("fixes").isList()).isTrue();
    }
  }

  @Test
  void the_lines_of_why_add_up_to_the_score() {
    Tree fix = tree("/search.json?q=personalize").at("fixes").list().getFirst();
    assertThat(fix.at("why").list().stream().map(Tree::required))
        .containsExactly(
            "+0.500 3 of 6 worked in similar cases",
            "+0.212 same error: failure to personalize",
            "+0.100 manual describes it");
    assertThat(fix.at("score").required()).isEqualTo("0.812");
  }

  @Test
  void evidence_leads_to_the_original_post() {
    Tree fix = tree("/search.json?q=personalize").at("fixes").list().getFirst();
    assertThat(fix.at("evidence").list().stream().map(e -> e.at("url").required()))
        .contains("https://talk.example.com/t/solving-failure-to-personalize/27930/1");
  }

  @Test
  void a_case_has_the_keys_of_the_contract() {
    Tree past = tree("/case/discourse/local/8.json");
    thenHas(
        past,
        "id",
        "title",
        "url",
        "status",
        "devices",
        "chips",
        "osVersions",
        "errors",
        "errorSignatures",
        "commands",
        "attempts",
        "resolution");
    assertThat(past.at("id").required()).isEqualTo("discourse/local/8");
    assertThat(past.at("status").required()).isEqualTo("workaround");
    Tree attempt = past.at("attempts").list().getFirst();
    thenHas(
        attempt,
        "fix",
        "title",
        "outcome",
        "post",
        "quote",
        "outcomeQuote",
        "outcomePost",
        "author",
        "why");
    assertThat(attempt.at("outcome").required()).isEqualTo("failed");
    assertThat(attempt.at("post").number()).hasValue(3);
    Tree advice = tree("/case/discourse/local/96.json").at("attempts").list().get(1);
    assertThat(advice.at("outcome").required()).isEqualTo("unreported");
    assertThat(advice.at("outcomeQuote").required()).isEmpty();
  }

  @Test
  void a_fix_and_a_manual_have_json_too() {
    Tree fix = tree("/fix/dfu-restore.json");
    thenHas(
        fix, "id", "title", "worked", "erasesData", "loses", "tryFirst", "evidence", "procedures");
    assertThat(fix.at("evidence").list()).hasSize(6);
    Tree manual = tree("/manual/revive-or-restore.json");
    assertThat(manual.at("id").required()).isEqualTo("manual/revive-or-restore");
    assertThat(manual.at("sections").list()).hasSize(3);
    assertThat(tree("/index.json").at("cases").number()).hasValue(6);
  }

  private Tree tree(String path) {
    Browser.Page page = running.browser.get(path);
    assertThat(page.status()).as(path).isEqualTo(200);
    assertThat(page.header("Content-Type")).startsWith("application/json");
    return Json.tree(page.text().getBytes(StandardCharsets.UTF_8), path);
  }

  private static void thenHas(Tree tree, String... names) {
    assertThat(tree.members().keySet()).as(tree.place()).contains(names);
  }

  private static void thenAreNumbers(Tree tree, String... names) {
    for (String name : names) {
      assertThat(tree.at(name).number()).as(tree.place() + " " + name).isPresent();
    }
  }
}
