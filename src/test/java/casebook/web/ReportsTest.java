package casebook.web;

import static org.assertj.core.api.Assertions.assertThat;

import casebook.json.Json;
import casebook.json.Tree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What readers say was understood wrongly.
class ReportsTest {
  private static final String PATH = "/api/feedback/extraction";
  private static final String CASE = "/case/discourse/local/8";
  private static final String FORM =
      "case=discourse%2Flocal%2F8&attempt=2&fix=dfu-restore&wrong=wrong-outcome&comment=It+failed.";
  private static final String JSON =
      """
      {"case": "discourse/local/8", "attempt": 2, "wrong": "not-an-attempt"}
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
  void a_case_page_says_why_and_takes_a_report_for_each_attempt() {
    String page = browser.get(CASE).text();
    assertThat(Pattern.compile("<details class=\"why\">").matcher(page).results().count())
        .isEqualTo(2);
    assertThat(page).contains("Why we read it so").contains("action=\"" + PATH + "\"");
    assertThat(Pattern.compile("name=\"attempt\" value=\"(\\d)\"").matcher(page).results())
        .extracting(m -> m.group(1))
        .containsExactly("1", "2");
  }

  @Test
  void a_form_without_javascript_is_kept_and_leads_back() throws IOException {
    Browser.Page page = browser.post(PATH, FORM);
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.header("Cache-Control")).isEqualTo("no-store");
    assertThat(page.text()).contains("<h1>Thank you").contains("href=\"" + CASE + "\"");
    Tree line = line(0);
    assertThat(line.at("at").required()).isEqualTo("2026-11-24T09:00:00Z");
    assertThat(line.at("case").required()).isEqualTo("discourse/local/8");
    assertThat(line.at("post").required()).isEqualTo("5");
    assertThat(line.at("fix").required()).isEqualTo("dfu-restore");
    assertThat(line.at("quote").required()).startsWith("At try 3 or 4");
    assertThat(line.at("wrong").required()).isEqualTo("wrong-outcome");
    assertThat(line.at("comment").required()).isEqualTo("It failed.");
  }

  @Test
  void a_program_gets_json() throws IOException {
    Browser.Page page = browser.post(PATH, JSON, "Content-Type", "application/json");
    assertThat(page.status()).isEqualTo(201);
    assertThat(page.header("Content-Type")).startsWith("application/json");
    assertThat(page.text()).contains("\"kept\":true").contains("\"wrong\":\"not-an-attempt\"");
    assertThat(running.kept()).hasSize(1);
  }

  @Test
  void each_report_is_one_line_whatever_stands_in_it() throws IOException {
    browser.post(PATH, FORM + "%0D%0A%0D%0Asecond+line%00+%F0%9F%98%80");
    browser.post(PATH, FORM);
    assertThat(running.kept()).hasSize(2);
    assertThat(line(0).at("comment").required())
        .isEqualTo("It failed.\n\nsecond line\u0000 \uD83D\uDE00");
  }

  @Test
  void what_cannot_be_is_refused_with_value_rule_and_field() throws IOException {
    refused(FORM.replace("attempt=2", "attempt=3"), "attempt is '3'; must be 1 to 2");
    refused(FORM.replace("attempt=2", "attempt=two"), "attempt is 'two'");
    refused(FORM.replace("attempt=2", "attempt=0"), "attempt is '0'");
    refused(FORM.replace("attempt=2&", ""), "attempt is ''");
    refused(FORM.replace("wrong-outcome", "banana"), "must be one of not-an-attempt, wrong-fix");
    refused(FORM.replace("fix=dfu-restore", "fix=dfu-revive"), "load the case again");
    refused(FORM + "a".repeat(2000), "comment is 2010 characters long; must be at most 2000");
    assertThat(running.kept()).isEmpty();
  }

  @Test
  void a_program_is_told_in_json_what_is_wrong() {
    Browser.Page broken = browser.post(PATH, "{", "Content-Type", "application/json");
    assertThat(broken.status()).isEqualTo(400);
    assertThat(broken.text()).startsWith("{").contains("That report was not kept");
    Browser.Page list = browser.post(PATH, "[]", "Content-Type", "application/json");
    assertThat(list.text()).contains("no JSON object");
  }

  @Test
  void a_case_that_is_not_there_is_not_found() throws IOException {
    assertThat(browser.post(PATH, FORM.replace("%2F8", "%2F999")).status()).isEqualTo(404);
    assertThat(browser.post(PATH, "attempt=1").status()).isEqualTo(404);
    assertThat(browser.get(PATH).status()).isEqualTo(405);
    assertThat(running.kept()).isEmpty();
  }

  @Test
  void a_long_body_is_refused_unread() throws IOException {
    Browser.Page page = browser.post(PATH, FORM + "a".repeat(70_000));
    assertThat(page.status()).isEqualTo(413);
    assertThat(page.text()).contains("at most 65536 bytes");
    assertThat(running.kept()).isEmpty();
  }

  @Test
  void a_page_of_another_site_cannot_send_a_report() throws IOException {
    String type = "application/x-www-form-urlencoded";
    for (String[] header :
        new String[][] {
          {"Sec-Fetch-Site", "cross-site"},
          {"Sec-Fetch-Site", "same-site"},
          {"Origin", "https://evil.example"},
          {"Origin", "null"},
        }) {
      Browser.Page page = browser.post(PATH, FORM, "Content-Type", type, header[0], header[1]);
      assertThat(page.status()).as(header[1]).isEqualTo(403);
      assertThat(page.text()).contains("from a page of another site");
    }
    String own = "http://localhost:" + running.port();
    assertThat(browser.post(PATH, FORM, "Content-Type", type, "Origin", own).status())
        .isEqualTo(200);
    assertThat(running.kept()).hasSize(1);
  }

  private void refused(String form, String reason) {
    Browser.Page page = browser.post(PATH, form);
    assertThat(page.status()).as(form).isEqualTo(400);
    assertThat(page.text()).contains("That report was not kept").contains(reason);
  }

  private Tree line(int index) throws IOException {
    byte[] line = running.kept().get(index).getBytes(StandardCharsets.UTF_8);
    return Json.tree(line, "line " + index);
  }
}
