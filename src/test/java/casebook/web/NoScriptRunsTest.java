package casebook.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import casebook.web.Chromium.Look;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// The vectors of `HostileTextTest` in a real browser: in posts and titles that were ingested, in
/// file names, in searches, suggestions and pasted texts, in a manual and on a fix. No script runs
/// and the browser has nothing to block.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NoScriptRunsTest {
  private static final int TOPICS = 6;

  private Chromium chromium;
  private GrowingDesk desk;
  private RunningDesk running;

  @BeforeAll
  void start(@TempDir Path folder) throws IOException {
    chromium = Chromium.orSkip();
    desk = new GrowingDesk(folder);
    List<String> vectors = HostileTextTest.VECTORS;
    int share = vectors.size() / TOPICS;
    for (int t = 0; t < TOPICS; t++) {
      List<String> posts = new ArrayList<>();
      for (String vector : vectors.subList(t * share, (t + 1) * share)) {
        posts.add("<p>My Mac mini says Failure to Personalize. " + vector + "</p>" + vector);
        posts.add("<p>I restored it in DFU mode, that worked. <b>" + vector + "</b></p>");
      }
      String name = "x" + t + " \" onload=alert(1) '<img src=x onerror=alert(1)>".replace('/', '_');
      desk.topic(
          name + ".json",
          t + 1,
          vectors.get(t) + vectors.get(t + 20),
          posts.toArray(String[]::new));
    }
    desk.ingest();
    running = desk.serve();
  }

  @AfterAll
  void stop() {
    if (chromium != null) {
      running.close();
      desk.close();
      chromium.close();
    }
  }

  @Test
  void in_posts_titles_and_file_names() {
    try (Page page = chromium.page(Look.DESK, running.port())) {
      for (int t = 1; t <= TOPICS; t++) {
        page.navigate("/case/discourse/local/" + t);
        page.evaluate("document.querySelectorAll('main details').forEach(d => d.open = true)");
        assertThat(page.locator(".post-body").first()).containsText("vector-");
      }
      page.navigate("/fix/dfu-restore");
    }
    assertThat(chromium.complaints).isEmpty();
  }

  @Test
  void in_searches_suggestions_and_pasted_texts() {
    try (Page page = chromium.page(Look.DESK, running.port())) {
      for (String vector : HostileTextTest.VECTORS) {
        String q = URLEncoder.encode(vector + " Failure to Personalize", StandardCharsets.UTF_8);
        page.navigate("/search?q=" + q + "&without=" + q);
      }
      page.locator("#q").fill("vector");
      page.locator("#q").press("ArrowDown");
      page.locator("[role=option]").first().waitFor();
      page.navigate("/paste");
      page.locator("#paste-text").fill(String.join("\n", HostileTextTest.VECTORS));
      page.locator(".pattern").waitFor();
    }
    assertThat(chromium.complaints).isEmpty();
  }

  @Test
  void in_a_manual_and_on_a_fix_that_nobody_catalogued() throws IOException {
    FakeIndex index = HostileTextTest.planted();
    try (var other =
            new RunningDesk(
                Optional.of(HostileTextTest.echo(index)), Optional.of(index), Optional.empty());
        Page page = chromium.page(Look.DESK, other.port())) {
      for (String path : List.of("/manual/hostile", "/fix/other/hostile", "/search?q=vector")) {
        page.navigate(path);
        page.evaluate("document.querySelectorAll('main details').forEach(d => d.open = true)");
      }
    }
    assertThat(chromium.complaints).isEmpty();
  }
}
