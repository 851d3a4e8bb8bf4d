package casebook.web;

import static org.assertj.core.api.Assertions.assertThat;

import casebook.model.Feedback;
import casebook.model.Feedback.Said;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What readers say came of a fix.
class FeedbackTest {
  private static final String PATH = "/api/v1/feedback";
  private static final String FORM =
      "fix=dfu-restore&outcome=worked&problem=Failure+to+Personalize&device=Mac+mini&note=At+last";
  private static final String JSON =
      """
      {"fix": "dfu-restore", "outcome": "failed", "problem": "Failure to Personalize"}
      """;

  private RunningDesk running;
  private Browser browser;

  @BeforeEach
  void start() throws IOException {
    running = new RunningDesk();
    browser = running.browser;
  }

  @AfterEach
  void stop() {
    running.close();
  }

  @Test
  void results_and_fix_page_ask_what_came_of_it_without_javascript() {
    String results = browser.get("/search?q=Failure+to+Personalize").text();
    assertThat(results)
        .contains("action=\"" + PATH + "\"")
        .contains("<textarea name=\"problem\" hidden>Failure to Personalize</textarea>")
        .contains("name=\"revoke\" value=\"true\"");
    assertThat(browser.get("/fix/dfu-restore").text()).contains("action=\"" + PATH + "\"");
  }

  @Test
  void a_form_is_kept_by_a_person_who_is_only_a_number() throws IOException {
    Browser.Page page = browser.post(PATH, FORM);
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.text()).contains("Your feedback is kept").contains("Take it back");
    assertThat(page.header("Set-Cookie"))
        .matches("casebook-reader=[0-9a-f]{32}; .*HttpOnly; SameSite=Lax");
    Feedback kept = running.feedback().getFirst();
    assertThat(kept.said()).isEqualTo(Said.WORKED);
    assertThat(kept.device()).isEqualTo("Mac mini");
    assertThat(kept.note()).isEqualTo("At last");
    assertThat(page.header("Set-Cookie")).doesNotContain(kept.person());
  }

  @Test
  void a_later_word_of_the_same_person_takes_the_place_of_the_earlier() throws IOException {
    String cookie = cookie(browser.post(PATH, FORM));
    Browser.Page again =
        browser.post(
            PATH,
            JSON.replace("Failure to", " FAILURE  to"),
            "Content-Type",
            "application/json",
            "Cookie",
            cookie);
    assertThat(again.status()).isEqualTo(201);
    assertThat(again.text()).contains("\"outcome\":\"failed\"").contains("\"visible\":true");
    assertThat(again.header("Set-Cookie")).isEmpty();
    assertThat(running.feedback()).extracting(Feedback::said).containsExactly(Said.FAILED);
    browser.post(PATH, FORM);
    assertThat(running.feedback()).hasSize(2);
  }

  @Test
  void who_takes_it_back_leaves_nothing_standing() throws IOException {
    String cookie = cookie(browser.post(PATH, FORM));
    String form = FORM.replace("outcome=worked", "revoke=true");
    Browser.Page page =
        browser.post(
            PATH, form, "Content-Type", "application/x-www-form-urlencoded", "Cookie", cookie);
    assertThat(page.text()).contains("Taken back");
    assertThat(running.feedback()).isEmpty();
  }

  @Test
  void what_is_private_is_masked_before_it_is_kept() throws IOException {
    browser.post(PATH, FORM + "+says+anna%40example.com&x=").text();
    browser.post(PATH, FORM.replace("Personalize", "Personalize+for+anna%40example.com"));
    assertThat(running.feedback().toString()).doesNotContain("anna@example.com").contains("⟨");
  }

  @Test
  void a_long_problem_is_cut() throws IOException {
    browser.post(PATH, FORM.replace("Personalize", "Personalize" + "+abc".repeat(2000)));
    assertThat(running.feedback().getFirst().problem().length())
        .isLessThanOrEqualTo(Feedback.LONGEST_PROBLEM);
  }

  @Test
  void what_cannot_be_is_refused_with_value_rule_and_field() throws IOException {
    refused(FORM.replace("dfu-restore", "banana"), "fix is 'banana'; must be the id of a fix");
    refused(FORM.replace("worked", "great"), "outcome is 'great'; must be worked, partial or");
    refused(FORM.replace("worked", "revoked"), "outcome is 'revoked'");
    refused(FORM.replace("Failure+to+Personalize", ""), "problem is empty");
    refused(FORM + "a".repeat(1000), "note is 1007 characters long; must be at most 1000");
    refused(FORM + "&revoke=maybe", "revoke is 'maybe'; must be true or false");
    assertThat(browser.post(PATH, FORM + "a".repeat(70_000)).status()).isEqualTo(413);
    assertThat(browser.get(PATH).status()).isEqualTo(405);
    assertThat(running.feedback()).isEmpty();
  }

  @Test
  void a_program_is_told_by_problem_details() {
    Browser.Page page =
        browser.post(PATH, JSON.replace("failed", "x"), "Content-Type", "application/json");
    assertThat(page.status()).isEqualTo(400);
    assertThat(page.header("Content-Type")).startsWith("application/problem+json");
    assertThat(page.text()).contains("\"detail\":\"outcome is 'x'; must be");
  }

  @Test
  void a_page_of_another_site_cannot_speak_for_a_reader() throws IOException {
    String type = "application/x-www-form-urlencoded";
    Browser.Page page =
        browser.post(PATH, FORM, "Content-Type", type, "Origin", "https://evil.example");
    assertThat(page.status()).isEqualTo(403);
    assertThat(running.feedback()).isEmpty();
  }

  @Test
  void markup_in_what_was_said_is_only_text() {
    String hostile =
        FORM.replace("Personalize", "%3C/textarea%3E%3Cscript%3Ealert(1)%3C/script%3E");
    assertThat(browser.post(PATH, hostile).text()).doesNotContain("<script>alert");
  }

  private void refused(String form, String reason) {
    Browser.Page page = browser.post(PATH, form);
    assertThat(page.status()).as(form).isEqualTo(400);
    assertThat(page.text().replace("&#39;", "'")).contains(reason);
    assertThat(page.header("Set-Cookie")).isEmpty();
  }

  private static String cookie(Browser.Page page) {
    return page.header("Set-Cookie").split(";", 2)[0];
  }
}
