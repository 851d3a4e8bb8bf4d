package casebook.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.BindException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesTest {
  private static final String SEARCH = "/search?q=Failure+to+Personalize";

  private RunningDesk running;
  private Browser browser;

  @BeforeAll
  void start() throws IOException {
    running = new RunningDesk();
    browser = running.browser;
  }

  @AfterAll
  void stop() {
    running.close();
  }

  @Test
  void every_page_is_there_with_one_heading_and_a_skip_link() {
    for (String path :
        List.of(
            "/",
            SEARCH,
            "/search?q=every+night",
            "/search?q=printer",
            "/case/discourse/talk.example.com/27930",
            "/fix/dfu-restore",
            "/fix/other/sign-out-of-the-account",
            "/manual/revive-or-restore?page=3")) {
      Browser.Page page = browser.get(path);
      assertThat(page.status()).as(path).isEqualTo(200);
      assertThat(page.text()).as(path).containsOnlyOnce("<h1>").contains("class=\"skip\"");
      assertThat(page.text())
          .as(path)
          .contains("<main id=\"main\"")
          .contains("aria-live=\"polite\"");
    }
  }

  @Test
  void every_answer_forbids_all_but_itself() {
    for (String path : List.of("/", SEARCH, "/nope", "/search.json?q=x", asset("app.css"))) {
      Browser.Page page = browser.get(path);
      assertThat(page.header("Content-Security-Policy"))
          .as(path)
          .isEqualTo(
              "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                  + " font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none';"
                  + " frame-ancestors 'none'");
      assertThat(page.header("X-Content-Type-Options")).as(path).isEqualTo("nosniff");
      assertThat(page.header("Referrer-Policy")).as(path).isEqualTo("same-origin");
    }
  }

  @Test
  void no_page_needs_inline_styles_or_scripts() {
    for (String path : List.of("/", SEARCH, "/fix/dfu-restore", "/case/discourse/local/8", "/x")) {
      assertThat(browser.get(path).text())
          .as(path)
          .doesNotContain(" style=")
          .doesNotContain("<style")
          .doesNotContainPattern("<script(?! src=)")
          .doesNotContainPattern(" on[a-z]+=\"");
    }
  }

  @Test
  void counts_stand_before_scores_and_never_as_a_percentage() {
    String page = browser.get(SEARCH).text();
    assertThat(page).contains("2 / 5").contains("worked in similar cases");
    assertThat(page.indexOf("2 / 5")).isLessThan(page.indexOf("Why this rank"));
    assertThat(page.replaceAll("<[^>]*>", " ")).doesNotContainPattern("[0-9] ?%");
  }

  @Test
  void the_bar_says_in_words_what_it_shows() {
    assertThat(browser.get(SEARCH).text())
        .contains(
            "aria-label=\"Outcome in 6 attempts: 2 worked, 1 helped in part, 2 failed, 1 not"
                + " reported\"");
  }

  @Test
  void a_step_that_erases_is_named_with_what_it_erases_and_what_to_try_first() {
    assertThat(browser.get(SEARCH).text())
        .contains("Step 3 erases everything on the internal storage.")
        .contains("<a href=\"/fix/dfu-revive\">Revive the firmware in DFU mode</a>")
        .contains("WARNING: Step 3 erases everything on the internal storage.");
  }

  @Test
  void every_step_shown_has_a_numbered_source_that_leads_to_its_page() {
    String page = browser.get(SEARCH).text();
    assertThat(page).contains("<a href=\"#fix-1-s1\"").contains("<li id=\"fix-1-s1\" value=\"1\">");
    assertThat(page).contains("href=\"/manual/revive-or-restore?page=3#page-3\"");
  }

  @Test
  void a_quote_leads_to_its_post() {
    String page = browser.get(SEARCH).text();
    assertThat(page).contains("href=\"/case/discourse/talk.example.com/27930#said-");
    assertThat(browser.get("/case/discourse/talk.example.com/27930").text())
        .contains("id=\"post-1\"")
        .contains("<pre><code>sudo softwareupdate -i -a -R</code></pre>");
  }

  @Test
  void what_was_read_can_be_left_out_and_put_back() {
    assertThat(browser.get(SEARCH).text())
        .contains("href=\"/search?q=Failure+to+Personalize&amp;without=chip%3AM2\"");
    String without = browser.get(SEARCH + "&without=error%3AFailure+to+Personalize").text();
    assertThat(without)
        .doesNotContain("Leave out error: Failure to Personalize")
        .contains("aria-label=\"Put back error: Failure to Personalize\"")
        .contains("href=\"/search?q=Failure+to+Personalize\"");
  }

  @Test
  void a_fix_tried_already_stands_apart() {
    String page = browser.get(SEARCH + "+tried+Terminal").text();
    assertThat(page).contains("You tried already");
    assertThat(page.indexOf("Run softwareupdate in Terminal</span>"))
        .isGreaterThan(page.indexOf("You tried already"));
  }

  @Test
  void an_answer_can_be_narrowed_to_a_device_and_an_outcome() {
    String device = browser.get(SEARCH + "&model=Virtual+machine").text();
    assertThat(device).contains("3 fixes, 2 similar cases").contains("0 / 2 on Virtual machine");
    String both = browser.get(SEARCH + "&model=Virtual+machine&outcome=solved").text();
    assertThat(both).contains("3 fixes, 1 similar case<");
    assertThat(browser.get(SEARCH + "&outcome=perhaps").status()).isEqualTo(400);
  }

  @Test
  void an_unsure_answer_says_so_and_asks() {
    assertThat(browser.get("/search?q=every+night").text())
        .contains("Not sure.")
        .contains("Is the Mac a virtual machine?")
        .contains("href=\"/search?q=every+night+a+virtual+machine\"");
    assertThat(browser.get("/search?q=printer").text())
        .contains("No case like this yet")
        .contains("What would help");
  }

  @Test
  void a_rank_is_explained_by_lines_that_add_up() {
    assertThat(browser.get(SEARCH).text())
        .contains("<td class=\"amount\">+0.212</td><td>same error: failure to personalize</td>")
        .contains("<td class=\"amount\">0.812</td>");
  }

  @Test
  void a_failure_that_only_one_kind_of_machine_has_is_pointed_out() {
    assertThat(browser.get("/fix/dfu-restore").text())
        .contains("Failed in 2 of 2 reports from: Virtual machine.")
        .contains("Elsewhere it worked 2 times");
  }

  @Test
  void a_manual_opens_at_the_page_cited() {
    String page = browser.get("/manual/revive-or-restore?page=3").text();
    assertThat(page).contains("id=\"page-1\"").contains("class=\"sheet-of cited\" id=\"page-3\"");
    assertThat(page).doesNotContain(".pdf#page");
    assertThat(browser.get("/manual/revive-or-restore?page=4").status()).isEqualTo(400);
    assertThat(browser.get("/manual/revive-or-restore.pdf").status()).isEqualTo(404);
  }

  @Test
  void the_original_pdf_is_shown_in_the_browser(@TempDir Path folder) throws IOException {
    Path pdf = Files.writeString(folder.resolve("a.pdf"), "%PDF-1.7 and more");
    try (var other = new RunningDesk(Optional.empty(), Optional.empty(), Optional.of(pdf))) {
      Browser.Page file = other.browser.get("/manual/revive-or-restore.pdf");
      assertThat(file.header("Content-Type")).isEqualTo("application/pdf");
      assertThat(file.header("Content-Disposition"))
          .isEqualTo("inline; filename=\"revive-or-restore.pdf\"");
      assertThat(file.text()).isEqualTo("%PDF-1.7 and more");
      Browser.Page part = other.browser.get("/manual/revive-or-restore.pdf", "Range", "bytes=1-3");
      assertThat(part.status()).isEqualTo(206);
      assertThat(part.text()).isEqualTo("PDF");
      assertThat(part.header("Content-Range")).isEqualTo("bytes 1-3/17");
      for (String odd :
          List.of("bytes=99-", "bytes=5-1", "bytes=-3", "bytes=x-", "bytes=0-1,3-4")) {
        assertThat(other.browser.get("/manual/revive-or-restore.pdf", "Range", odd).text())
            .as(odd)
            .isEqualTo("%PDF-1.7 and more");
      }
      assertThat(other.browser.get("/manual/revive-or-restore").text())
          .contains("href=\"/manual/revive-or-restore.pdf#page=2\"");
    }
  }

  @Test
  void an_empty_index_shows_the_command_that_fills_it() throws IOException {
    try (var empty =
        new RunningDesk(Optional.empty(), Optional.of(new FakeIndex()), Optional.empty())) {
      assertThat(empty.browser.get("/").text())
          .contains("Nothing to search yet")
          .contains("./casebook ingest PATH");
      assertThat(empty.browser.get("/search?q=x").text()).contains("Nothing to search yet");
    }
  }

  @Test
  void a_taken_port_is_named() {
    int port = running.port();
    try (var second =
        new WebServer(
            running.desk.matcher(),
            running.desk.index,
            running.desk.lexicon,
            WebSettings.DEFAULT,
            id -> Optional.empty(),
            running.reports(),
            _ -> true,
            RunningDesk.CLOCK)) {
      assertThatThrownBy(() -> second.start("localhost", port))
          .isInstanceOf(BindException.class)
          .hasMessageContaining("port " + port);
    }
  }

  private static String asset(String name) {
    return new Assets().href(name);
  }
}
