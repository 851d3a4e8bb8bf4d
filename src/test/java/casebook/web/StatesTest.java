package casebook.web;

import static org.assertj.core.api.Assertions.assertThat;

import casebook.index.IndexDamagedException;
import casebook.match.Matcher;
import casebook.model.CaseId;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// The pages when there is nothing to show, or nothing shows as it should. `AccessTest` looks at
/// them in a browser.
class StatesTest {

  /// An index of 09:14 UTC while another one is being made.
  static final Surroundings REBUILDING =
      new Surroundings() {
        @Override
        public Optional<Path> original(CaseId manual) {
          return Optional.empty();
        }

        @Override
        public Optional<Instant> made() {
          return Optional.of(Instant.parse("2026-11-24T08:14:00Z"));
        }

        @Override
        public boolean isBeingRebuilt() {
          return true;
        }
      };

  static final Matcher BROKEN =
      request -> {
        throw new IllegalStateException("inner secret");
      };

  @Test
  void a_first_start_shows_the_command_that_fills_it_with_a_button_that_copies_it()
      throws IOException {
    try (var empty = empty()) {
      String page = empty.browser.get("/").text();
      assertThat(page)
          .contains("Nothing to search yet")
          .contains("<code tabindex=\"0\">./casebook ingest PATH</code>")
          .contains("data-copy=\"./casebook ingest PATH\"");
    }
  }

  @Test
  void while_another_index_is_made_the_page_says_which_one_is_searched() throws IOException {
    try (var desk = new RunningDesk(Optional.empty(), Optional.empty(), REBUILDING)) {
      assertThat(desk.browser.get("/").text())
          .contains("The index is being rebuilt. Searches still use the one of ")
          .contains("newest 46 min ago");
      assertThat(desk.browser.get("/search?q=Failure+to+Personalize").status()).isEqualTo(200);
    }
  }

  @Test
  void a_fault_of_ours_names_its_request_with_a_button_that_copies_it() throws IOException {
    try (var broken = new RunningDesk(Optional.of(BROKEN), Optional.empty(), Optional.empty())) {
      Browser.Page page = broken.browser.get("/search?q=x");
      String id = page.header("X-Request-Id");
      assertThat(page.status()).isEqualTo(500);
      assertThat(page.text())
          .contains("Something went wrong on our side")
          .contains("Nothing you had was lost")
          .contains("<code>" + id + "</code>")
          .contains("data-copy=\"" + id + "\"")
          .doesNotContain("inner secret");
    }
  }

  @Test
  void a_filter_that_empties_the_answer_is_named_with_what_there_is_without_it()
      throws IOException {
    try (var desk = new RunningDesk()) {
      String page =
          desk.browser
              .get("/search?q=Failure+to+Personalize&model=Virtual+machine&since=2030")
              .text();
      assertThat(page)
          .contains("None with these filters.")
          .contains("Without <b>Asked since: 2030</b>")
          .contains("2 similar cases");
      assertThat(desk.browser.get("/search?q=x&since=soon").status()).isEqualTo(400);
    }
  }

  @Test
  void a_word_that_empties_the_answer_is_named_too() throws IOException {
    try (var desk = new RunningDesk()) {
      Matcher whole = desk.desk.matcher();
      Matcher picky =
          request ->
              request.text().contains("qqqq")
                  ? whole.match(new Matcher.Request("printer", 10, request.without()))
                  : whole.match(request);
      try (var strict = new RunningDesk(Optional.of(picky), Optional.empty(), Optional.empty())) {
        assertThat(strict.browser.get("/search?q=personalize+qqqq").text())
            .contains("No case like this yet")
            .contains("Without <b>qqqq</b>");
      }
    }
  }

  @Test
  void an_index_that_cannot_be_used_is_told_with_the_way_out() throws IOException {
    Matcher damaged =
        request -> {
          throw new IndexDamagedException("index: damaged; run ./casebook ingest --rebuild");
        };
    try (var desk = new RunningDesk(Optional.of(damaged), Optional.empty(), Optional.empty())) {
      Browser.Page page = desk.browser.get("/search?q=x");
      assertThat(page.status()).isEqualTo(503);
      assertThat(page.text()).contains("ingest --rebuild").contains("corpus is untouched");
    }
  }

  static RunningDesk empty() throws IOException {
    return new RunningDesk(Optional.empty(), Optional.of(new FakeIndex()), Optional.empty());
  }
}
