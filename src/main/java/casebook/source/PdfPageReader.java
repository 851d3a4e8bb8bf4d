package casebook.source;

import casebook.source.PdfRuns.Glyph;
import casebook.source.layout.Mark;
import casebook.source.layout.Page;
import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;

/// Follows the drawing orders of one page and notes letters and shapes. Nothing is painted: glyphs
/// are not drawn, pictures not decoded, clips not computed.
final class PdfPageReader extends PDFGraphicsStreamEngine {
  private final int number;
  private final AffineTransform upright;
  private final double width;
  private final double height;
  private final PdfRuns runs;
  private final PdfMarks marks;
  private final Deque<Boolean> artifacts = new ArrayDeque<>();

  PdfPageReader(PDPage page, int number, PdfBudget budget) {
    super(page);
    PDRectangle crop = page.getCropBox();
    boolean onItsSide = page.getRotation() % 180 != 0;
    this.number = number;
    this.width = onItsSide ? crop.getHeight() : crop.getWidth();
    this.height = onItsSide ? crop.getWidth() : crop.getHeight();
    this.upright = upright(crop, page.getRotation());
    this.runs = new PdfRuns(budget);
    this.marks = new PdfMarks(budget);
  }

  Page read() throws IOException {
    processPage(getPage());
    return new Page(number, width, height, runs.within(width, height), marks.all());
  }

  /// From the file's coordinates to points from the top left corner of the page as it is seen.
  private static AffineTransform upright(PDRectangle crop, int rotation) {
    AffineTransform turn =
        switch (Math.floorMod(rotation, 360)) {
          case 90 -> new AffineTransform(0, 1, 1, 0, 0, 0);
          case 180 -> new AffineTransform(-1, 0, 0, 1, crop.getWidth(), 0);
          case 270 -> new AffineTransform(0, -1, -1, 0, crop.getHeight(), crop.getWidth());
          default -> new AffineTransform(1, 0, 0, -1, 0, crop.getHeight());
        };
    turn.translate(-crop.getLowerLeftX(), -crop.getLowerLeftY());
    return turn;
  }

  @Override
  protected void showGlyph(Matrix rendering, PDFont font, int code, Vector displacement) {
    AffineTransform place = rendering.createAffineTransform();
    place.preConcatenate(upright);
    Glyph glyph =
        Glyph.at(
            place,
            font,
            PdfFonts.letters(font, code),
            displacement.getX(),
            PdfColour.of(getGraphicsState().getNonStrokingColor()),
            artifacts.contains(true));
    if (isLevel(place) && glyph.size() >= 1 && glyph.size() < 1000) {
      runs.add(glyph);
    }
  }

  /// Text that is turned, such as a tab on the edge of a page, is no part of what is told.
  private static boolean isLevel(AffineTransform place) {
    return place.getScaleX() > 0 && Math.abs(place.getShearY()) < 0.05 * place.getScaleX();
  }

  @Override
  public void beginMarkedContentSequence(COSName tag, @Nullable COSDictionary properties) {
    artifacts.push("Artifact".equals(tag.getName()));
  }

  @Override
  public void endMarkedContentSequence() {
    artifacts.poll();
  }

  @Override
  public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
    moveTo((float) p0.getX(), (float) p0.getY());
    for (Point2D corner : new Point2D[] {p1, p2, p3}) {
      lineTo((float) corner.getX(), (float) corner.getY());
    }
  }

  @Override
  public void moveTo(float x, float y) {
    marks.moveTo(x, y, seen(x, y));
  }

  @Override
  public void lineTo(float x, float y) {
    marks.lineTo(x, y, seen(x, y));
  }

  @Override
  public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
    marks.curveTo(x3, y3, seen(x3, y3));
  }

  @Override
  public Point2D getCurrentPoint() {
    return marks.current();
  }

  @Override
  public void closePath() {
    marks.close();
  }

  @Override
  public void endPath() {
    marks.drop();
  }

  @Override
  public void clip(int windingRule) {
    // what lies outside a clip is noted too: shapes are hints here, never content
  }

  @Override
  public void strokePath() {
    marks.draw(Mark.Kind.STROKE, PdfColour.of(getGraphicsState().getStrokingColor()));
  }

  @Override
  public void fillPath(int windingRule) {
    marks.draw(Mark.Kind.FILL, PdfColour.of(getGraphicsState().getNonStrokingColor()));
  }

  @Override
  public void fillAndStrokePath(int windingRule) {
    fillPath(windingRule);
  }

  @Override
  public void shadingFill(COSName shading) {
    marks.drop();
  }

  @Override
  public void drawImage(PDImage image) {
    Matrix place = getGraphicsState().getCurrentTransformationMatrix();
    for (float[] corner : new float[][] {{0, 0}, {1, 0}, {1, 1}, {0, 1}}) {
      Point2D.Float at = place.transformPoint(corner[0], corner[1]);
      marks.lineTo(at.x, at.y, seen(at.x, at.y));
    }
    marks.draw(Mark.Kind.IMAGE, 0);
  }

  private Point2D seen(float x, float y) {
    return upright.transform(new Point2D.Double(x, y), null);
  }
}
