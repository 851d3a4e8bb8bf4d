package casebook.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import casebook.ShippedDesk;
import casebook.web.Chromium.Look;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// What people come for, from start to end, in a real browser over the shipped cases.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JourneysTest {
  private static final String LOG =
      """
      2024-05-12 21:14:04.019 softwareupdated[412]: user /Users/annelise/Library/Caches opened
      2024-05-12 21:14:05.000 softwareupdated[412]: Serial Number: C02ZX1YJMD6T
      2024-05-12 21:15:11.121 UpdateBrainService[602]: Failure to Personalize
      2024-05-12 21:15:12.301 softwareupdated[412]: model Mac14,6 macOS 13.6.4 (22G513)
      """;

  private Chromium chromium;
  private ShippedDesk desk;
  private RunningDesk running;

  @BeforeAll
  void start() throws IOException {
    chromium = Chromium.orSkip();
    desk = ShippedDesk.shared();
    running = RunningDesk.shipped();
  }

  @AfterAll
  void stop() {
    if (chromium != null) {
      running.close();
      chromium.close();
    }
  }

  @AfterEach
  void nothingComplained() {
    assertThat(chromium.complaints).isEmpty();
  }

  @Test
  void a_symptom_is_searched_and_the_steps_are_copied_with_warning_and_sources() {
    try (Page page = chromium.page(Look.DESK, running.port())) {
      page.navigate("/");
      page.locator("#q").fill("Failure to Personalize");
      page.keyboard().press("Enter");
      assertThat(page.locator("h1")).containsText(Pattern.compile("fix(es)?, .* similar case"));
      Locator card = page.locator("article.fix").filter(hasCopy(page)).first();
      Locator summary = card.locator("summary[data-row]");
      if (summary.count() > 0) {
        summary.click();
      }
      Locator copy = card.locator("[data-copy-steps]");
      if (card.locator("[data-unlock]").count() > 0) {
        assertThat(copy).isDisabled();
        card.locator("[data-unlock]").check();
      }
      assertThat(copy).isEnabled();
      copy.click();
      assertThat(copy).containsText("Copied");
      String copied = String.valueOf(page.evaluate("navigator.clipboard.readText()"));
      assertThat(copied)
          .contains("1. ")
          .contains("Sources\n[1] ")
          .contains("http://localhost:" + running.port() + "/manual/")
          .contains("WARNING");
    }
  }

  private static Locator.FilterOptions hasCopy(Page page) {
    return new Locator.FilterOptions().setHas(page.locator("[data-unlock]"));
  }

  @Test
  void a_noisy_log_is_pasted_masked_and_leads_to_the_right_fix() {
    try (Page page = chromium.page(Look.DESK, running.port())) {
      page.navigate("/paste");
      page.evaluate("text => navigator.clipboard.writeText(text)", LOG);
      page.locator("#paste-text").focus();
      page.keyboard().press("ControlOrMeta+v");
      assertThat(page.locator(".hidden-note")).containsText("items hidden, never stored");
      assertThat(page.locator("#paste-text")).hasValue(Pattern.compile("⟨serial number⟩"));
      assertThat(page.locator(".chip.pick").first()).containsText("Failure to Personalize");
      Locator version = page.locator(".chip.pick").filter(withText("13.6.4"));
      version.locator("input").uncheck();
      assertThat(page.locator(".pattern code")).not().containsText("13.6.4");
      page.locator("#paste-form button").click();
      assertThat(page.locator("article.fix").first()).containsText(right());
      assertThat(page.url()).contains("Failure+to+Personalize").doesNotContain("annelise");
      assertThat(page.locator(".hidden-note")).containsText("never stored");
    }
  }

  private String right() {
    return desk.match(LOG).fixes().getFirst().fix().title();
  }

  private static Locator.FilterOptions withText(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }

  @Test
  void a_file_is_dropped_on_the_field(@TempDir Path folder) throws IOException {
    Path log = Files.writeString(folder.resolve("install.log"), LOG, StandardCharsets.UTF_8);
    try (Page page = chromium.page(Look.DESK, running.port())) {
      page.navigate("/paste");
      page.locator("#paste-file").setInputFiles(log);
      assertThat(page.locator(".chip.pick").first()).containsText("Failure to Personalize");
      assertThat(page.locator("#paste-text")).hasValue(Pattern.compile("Failure to Personalize"));
    }
  }

  @Test
  void new_posts_are_found_without_a_restart(@TempDir Path folder) throws IOException {
    try (GrowingDesk growing = new GrowingDesk(folder)) {
      growing.topic(
          1,
          "Failure to Personalize at every update",
          "<p>My Mac mini says Failure to Personalize at every update.</p>",
          "<p>I restored it in DFU mode and that worked.</p>");
      growing.ingest();
      try (RunningDesk served = growing.serve();
          Page page = chromium.page(Look.DESK, served.port())) {
        page.navigate("/search?q=Kernel+panic+on+wake+with+a+second+display");
        assertThat(page.locator("h1")).containsText("No case like this yet");
        growing.topic(
            2,
            "Kernel panic on wake with a second display",
            "<p>Kernel panic on wake, always with a second display on my Mac mini M2.</p>",
            "<p>Start it in safe mode.</p>",
            "<p>Safe mode worked, thank you, fixed.</p>");
        growing.ingest();
        Locator found = page.locator(".case h3").filter(withText("Kernel panic on wake"));
        for (int tries = 0; tries < 20 && found.count() == 0; tries++) {
          page.waitForTimeout(250);
          page.reload();
        }
        assertThat(found).isVisible();
        Locator option = page.locator("[role=option]").first();
        for (int tries = 0; tries < 20 && option.count() == 0; tries++) {
          page.locator("#q").fill("");
          page.locator("#q").pressSequentially("kernel pan");
          page.waitForTimeout(500);
        }
        assertThat(option).containsText("Kernel panic");
      }
    }
  }

  @Test
  void ticked_steps_stand_in_the_address_and_a_quote_leads_to_its_words() {
    try (Page page = chromium.page(Look.DESK, running.port())) {
      page.navigate("/fix/dfu-restore");
      page.locator("[data-tick='1']").first().check();
      page.locator("[data-tick='3']").first().check();
      assertThat(page.url()).endsWith("#done=0.1,0.3");
      String shared = page.url();
      page.navigate("/");
      page.navigate(shared);
      assertThat(page.locator("[data-tick='3']").first()).isChecked();
      assertThat(page.locator("[data-tick='2']").first()).not().isChecked();
      page.locator("a.chip", new Page.LocatorOptions().setHasText("Only failures")).click();
      assertThat(page.locator(".group")).hasCount(1);
      page.locator(".proof-head a").first().click();
      Locator words = page.locator(".post-body mark:target");
      assertThat(words).isVisible();
      assertThat(words).isInViewport();
    }
  }

  @Test
  void everything_can_be_done_by_keyboard_alone() {
    try (Page page = chromium.page(Look.DESK, running.port())) {
      page.navigate("/");
      assertThat(page.locator("#q")).isFocused();
      page.keyboard().type("failure to pers");
      Locator list = page.getByRole(AriaRole.LISTBOX);
      assertThat(list).isVisible();
      page.keyboard().press("ArrowDown");
      assertThat(page.locator("#q")).hasAttribute("aria-activedescendant", "option-0");
      page.keyboard().press("Escape");
      assertThat(list).isHidden();
      page.keyboard().press("ArrowDown");
      assertThat(list).isVisible();
      page.keyboard().press("ArrowDown");
      page.keyboard().press("Enter");
      assertThat(page.locator("#answer")).isVisible();
      page.keyboard().press("j");
      page.keyboard().press("j");
      page.keyboard().press("k");
      assertThat(page.locator("[data-row]:focus")).hasCount(1);
      page.keyboard().press("]");
      assertThat(page.locator(".side [data-row]:focus")).hasCount(1);
      page.keyboard().press("[");
      assertThat(page.locator(".fixes [data-row]:focus")).hasCount(1);
      page.keyboard().press("?");
      assertThat(page.locator("dialog#keys")).isVisible();
      page.keyboard().press("Escape");
      assertThat(page.locator("dialog#keys")).isHidden();
      page.keyboard().press("/");
      assertThat(page.locator("#q")).isFocused();
      page.keyboard().press("Escape");
      page.keyboard().press("j");
      page.keyboard().press("Enter");
      assertThat(page.locator("h1")).isVisible();
      assertThat(page.url()).contains("/fix/");
    }
  }

  @Test
  void the_skip_link_is_first_and_single_keys_can_be_switched_off() {
    try (Page page = chromium.page(Look.DESK, running.port())) {
      page.navigate("/search?q=Failure+to+Personalize");
      page.keyboard().press("Tab");
      assertThat(page.locator(".skip")).isFocused();
      page.keyboard().press("Enter");
      assertThat(page.locator("#main")).isFocused();
      page.keyboard().press("?");
      page.locator("#single-keys").uncheck();
      page.keyboard().press("Escape");
      page.keyboard().press("/");
      assertThat(page.locator("#q")).not().isFocused();
      page.reload();
      page.keyboard().press("j");
      assertThat(page.locator("[data-row]:focus")).hasCount(0);
    }
  }

  @Test
  void it_all_works_without_javascript(@TempDir Path folder) throws IOException {
    Path log = Files.writeString(folder.resolve("install.log"), LOG, StandardCharsets.UTF_8);
    try (Page page = chromium.page(Look.DESK.scriptless(), running.port())) {
      page.navigate("/");
      page.locator("#q").fill("Failure to Personalize");
      page.locator("form.big button").click();
      assertThat(page.locator("article.fix").first()).isVisible();
      page.locator("aside.facets a").first().click();
      assertThat(page.locator("aside.facets a[aria-current]").first()).isVisible();
      page.locator(".case h3 a").first().click();
      assertThat(page.locator(".timeline")).isVisible();
      page.navigate("/paste");
      page.locator("#paste-file").setInputFiles(log);
      page.locator("#paste-form button").click();
      assertThat(page.locator("article.fix").first()).containsText(right());
      page.locator(".to-dark").click();
      assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
    }
  }

  @Test
  void a_phone_shows_fixes_first_with_the_filters_in_a_sheet() {
    try (Page page = chromium.page(Look.PHONE, running.port())) {
      page.navigate("/search?q=Failure+to+Personalize");
      assertThat(page.locator("aside.facets")).isHidden();
      page.locator("details.sheet > summary").click();
      page.locator("details.sheet a").first().click();
      assertThat(page.locator("a.chip.chosen").first()).isVisible();
      assertThat(page.locator(".jump")).isVisible();
      page.locator(".jump").click();
      assertThat(page.locator("#similar")).isInViewport();
    }
  }

  @Test
  void a_narrowed_answer_is_swapped_in_and_the_way_back_leads_back() {
    try (Page page = chromium.page(Look.DESK, running.port())) {
      page.navigate("/search?q=Failure+to+Personalize");
      page.evaluate("window.stayed = true");
      page.locator("aside.facets a").first().click();
      assertThat(page.locator("aside.facets a[aria-current]").first()).isVisible();
      assertThat(page.evaluate("window.stayed")).isEqualTo(true);
      assertThat(page.locator("#announce")).containsText("similar case");
      page.goBack();
      assertThat(page.locator("aside.facets a[aria-current]")).hasCount(0);
    }
  }

  @Test
  void print_shows_steps_warnings_and_sources_with_their_addresses() {
    try (Page page = chromium.page(Look.DESK, running.port())) {
      page.navigate("/fix/dfu-restore");
      byte[] pdf = page.pdf(new Page.PdfOptions().setFormat("A4"));
      assertThat(pdf).hasSizeGreaterThan(10_000);
      String printed = PrintedText.of(pdf);
      assertThat(printed)
          .contains("erases")
          .contains("/manual/")
          .contains("localhost:" + running.port())
          .doesNotContain("Copy steps");
    }
  }
}
