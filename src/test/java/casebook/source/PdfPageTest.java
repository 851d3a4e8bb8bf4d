package casebook.source;

import static org.assertj.core.api.Assertions.assertThat;

import casebook.model.Manual;
import casebook.model.Reading;
import casebook.model.Section;
import casebook.model.Step;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.util.Matrix;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Pages as other programs write them: without tags, blanks or embedded fonts, turned, moved.
class PdfPageTest {
  private static final PDFont PLAIN = new PDType1Font(FontName.TIMES_ROMAN);
  private static final PDFont BOLD = new PDType1Font(FontName.TIMES_BOLD);
  private static final PDFont DINGBATS = new PDType1Font(FontName.ZAPF_DINGBATS);
  private static final PdfManual READER = new PdfManual(PdfLimits.standard(), Optional.empty());

  @TempDir Path folder;

  @AfterAll
  static void close() {
    READER.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 90, 180, 270})
  void a_turned_page_is_read_as_it_is_seen(int rotation) throws IOException {
    Manual manual = read(rotation, new PDRectangle(0, 0, 600, 600));
    assertThat(manual.title()).isEqualTo("Changing the lamp");
    Step second = steps(manual).get(1);
    assertThat(second.text()).isEqualTo("Unscrew the lamp and put a new one in; any make will do.");
    assertThat(second.substeps()).extracting("text").containsExactly("clear", "frosted");
  }

  @Test
  void a_page_whose_corner_is_elsewhere_is_read_the_same() throws IOException {
    assertThat(steps(read(0, new PDRectangle(-50, 30, 600, 600)))).hasSize(2);
  }

  @Test
  void raised_marks_are_no_part_of_the_text() throws IOException {
    Section section = read(0, new PDRectangle(0, 0, 600, 600)).sections().getFirst();
    assertThat(section.paragraphs()).extracting("text").containsExactly("Let it cool, then begin.");
  }

  private static List<Step> steps(Manual manual) {
    return manual.sections().getFirst().steps();
  }

  private Manual read(int rotation, PDRectangle box) throws IOException {
    Path file = folder.resolve("lamp.pdf");
    try (var document = new PDDocument()) {
      PDPage page = new PDPage(box);
      page.setRotation(rotation);
      document.addPage(page);
      try (var content = new PDPageContentStream(document, page)) {
        content.transform(Matrix.getTranslateInstance(box.getLowerLeftX(), box.getLowerLeftY()));
        content.transform(turned(rotation));
        write(content);
      }
      document.save(file.toFile());
    }
    List<Source.Entry> entries = new ArrayList<>();
    READER.read(file, "local", entries::add);
    return ((Reading.HowTo) entries.getFirst().reading()).manual();
  }

  /// Turns what is written so that it stands upright when the page is turned by `rotation`.
  private static Matrix turned(int rotation) {
    return switch (rotation) {
      case 90 -> new Matrix(0, 1, -1, 0, 600, 0);
      case 180 -> new Matrix(-1, 0, 0, -1, 600, 600);
      case 270 -> new Matrix(0, -1, 1, 0, 0, 600);
      default -> new Matrix();
    };
  }

  private static void write(PDPageContentStream content) throws IOException {
    words(content, BOLD, 24, 50, 540, "Changing the lamp");
    words(content, BOLD, 14, 50, 500, "Removal");
    words(content, PLAIN, 10, 50, 480, "Let it cool");
    words(content, PLAIN, 6, 94, 484, "1");
    words(content, PLAIN, 10, 97, 480, ", then begin.");
    words(content, PLAIN, 10, 50, 462, "1.");
    words(content, PLAIN, 10, 66, 462, "Switch the light off at the wall.");
    words(content, PLAIN, 10, 50, 448, "2.");
    words(content, PLAIN, 10, 66, 448, "Unscrew the lamp and put a new one in; any ma-");
    words(content, PLAIN, 10, 66, 436, "ke will do.");
    words(content, DINGBATS, 8, 66, 422, "\u27A2");
    words(content, PLAIN, 10, 80, 422, "clear");
    words(content, DINGBATS, 8, 66, 408, "\u27A2");
    words(content, PLAIN, 10, 80, 408, "frosted");
  }

  /// Each word is placed by itself; the blanks between are only gaps.
  private static void words(
      PDPageContentStream content, PDFont font, float size, float x, float y, String text)
      throws IOException {
    float at = x;
    for (String word : text.split(" ")) {
      content.beginText();
      content.setFont(font, size);
      content.newLineAtOffset(at, y);
      content.showText(word);
      content.endText();
      at += (font.getStringWidth(word) / 1000 + 0.25f) * size;
    }
  }
}
