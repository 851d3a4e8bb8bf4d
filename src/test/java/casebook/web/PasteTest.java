package casebook.web;

import static org.assertj.core.api.Assertions.assertThat;

import casebook.ShippedDesk;
import casebook.model.CaseId;
import casebook.model.Reading;
import casebook.source.PdfLimits;
import casebook.source.PdfManual;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// Pasting and dropping, over the shipped cases.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PasteTest {
  private static final String LOG =
      """
      2024-05-12 21:14:04.019 softwareupdated[412]: user /Users/annelise/Library/Caches opened
      2024-05-12 21:14:05.000 softwareupdated[412]: Serial Number: C02ZX1YJMD6T
      2024-05-12 21:14:09.551 MobileSoftwareUpdate[533]: mail to anne.lise@example.org failed
      2024-05-12 21:15:11.121 UpdateBrainService[602]: Failure to Personalize
      2024-05-12 21:15:12.301 softwareupdated[412]: model Mac14,6 macOS 13.6.4 (22G513)
      """;

  private ShippedDesk desk;
  private RunningDesk running;
  private Browser browser;

  @BeforeAll
  void start() throws IOException {
    desk = ShippedDesk.shared();
    PdfManual reader = new PdfManual(PdfLimits.standard(), Optional.empty());
    Surroundings documents =
        new Surroundings() {
          @Override
          public Optional<Path> original(CaseId manual) {
            return Optional.empty();
          }

          @Override
          public Reading read(Path file) {
            List<Reading> read = new ArrayList<>();
            reader.read(file, "local", e -> read.add(e.reading()));
            return read.getFirst();
          }
        };
    running = new RunningDesk(Optional.of(desk.matcher()), Optional.of(desk.index()), documents);
    browser = running.browser;
  }

  @AfterAll
  void stop() {
    running.close();
  }

  @Test
  void a_log_leads_to_a_search_whose_address_holds_the_reduced_pattern_alone() {
    Browser.Page sent = field(LOG, "");
    assertThat(sent.status()).isEqualTo(303);
    String address = sent.header("Location");
    assertThat(address)
        .contains("Failure+to+Personalize")
        .contains("13.6.4")
        .contains("&hidden=")
        .doesNotContain("annelise")
        .doesNotContain("C02ZX1YJMD6T")
        .doesNotContain("example.org")
        .doesNotContain("21%3A14")
        .doesNotContain("412");
    String answer = browser.get(address).text();
    assertThat(answer).contains("items hidden, never stored").contains("worked in similar cases");
    assertThat(desk.match(LOG).fixes().getFirst().fix().title())
        .satisfies(title -> assertThat(answer).contains(title));
  }

  @Test
  void what_was_read_is_shown_before_and_what_is_personal_is_masked() {
    String read = post("/paste/read", part("text", LOG)).text();
    assertThat(read)
        .contains("What was read")
        .contains("error: Failure to Personalize")
        .contains("version 13.6.4")
        .contains("3 items hidden, never stored")
        .contains("serial number")
        .contains("⟨serial number⟩")
        .doesNotContain("annelise")
        .doesNotContain("C02ZX1YJMD6T");
  }

  @Test
  void what_is_switched_off_is_left_out_of_the_pattern() {
    Browser.Page sent =
        post(
            "/paste",
            part("text", LOG),
            part("read", "error:Failure to Personalize"),
            part("read", "os:13.6.4"),
            part("keep", "error:Failure to Personalize"));
    assertThat(sent.header("Location")).contains("Failure+to+Personalize").doesNotContain("13.6.4");
  }

  @Test
  void a_text_file_a_crash_report_and_a_pdf_are_read() throws IOException {
    assertThat(file("install.log", LOG.getBytes(StandardCharsets.UTF_8)).header("Location"))
        .contains("Failure+to+Personalize");
    assertThat(file("old.txt", LOG.getBytes(StandardCharsets.UTF_16)).header("Location"))
        .contains("Failure+to+Personalize");
    String report =
        """
        {"app_name":"Mail","timestamp":"2024-05-12 21:15:11.00 +0200","os_version":"macOS 14.5 (23F79)"}
        {"modelCode":"Mac14,6","procName":"Mail","faultingThread":0,
         "exception":{"type":"EXC_BAD_ACCESS","signal":"SIGSEGV"},
         "threads":[{"frames":[{"symbol":"objc_msgSend"},{"symbol":"main"}]}]}
        """;
    String address = file("Mail.ips", report.getBytes(StandardCharsets.UTF_8)).header("Location");
    assertThat(address)
        .containsIgnoringCase("EXC_BAD_ACCESS")
        .contains("14.5")
        .contains("MacBook+Pro");
    byte[] pdf =
        Files.readAllBytes(Path.of("corpus/manuals/how-to-revive-or-restore-mac-firmware.pdf"));
    assertThat(file("manual.pdf", pdf).status()).isEqualTo(303);
  }

  @Test
  void limits_and_faults_are_told_clearly() {
    String tooLong = "x".repeat(2 * 1024 * 1024 + 1);
    Browser.Page text = file("long.log", tooLong.getBytes(StandardCharsets.UTF_8));
    assertThat(text.status()).isEqualTo(413);
    assertThat(text.text()).contains("larger than 2 MB of text").contains("role=\"alert\"");
    assertThat(field(tooLong, "").status()).isEqualTo(413);
    byte[] huge = new byte[26 * 1024 * 1024];
    System.arraycopy("%PDF-1.7".getBytes(StandardCharsets.US_ASCII), 0, huge, 0, 8);
    Browser.Page pdf = file("huge.pdf", huge);
    assertThat(pdf.status()).isEqualTo(413);
    assertThat(pdf.text()).contains("larger than 25 MB");
    Browser.Page broken =
        file("broken.pdf", "%PDF-1.7 nothing".getBytes(StandardCharsets.US_ASCII));
    assertThat(broken.status()).isEqualTo(422);
    assertThat(broken.text()).contains("That PDF cannot be read").doesNotContain("/tmp");
    assertThat(file("x.bin", new byte[] {1, 0, 2, 0, 0}).text()).contains("holds no text");
    assertThat(field("  ", "").status()).isEqualTo(422);
    assertThat(browser.get("/paste").text()).contains("up to 2 MB").contains("up to 25 MB");
  }

  @Test
  void of_a_long_log_the_error_at_its_end_is_read() {
    StringBuilder log = new StringBuilder();
    for (int i = 0; i < 4000; i++) {
      log.append("2024-05-12 21:14:04.").append(i % 1000).append(" kernel[0]: wlan0 up ").append(i);
      log.append('\n');
    }
    log.append(LOG);
    String read = post("/paste/read", part("text", log.toString())).text();
    assertThat(read).contains("error: Failure to Personalize");
  }

  @Test
  void a_page_of_another_site_cannot_send_anything() {
    assertThat(
            post("/paste", List.of(part("text", LOG)), "Origin", "https://evil.example").status())
        .isEqualTo(403);
  }

  private Browser.Page field(String text, String more) {
    return post("/paste", part("text", text + more));
  }

  private Browser.Page file(String name, byte[] bytes) {
    return post("/paste", new Part("file", Optional.of(name), latin(bytes)));
  }

  /// `content` is one byte a letter.
  private record Part(String name, Optional<String> file, String content) {}

  private static String latin(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  private static Part part(String name, String value) {
    return new Part(name, Optional.empty(), latin(value.getBytes(StandardCharsets.UTF_8)));
  }

  private Browser.Page post(String path, Part... parts) {
    return post(path, List.of(parts));
  }

  private Browser.Page post(String path, List<Part> parts, String... headers) {
    var body = new java.io.ByteArrayOutputStream();
    for (Part part : parts) {
      String file = part.file().map(f -> "; filename=\"" + f + "\"").orElse("");
      body.writeBytes(
          ("--cut\r\nContent-Disposition: form-data; name=\""
                  + part.name()
                  + "\""
                  + file
                  + "\r\n\r\n")
              .getBytes(StandardCharsets.UTF_8));
      body.writeBytes(part.content().getBytes(StandardCharsets.ISO_8859_1));
      body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }
    body.writeBytes("--cut--\r\n".getBytes(StandardCharsets.UTF_8));
    List<String> all = new ArrayList<>(List.of(headers));
    all.addAll(List.of("Content-Type", "multipart/form-data; boundary=cut"));
    return browser.post(path, body.toByteArray(), all.toArray(String[]::new));
  }
}
