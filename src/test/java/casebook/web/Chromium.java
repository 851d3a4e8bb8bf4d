package casebook.web;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/// The browser of this machine, driven by tests. Where there is none, a test that needs it is
/// skipped and says so. For one thread.
final class Chromium implements AutoCloseable {
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

  private static final List<Path> PLACES =
      List.of(
          Path.of("/Applications/Chromium.app/Contents/MacOS/Chromium"),
          Path.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"));

  private static final List<String> FLAGS =
      List.of(
          "--headless",
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private final Playwright playwright;
  private final Browser browser;

  /// What a page complained of: scripts that ran, rules it broke, errors of its own.
  final List<String> complaints = new ArrayList<>();

  private Chromium(Path executable) {
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(executable)
                    .setArgs(FLAGS)
                    .setHeadless(true));
  }

  static Chromium orSkip() {
    Optional<Path> executable = executable();
    Assumptions.assumeTrue(
        executable.isPresent(),
        "no browser: install chromium (Debian: apt-get install chromium); looked for "
            + NAMES
            + " on the PATH and for "
            + PLACES);
    return new Chromium(executable.orElseThrow());
  }

  private static Optional<Path> executable() {
    Stream<Path> onPath =
        Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
            .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)));
    return Stream.concat(onPath, PLACES.stream()).filter(Files::isExecutable).findFirst();
  }

  /// How a page is looked at.
  record Look(int width, int height, ColorScheme scheme, boolean isScripted, boolean isTouch) {
    static final Look DESK = new Look(1440, 900, ColorScheme.LIGHT, true, false);
    static final Look PHONE = new Look(390, 844, ColorScheme.LIGHT, true, true);

    Look dark() {
      return new Look(width, height, ColorScheme.DARK, isScripted, isTouch);
    }

    Look scriptless() {
      return new Look(width, height, scheme, false, isTouch);
    }

    Look wide(int pixels) {
      return new Look(pixels, height, scheme, isScripted, isTouch);
    }
  }

  /// A page in a context of its own, as after a first start; closing it closes the context.
  Page page(Look look, int port) {
    BrowserContext context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setBaseURL("http://localhost:" + port)
                .setViewportSize(look.width(), look.height())
                .setColorScheme(look.scheme())
                .setReducedMotion(ReducedMotion.REDUCE)
                .setHasTouch(look.isTouch())
                .setPermissions(List.of("clipboard-read", "clipboard-write"))
                .setJavaScriptEnabled(look.isScripted()));
    context.setDefaultTimeout(10_000);
    Page page = context.newPage();
    page.onConsoleMessage(m -> {
      if (m.type().equals("error") && !m.text().startsWith("Failed to load resource")) {
        complaints.add(page.url() + ": " + m.text());
      }
    });
    page.onPageError(e -> complaints.add(page.url() + ": " + e));
    page.onDialog(d -> {
      complaints.add(page.url() + ": a script said " + d.message());
      d.dismiss();
    });
    return page;
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
