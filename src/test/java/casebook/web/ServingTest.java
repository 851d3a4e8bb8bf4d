package casebook.web;

import static org.assertj.core.api.Assertions.assertThat;

import casebook.index.IndexDamagedException;
import casebook.match.Matcher;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ServingTest {
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
  void a_page_that_is_not_there_says_so_and_names_its_request() {
    for (String path :
        List.of("/nope", "/case/nope", "/fix/nope", "/fix/other/nope", "/manual/x")) {
      Browser.Page page = browser.get(path);
      assertThat(page.status()).as(path).isEqualTo(404);
      assertThat(page.text())
          .as(path)
          .contains("There is nothing at this address")
          .contains(page.header("X-Request-Id"));
    }
    Browser.Page json = browser.get("/case/nope.json");
    assertThat(json.status()).isEqualTo(404);
    assertThat(json.header("Content-Type")).startsWith("application/problem+json");
    assertThat(json.text()).contains("\"requestId\":\"" + json.header("X-Request-Id") + '"');
  }

  @Test
  void the_wrong_method_is_refused() {
    assertThat(browser.send("DELETE", "/search").status()).isEqualTo(405);
    assertThat(browser.post("/case/discourse/local/8", "a=b").status()).isEqualTo(405);
    assertThat(browser.send("HEAD", "/").status()).isEqualTo(200);
    assertThat(browser.send("HEAD", "/case/nope").status()).isEqualTo(404);
  }

  @Test
  void an_empty_search_gets_a_page_that_helps() {
    for (String path : List.of("/search", "/search?q=", "/search?q=%20%20")) {
      Browser.Page page = browser.get(path);
      assertThat(page.status()).isEqualTo(200);
      assertThat(page.text()).contains("The search was empty.").contains("For example");
    }
    assertThat(browser.post("/search", "q=").text()).contains("The search was empty.");
  }

  @Test
  void a_search_too_long_for_an_address_is_sent_on_to_the_form() {
    for (int length : List.of(8 * 1024 + 1, 40_000)) {
      Browser.Page page = browser.get("/search?q=" + "x".repeat(length));
      assertThat(page.status()).as("length %d", length).isEqualTo(414);
      assertThat(page.text()).contains("./casebook match -").contains("href=\"/paste\"");
    }
    assertThat(browser.get("/search?q=" + "x".repeat(8 * 1024)).status()).isEqualTo(200);
    assertThat(browser.get("/search?q=" + "%C3%A4".repeat(4 * 1024)).status()).isEqualTo(200);
  }

  @Test
  void even_an_address_of_a_megabyte_is_answered_and_not_echoed() {
    Browser.Page page = browser.get("/search?q=" + "secret".repeat(170_000));
    assertThat(page.status()).isEqualTo(414);
    assertThat(page.text()).contains("./casebook match -").doesNotContain("secretsecret");
    assertThat(page.header("Content-Security-Policy")).startsWith("default-src 'none'");
  }

  @Test
  void an_address_with_two_meanings_is_refused() {
    Browser.Page page = browser.get("/case/a%2Fb/..;/twisted");
    assertThat(page.status()).isEqualTo(400);
    assertThat(page.text()).contains("cannot be read").doesNotContain("twisted");
  }

  @Test
  void a_long_text_is_searched_with_when_it_comes_as_a_form() {
    Browser.Page page = browser.post("/search", "q=" + "personalize+".repeat(100_000));
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.text())
        .contains("4 fixes, 6 similar cases")
        .contains("<button class=\"chip\" name=\"without\"")
        .doesNotContain("action=\"/theme\"");
    assertThat(page.header("Cache-Control")).isEqualTo("no-store");
    assertThat(page.text().length()).isLessThan(100_000);
  }

  @Test
  void a_text_of_two_megabytes_fits_and_a_longer_one_does_not() {
    assertThat(browser.post("/search", "q=" + "a".repeat(2 * 1024 * 1024)).status()).isEqualTo(200);
    assertThat(
            browser
                .post("/search", "q=" + "%0A".repeat(1024) + "a".repeat(2 * 1024 * 1024 - 1024))
                .status())
        .isEqualTo(200);
    Browser.Page longer = browser.post("/search", "q=" + "a".repeat(2 * 1024 * 1024 + 1));
    assertThat(longer.status()).isEqualTo(413);
    assertThat(longer.text()).contains("too long to search with");
    assertThat(browser.post("/search", "q=" + "a".repeat(7 * 1024 * 1024)).status()).isEqualTo(413);
  }

  @Test
  void what_breaks_inside_shows_an_id_and_nothing_else() throws IOException {
    Matcher broken =
        request -> {
          throw new IllegalStateException("inner secret");
        };
    try (var other = new RunningDesk(Optional.of(broken), Optional.empty(), Optional.empty())) {
      Browser.Page page = other.browser.get(SEARCH);
      assertThat(page.status()).isEqualTo(500);
      assertThat(page.text())
          .contains("Something went wrong on our side")
          .contains(page.header("X-Request-Id"))
          .doesNotContain("inner secret")
          .doesNotContain("IllegalState");
    }
  }

  @Test
  void a_damaged_index_is_named_with_the_way_out() throws IOException {
    Matcher damaged =
        request -> {
          throw new IndexDamagedException("no index at index; run ./casebook ingest --rebuild");
        };
    try (var other = new RunningDesk(Optional.of(damaged), Optional.empty(), Optional.empty())) {
      Browser.Page page = other.browser.get(SEARCH);
      assertThat(page.status()).isEqualTo(503);
      assertThat(page.text()).contains("--rebuild").contains("corpus is untouched");
    }
  }

  @Test
  void what_the_browser_has_is_not_sent_again() {
    for (String path : List.of("/", SEARCH, "/fix/dfu-restore", "/case/discourse/local/8.json")) {
      String etag = browser.get(path).header("ETag");
      assertThat(etag).as(path).startsWith("W/\"");
      Browser.Page again = browser.get(path, "If-None-Match", etag);
      assertThat(again.status()).as(path).isEqualTo(304);
      assertThat(again.weight()).isZero();
      assertThat(browser.get(path, "If-None-Match", "W/\"other\"").status()).isEqualTo(200);
    }
  }

  @Test
  void pages_are_compressed_and_a_first_visit_is_light() {
    Browser.Page page = browser.get(SEARCH, "Accept-Encoding", "gzip");
    assertThat(page.header("Content-Encoding")).isEqualTo("gzip");
    int weight = page.weight();
    var assets =
        Pattern.compile("\"(/assets/[^\"]+)\"").matcher(page.text()).results().map(r -> r.group(1));
    for (String asset : assets.distinct().toList()) {
      weight += browser.get(asset, "Accept-Encoding", "gzip").weight();
    }
    weight += browser.get(new Assets().href("jetbrains-mono-latin-wght-normal.woff2")).weight();
    assertThat(weight).isBetween(80_000, 250_000);
  }

  @Test
  void assets_are_kept_for_ever_under_their_mark() {
    String css = new Assets().href("app.css");
    assertThat(browser.get(css).header("Cache-Control")).contains("immutable");
    assertThat(browser.get(css).text()).contains("@layer base{").contains("--accent");
    assertThat(
            browser.get(css.replaceFirst("assets/[0-9a-f]+", "assets/old")).header("Cache-Control"))
        .isEqualTo("no-cache");
    assertThat(browser.get("/assets/x/../../pom.xml").status()).isEqualTo(404);
    assertThat(browser.get("/assets/x/LICENSE-inter.txt").text()).contains("SIL Open Font License");
  }

  @Test
  void every_asset_a_page_names_is_there() {
    Pattern named = Pattern.compile("(?:href|src)=\"(/assets/[^\"]+)\"");
    for (MatchResult asset : named.matcher(browser.get("/").text()).results().toList()) {
      assertThat(browser.get(asset.group(1)).status()).as(asset.group(1)).isEqualTo(200);
    }
  }

  @Test
  void a_theme_is_chosen_without_javascript() {
    Browser.Page chosen = browser.post("/theme", "theme=dark&back=%2Ffix%2Fdfu-restore");
    assertThat(chosen.status()).isEqualTo(303);
    assertThat(chosen.header("Location")).isEqualTo("/fix/dfu-restore");
    String cookie = chosen.header("Set-Cookie");
    assertThat(cookie).startsWith("theme=dark;").contains("SameSite=Lax").contains("HttpOnly");
    assertThat(browser.get("/", "Cookie", "theme=dark").text()).contains("data-theme=\"dark\"");
    assertThat(browser.get("/", "Cookie", "theme=\"><script>").text())
        .contains("<html lang=\"en\">");
    assertThat(browser.post("/theme", "theme=system&back=%2F").header("Set-Cookie"))
        .contains("Max-Age=0");
  }

  @Test
  void a_theme_never_leads_to_somebody_elses_site() {
    for (String back :
        List.of("https%3A%2F%2Fevil.example", "%2F%2Fevil.example", "%2F%5Cevil", "%2F%0D%0Ax")) {
      assertThat(browser.post("/theme", "theme=dark&back=" + back).status())
          .as(back)
          .isEqualTo(400);
    }
  }

  @Test
  void the_index_is_refreshed_at_most_once_a_second() throws IOException {
    try (var other = new RunningDesk()) {
      for (int i = 0; i < 5; i++) {
        other.browser.get("/");
      }
      assertThat(other.desk.index.refreshes.get()).isEqualTo(1);
    }
  }
}
