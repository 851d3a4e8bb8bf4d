package casebook.source;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/// Draws a page of a PDF with a box around what is cited. Runs in the process that opens PDFs.
final class PdfDrawing {
  private static final float DPI = 110;
  private static final float POINTS_AN_INCH = 72;

  /// No picture has a longer side, in pixels, whatever the page claims to measure.
  private static final float LONGEST = 1600;

  private static final double PADDING = 6;
  private static final Color BOX = new Color(0xB0, 0x6A, 0x00);
  private static final Color GROUND = new Color(0xFF, 0xC8, 0x3C, 46);

  private final PDDocument document;
  private final PdfPicture picture;

  PdfDrawing(PDDocument document, PdfPicture picture) {
    this.document = document;
    this.picture = picture;
  }

  /// Writes the picture. Throws `PdfRefused` where there is no such page.
  void write() throws IOException {
    if (picture.page() > document.getNumberOfPages()) {
      throw new PdfRefused("it has no page " + picture.page());
    }
    float scale = scale();
    BufferedImage image =
        new PDFRenderer(document).renderImage(picture.page() - 1, scale, ImageType.RGB);
    Optional<Rectangle2D> cited = cited();
    if (cited.isPresent()) {
      box(image, cited.get(), scale);
    }
    ImageIO.write(image, "png", new File(picture.into()));
  }

  private float scale() {
    PDRectangle size = document.getPage(picture.page() - 1).getCropBox();
    float longest = Math.max(1, Math.max(size.getWidth(), size.getHeight()));
    return Math.min(DPI / POINTS_AN_INCH, LONGEST / longest);
  }

  private static void box(BufferedImage image, Rectangle2D cited, float scale) {
    Graphics2D pen = image.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.scale(scale, scale);
    var shape =
        new RoundRectangle2D.Double(
            cited.getX() - PADDING,
            cited.getY() - PADDING,
            cited.getWidth() + 2 * PADDING,
            cited.getHeight() + 2 * PADDING,
            6,
            6);
    pen.setColor(GROUND);
    pen.fill(shape);
    pen.setColor(BOX);
    pen.setStroke(new BasicStroke(1.6f));
    pen.draw(shape);
    pen.dispose();
  }

  /// What holds all letters of the passages that stand on the page.
  private Optional<Rectangle2D> cited() throws IOException {
    Letters letters = new Letters(picture.page());
    letters.getText(document);
    // the same short words may stand elsewhere too: what is nearest to the longest passage is meant
    List<String> passages =
        picture.passages().stream()
            .sorted(Comparator.comparingInt((String p) -> -p.length()))
            .toList();
    int near = passages.isEmpty() ? 0 : Math.max(0, letters.find(passages.getFirst(), 0));
    return passages.stream()
        .flatMap(p -> letters.of(p, near).stream())
        .reduce(Rectangle2D::createUnion);
  }

  /// The letters of one page with their places; white space does not count.
  private static final class Letters extends PDFTextStripper {
    private final StringBuilder text = new StringBuilder();
    private final List<Rectangle2D> places = new ArrayList<>();

    Letters(int page) {
      setStartPage(page);
      setEndPage(page);
      setSortByPosition(true);
    }

    @Override
    protected void writeString(String words, List<TextPosition> positions) {
      for (TextPosition position : positions) {
        String letters = position.getUnicode().strip();
        for (int i = 0; i < letters.length(); i++) {
          text.append(letters.charAt(i));
          places.add(
              new Rectangle2D.Double(
                  position.getX(),
                  position.getY() - position.getHeight(),
                  position.getWidth(),
                  position.getHeight()));
        }
      }
    }

    private List<Rectangle2D> of(String passage, int near) {
      int from = find(passage, near);
      return from < 0 ? List.of() : places.subList(from, from + plain(passage).length());
    }

    /// Where the passage stands that is nearest to a place, or -1.
    private int find(String passage, int near) {
      String sought = plain(passage);
      int best = -1;
      int at = sought.isEmpty() ? -1 : text.indexOf(sought);
      while (at >= 0) {
        best = best < 0 || Math.abs(at - near) < Math.abs(best - near) ? at : best;
        at = text.indexOf(sought, at + 1);
      }
      return best;
    }

    private static String plain(String passage) {
      return passage.replaceAll("\\s+", "");
    }
  }
}
