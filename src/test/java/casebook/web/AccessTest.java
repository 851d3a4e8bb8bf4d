package casebook.web;

import static org.assertj.core.api.Assertions.assertThat;

import casebook.web.Chromium.Look;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// Every page, as anybody can use it: axe-core in two themes and four widths, no sideways scroll,
/// no jumping, light and quick.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessTest {
  private static final List<String> PAGES =
      List.of(
          "/",
          "/search?q=Failure+to+Personalize",
          "/search?q=zzzqqq+nothing",
          "/case/discourse/local/8",
          "/fix/dfu-restore",
          "/manual/how-to-revive-or-restore-mac-firmware?page=2",
          "/paste",
          "/no-such-page");

  private static final List<Integer> WIDTHS = List.of(320, 768, 390, 1440);

  /// From this width on all that is folded is open.
  private static final int OPENED_FROM = 390;

  private Chromium chromium;
  private RunningDesk running;

  @BeforeAll
  void start() throws IOException {
    chromium = Chromium.orSkip();
    running = RunningDesk.shipped();
  }

  @AfterAll
  void stop() {
    if (chromium != null) {
      running.close();
      chromium.close();
    }
  }

  @Test
  void axe_finds_nothing_and_nothing_scrolls_sideways() {
    List<String> found = new ArrayList<>();
    for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      Look look = scheme == ColorScheme.DARK ? Look.DESK.dark() : Look.DESK;
      try (Page page = chromium.page(look, running.port())) {
        for (String path : PAGES) {
          page.navigate(path);
          for (int width : WIDTHS) {
            if (width == OPENED_FROM) {
              page.evaluate(
                  "document.querySelectorAll('main details').forEach(d => d.open = true)");
            }
            page.setViewportSize(width, 900);
            String where = path + " " + scheme + " " + width;
            violations(page).forEach(v -> found.add(where + ": " + v));
            found.addAll(sideways(page, where));
          }
        }
      }
    }
    assertThat(found).isEmpty();
    assertThat(chromium.complaints).isEmpty();
  }

  @Test
  void open_suggestions_and_a_pasted_text_are_accessible_too() {
    for (Look look : List.of(Look.DESK, Look.PHONE.dark())) {
      try (Page page = chromium.page(look, running.port())) {
        page.navigate("/");
        page.locator("#q").pressSequentially("restore");
        page.locator("[role=option]").first().waitFor();
        page.keyboard().press("ArrowDown");
        assertThat(violations(page)).isEmpty();
        page.navigate("/paste");
        page.locator("#paste-text").fill("Failure to Personalize, mail a.b@example.org, 13.6.4");
        page.locator(".chip.pick").first().waitFor();
        assertThat(violations(page)).isEmpty();
      }
    }
  }

  @Test
  void empty_rebuilding_and_broken_are_accessible_too() throws IOException {
    try (var empty = StatesTest.empty();
        var rebuilding =
            new RunningDesk(Optional.empty(), Optional.empty(), StatesTest.REBUILDING);
        var broken =
            new RunningDesk(Optional.of(StatesTest.BROKEN), Optional.empty(), Optional.empty())) {
      for (Look look : List.of(Look.DESK, Look.PHONE.dark())) {
        for (String address :
            List.of(
                "http://localhost:" + empty.port() + "/",
                "http://localhost:" + rebuilding.port() + "/",
                "http://localhost:" + broken.port() + "/search?q=x")) {
          try (Page page = chromium.page(look, running.port())) {
            page.navigate(address);
            assertThat(violations(page)).as(address).isEmpty();
            assertThat(sideways(page, address)).isEmpty();
          }
        }
      }
    }
  }

  @Test
  void a_page_twice_as_large_still_fits() {
    List<String> found = new ArrayList<>();
    try (Page page = chromium.page(Look.DESK.wide(640), running.port())) {
      for (String path : PAGES) {
        page.navigate(path);
        found.addAll(sideways(page, path));
      }
    }
    assertThat(found).isEmpty();
  }

  @Test
  void nothing_jumps_and_a_first_visit_is_light() {
    List<String> found = new ArrayList<>();
    for (String path : PAGES) {
      visit(path).flatMap(_ -> visit(path)).flatMap(_ -> visit(path)).ifPresent(found::add);
    }
    assertThat(found).isEmpty();
  }

  /// What a page does by itself it does every time: what was found is looked for three times. How
  /// soon the first paint comes is printed and not judged: other programs run on this machine.
  private Optional<String> visit(String path) {
    try (Page page = chromium.page(Look.DESK, running.port())) {
      page.addInitScript(
          "window.shift = 0; window.moved = []; new PerformanceObserver(list => { for (const e of"
              + " list.getEntries()) if (!e.hadRecentInput) { window.shift += e.value; for (const s"
              + " of e.sources) window.moved.push(s.node?.outerHTML?.slice(0, 80)); }"
              + " }).observe({type: 'layout-shift', buffered: true});");
      List<Long> bytes = new ArrayList<>();
      page.onRequestFinished(r -> bytes.add((long) r.sizes().responseBodySize));
      page.navigate(path);
      page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
      double shift = ((Number) page.evaluate("window.shift")).doubleValue();
      double paint =
          ((Number)
                  page.evaluate(
                      "performance.getEntriesByName('first-contentful-paint')[0].startTime"))
              .doubleValue();
      long weight = bytes.stream().mapToLong(Long::longValue).sum();
      System.out.printf(
          "%-60s shift %.4f, first paint %.0f ms, %d kB%n", path, shift, paint, weight / 1024);
      return shift > 0 || weight >= 250 * 1024
          ? Optional.of(
              path + ": shift " + shift + " of " + page.evaluate("window.moved") + ", " + weight)
          : Optional.empty();
    }
  }

  private static List<String> violations(Page page) {
    return new AxeBuilder(page)
            .setLegacyMode(true)
            .withTags(
                List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
            .analyze()
            .getViolations()
            .stream()
            .map(v ->
                v.getId()
                    + " "
                    + v.getNodes().stream()
                        .limit(3)
                        .map(n -> n.getHtml().replaceAll("\\s+", " "))
                        .map(h -> h.substring(0, Math.min(160, h.length())))
                        .toList())
            .toList();
  }

  private static List<String> sideways(Page page, String where) {
    Object wide =
        page.evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth");
    return ((Number) wide).intValue() > 0
        ? List.of(where + ": " + wide + " px too wide")
        : List.of();
  }
}
