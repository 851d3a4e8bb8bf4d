package casebook.web;

import static org.assertj.core.api.Assertions.assertThat;

import casebook.ShippedDesk;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// Suggestions from the shipped cases, as the search field asks for them.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SuggestTest {
  private ShippedDesk desk;
  private RunningDesk running;

  @BeforeAll
  void start() throws IOException, InterruptedException {
    desk = ShippedDesk.shared();
    running =
        new RunningDesk(Optional.of(desk.matcher()), Optional.of(desk.index()), Optional.empty());
    while (!running.browser.get("/suggest?q=mac").text().contains("role=\"option\"")) {
      Thread.sleep(20);
    }
  }

  @AfterAll
  void stop() {
    running.close();
  }

  @Test
  void what_begins_so_is_offered_with_where_it_leads_and_how_often_it_is_there() {
    String options = running.browser.get("/suggest?q=personal").text();
    assertThat(options)
        .contains("role=\"group\" aria-label=\"Errors\"")
        .contains("data-href=\"/search?q=Failure+to+")
        .contains("<b>Personal</b>ize")
        .doesNotContain("<html");
    assertThat(running.browser.get("/suggest?q=restore").text())
        .contains("aria-label=\"Fixes\"")
        .contains("data-href=\"/fix/")
        .contains(" worked</span>");
  }

  @Test
  void the_same_is_there_as_json() {
    String json = running.browser.get("/suggest.json?q=restore").text();
    assertThat(json).contains("\"kind\":\"fix\"").contains("\"worked\":");
  }

  @Test
  void a_device_completes_the_words_and_replaces_those_that_began_it() {
    assertThat(running.browser.get("/suggest?q=no+update+macbook+pro").text())
        .doesNotContain("role=\"option\"");
    assertThat(running.browser.get("/suggest?q=macbook+pro").text())
        .contains("aria-label=\"Devices\"")
        .contains("data-words=\"MacBook Pro");
  }

  @Test
  void less_than_two_characters_and_a_whole_page_suggest_nothing() {
    for (String q : List.of("", "a", "%20%20", "x".repeat(500))) {
      assertThat(running.browser.get("/suggest?q=" + q).text()).as(q).doesNotContain("option");
    }
  }
}
