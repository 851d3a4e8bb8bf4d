package casebook.source;

import casebook.source.layout.Run;
import java.awt.geom.AffineTransform;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.jspecify.annotations.Nullable;

/// Joins the letters of a page to runs, in the order in which the file shows them.
final class PdfRuns {
  /// Wider than any kerning, narrower than a word space, in ems.
  private static final double WORD_GAP = 0.18;

  /// Words that begin within so many letters come one at a time: where the text behind a label such
  /// as `Step 1 -` stands tells what belongs to it.
  private static final int FIRST_WORDS = 12;

  private final PdfBudget budget;
  private final List<Run> runs = new ArrayList<>();
  private final List<Glyph> open = new ArrayList<>();
  private @Nullable Glyph blank;

  PdfRuns(PdfBudget budget) {
    this.budget = budget;
  }

  /// One letter: `x` is its left edge, `y` the base line, from the top left corner of the page.
  record Glyph(
      PDFont font,
      String letters,
      double x,
      double y,
      double size,
      double right,
      int colour,
      boolean isArtifact) {

    static Glyph at(
        AffineTransform place,
        PDFont font,
        String letters,
        double advance,
        int colour,
        boolean art) {
      double size = Math.hypot(place.getShearX(), place.getScaleY()) * PdfFonts.em(font);
      double width = Math.hypot(place.getScaleX(), place.getShearY()) * advance;
      double x = place.getTranslateX();
      return new Glyph(font, letters, x, place.getTranslateY(), size, x + width, colour, art);
    }

    boolean isBlank() {
      return letters.isBlank() || letters.equals("\u00A0");
    }

    boolean isGhostBefore(Glyph next) {
      return Math.abs(next.y - y) < 0.05 * size && Math.abs(next.x - x) < 0.06 * size;
    }

    boolean follows(Glyph before) {
      double gap = x - before.right;
      return font.equals(before.font)
          && colour == before.colour
          && isArtifact == before.isArtifact
          && Math.abs(y - before.y) < 0.05 * size
          && Math.abs(size - before.size) < 0.02 * size
          && gap < WORD_GAP * size
          && gap > -0.3 * size;
    }
  }

  void add(Glyph glyph) {
    budget.spendLetters(glyph.letters().length());
    if (glyph.isBlank()) {
      blank = blank == null ? glyph : blank;
      return;
    }
    settleBlank(glyph);
    if (!open.isEmpty() && !glyph.follows(open.getLast())) {
      finish();
    }
    open.add(glyph);
  }

  /// A blank that takes no room, such as a soft hyphen inside a word, is none.
  private void settleBlank(Glyph next) {
    Glyph before = blank;
    blank = null;
    if (before == null || open.isEmpty() || before.isGhostBefore(next)) {
      return;
    }
    if (before.follows(open.getLast())) {
      open.add(before);
    }
    if (open.size() <= FIRST_WORDS) {
      finish();
    }
  }

  /// All runs that begin on the page.
  List<Run> within(double width, double height) {
    finish();
    runs.removeIf(r -> r.x() < 0 || r.x() > width || r.y() < 0 || r.y() > height + r.size());
    return runs;
  }

  private void finish() {
    if (!open.isEmpty()) {
      budget.spendWords();
      runs.add(run());
      open.clear();
    }
  }

  private Run run() {
    Glyph first = open.getFirst();
    var text = new StringBuilder();
    double right = first.x();
    for (Glyph glyph : open) {
      text.append(glyph.isBlank() ? " " : glyph.letters());
      right = glyph.isBlank() ? right : Math.max(right, glyph.right());
    }
    return new Run(
        text.toString(),
        PdfMarks.tenth(first.x()),
        PdfMarks.tenth(right),
        PdfMarks.tenth(first.y()),
        PdfMarks.tenth(first.size()),
        PdfFonts.isBold(first.font()),
        PdfFonts.isItalic(first.font()),
        PdfFonts.isFixed(first.font()),
        first.colour(),
        first.isArtifact());
  }
}
