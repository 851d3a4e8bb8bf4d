package casebook.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import casebook.model.Reading;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PdfHostileTest {
  private static final Path SHARED = Path.of("../shared/data/pdf");

  @TempDir Path folder;

  @Test
  void a_form_that_draws_itself_costs_its_limit_and_no_more() throws IOException {
    try (var reader = new PdfManual(limits(), Optional.empty())) {
      assertThat(reasonFor(reader, selfDrawing()))
          .isEqualTo("it takes more than 2 s of processor time");
      assertThat(read(reader, good("after.pdf"))).isInstanceOf(Reading.HowTo.class);
    }
  }

  @Test
  void a_page_tree_that_claims_a_million_pages_is_refused_by_number() throws IOException {
    try (var reader = new PdfManual(limits(), Optional.empty())) {
      assertThat(reasonFor(reader, pageTreeLoop())).contains("1000000 pages", "at most 50");
      assertThat(read(reader, good("after.pdf"))).isInstanceOf(Reading.HowTo.class);
    }
  }

  @Test
  void a_flate_bomb_ends_at_the_memory_limit_or_earlier() throws IOException {
    Path bomb = flateBomb();
    assertThat(Files.size(bomb)).isLessThan(1_200_000);
    try (var reader = new PdfManual(limits(), Optional.empty())) {
      assertThat(reasonFor(reader, bomb))
          .containsAnyOf("64 MB of memory", "processor time", "no text");
      assertThat(read(reader, good("after.pdf"))).isInstanceOf(Reading.HowTo.class);
    }
  }

  @Test
  void too_much_text_is_refused_by_number() throws IOException {
    PdfLimits few = new PdfLimits(64, seconds(20), seconds(10), 50, 10, 1000, 10);
    try (var reader = new PdfManual(few, Optional.empty())) {
      assertThat(reasonFor(reader, good("long.pdf")))
          .isEqualTo("its text has more than 10 characters");
    }
  }

  @Test
  void a_slow_file_ends_at_the_time_limit() throws IOException {
    PdfLimits fast = new PdfLimits(64, Duration.ofMillis(900), seconds(10), 50, 1000, 1000, 10);
    try (var reader = new PdfManual(fast, Optional.empty())) {
      assertThat(reasonFor(reader, selfDrawing())).isEqualTo("it takes longer than 900 ms");
    }
  }

  @Test
  void an_encrypted_file_is_read_with_the_password_of_the_settings_only() throws IOException {
    Path locked = encrypted();
    try (var reader = new PdfManual(limits(), Optional.empty())) {
      assertThat(reasonFor(reader, locked)).isEqualTo("it needs a password");
    }
    try (var reader = new PdfManual(limits(), Optional.of("wrong"))) {
      assertThat(reasonFor(reader, locked))
          .isEqualTo("it needs a password other than the one in the settings");
    }
    try (var reader = new PdfManual(limits(), Optional.of("sesame"))) {
      assertThat(read(reader, locked)).isInstanceOf(Reading.HowTo.class);
    }
  }

  @Test
  void a_page_without_letters_needs_ocr() throws IOException {
    Path blank = folder.resolve("blank.pdf");
    try (var document = new PDDocument()) {
      document.addPage(new PDPage());
      document.save(blank.toFile());
    }
    try (var reader = new PdfManual(limits(), Optional.empty())) {
      assertThat(reasonFor(reader, blank)).contains("no text", "needs OCR");
    }
  }

  @Test
  void files_that_are_missing_or_no_pdf_are_skipped() throws IOException {
    Path text = Files.writeString(folder.resolve("text.pdf"), "%PDF-1.4 and then nothing");
    try (var reader = new PdfManual(limits(), Optional.empty())) {
      assertThat(reasonFor(reader, folder.resolve("missing.pdf"))).contains("cannot be read");
      assertThat(reasonFor(reader, text)).isNotBlank();
      assertThat(read(reader, good("after.pdf"))).isInstanceOf(Reading.HowTo.class);
    }
  }

  @Test
  void many_threads_may_read_at_once() throws Exception {
    Path good = good("many.pdf");
    var readings = new ConcurrentLinkedQueue<Reading>();
    try (var reader = new PdfManual(limits(), Optional.empty())) {
      List<Thread> threads = new ArrayList<>();
      for (int i = 0; i < 12; i++) {
        threads.add(Thread.ofVirtual().start(() -> readings.add(read(reader, good))));
      }
      for (Thread thread : threads) {
        thread.join();
      }
    }
    assertThat(readings).hasSize(12).allMatch(r -> r instanceof Reading.HowTo);
  }

  @Test
  void every_shared_file_is_read_or_skipped_with_a_reason() throws IOException {
    assumeTrue(Files.isDirectory(SHARED), "no " + SHARED + ": it lies beside the project folder");
    List<Path> files;
    try (var all = Files.walk(SHARED)) {
      files = all.filter(Files::isRegularFile).sorted().toList();
    }
    try (var reader = new PdfManual(PdfLimits.standard(), Optional.empty())) {
      for (Path file : files) {
        long start = System.nanoTime();
        String came = came(read(reader, file));
        long millis = (System.nanoTime() - start) / 1_000_000;
        System.out.printf("  %-52s %5d ms  %s%n", file.getFileName(), millis, came);
        assertThat(millis).isLessThan(60_000);
      }
    }
  }

  private static String came(Reading reading) {
    return switch (reading) {
      case Reading.HowTo read ->
          "read: "
              + read.manual().pages()
              + " pages, "
              + read.manual().sections().size()
              + " sections, title '"
              + read.manual().title()
              + "'";
      case Reading.Skipped skipped -> "skipped: " + skipped.reason();
      case Reading.Talk _ -> throw new AssertionError("a PDF is no discussion");
    };
  }

  private static PdfLimits limits() {
    return new PdfLimits(64, seconds(20), seconds(2), 50, 1_000_000, 100_000, 10);
  }

  private static Duration seconds(int count) {
    return Duration.ofSeconds(count);
  }

  private static Reading read(PdfManual reader, Path file) {
    List<Source.Entry> entries = new ArrayList<>();
    reader.read(file, "local", entries::add);
    assertThat(entries).hasSize(1);
    return entries.getFirst().reading();
  }

  private static String reasonFor(PdfManual reader, Path file) {
    Reading reading = read(reader, file);
    assertThat(reading).isInstanceOf(Reading.Skipped.class);
    return ((Reading.Skipped) reading).reason();
  }

  private Path good(String name) throws IOException {
    Path file = folder.resolve(name);
    try (var document = new PDDocument()) {
      addText(document);
      document.save(file.toFile());
    }
    return file;
  }

  private Path encrypted() throws IOException {
    Path file = folder.resolve("locked.pdf");
    try (var document = new PDDocument()) {
      addText(document);
      document.protect(new StandardProtectionPolicy("owner", "sesame", new AccessPermission()));
      document.save(file.toFile());
    }
    return file;
  }

  private static void addText(PDDocument document) throws IOException {
    PDPage page = new PDPage();
    document.addPage(page);
    try (var content = new PDPageContentStream(document, page)) {
      content.beginText();
      content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
      content.newLineAtOffset(72, 700);
      content.showText("A paragraph that says something.");
      content.endText();
    }
  }

  private Path selfDrawing() throws IOException {
    return pdf(
        "self.pdf",
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R/Resources<</XObject<</F 5 0"
            + " R>>>>>>",
        "<</Length 5>>stream\n/F Do\nendstream",
        "<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</F 5 0 R>>>>/Length"
            + " 17>>stream\n"
            + "/F Do /F Do /F Do\n"
            + "endstream");
  }

  private Path pageTreeLoop() throws IOException {
    return pdf(
        "loop.pdf", "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[2 0 R]/Count 1000000>>");
  }

  /// A gigabyte of blanks.
  private Path flateBomb() throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var deflater = new DeflaterOutputStream(packed, new Deflater(9), 1 << 16)) {
      byte[] blanks = new byte[1 << 20];
      java.util.Arrays.fill(blanks, (byte) ' ');
      for (int i = 0; i < 1024; i++) {
        deflater.write(blanks);
      }
    }
    return pdf(
        "bomb.pdf",
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R>>",
        "<</Filter/FlateDecode/Length "
            + packed.size()
            + ">>stream\n"
            + packed.toString(StandardCharsets.ISO_8859_1)
            + "\nendstream");
  }

  private Path pdf(String name, String... objects) throws IOException {
    var text = new StringBuilder("%PDF-1.4\n");
    List<Integer> offsets = new ArrayList<>();
    for (int i = 0; i < objects.length; i++) {
      offsets.add(text.length());
      text.append(i + 1).append(" 0 obj").append(objects[i]).append("endobj\n");
    }
    int xref = text.length();
    text.append("xref\n0 ").append(objects.length + 1).append("\n0000000000 65535 f \n");
    offsets.forEach(o -> text.append(String.format("%010d 00000 n \n", o)));
    text.append("trailer<</Root 1 0 R/Size ").append(objects.length + 1).append(">>\nstartxref\n");
    text.append(xref).append("\n%%EOF\n");
    return Files.write(folder.resolve(name), text.toString().getBytes(StandardCharsets.ISO_8859_1));
  }
}
