package casebook.source;

import casebook.source.layout.Mark;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;

/// Collects the boxes around what a page draws. A path that is drawn at once but lifts the pen in
/// between gives one box for each part.
final class PdfMarks {
  /// A page with more is a drawing or a map; what is left out is only drawn.
  private static final int MOST = 5_000;

  private final PdfBudget budget;
  private final List<Mark> marks = new ArrayList<>();
  private final List<Outline> path = new ArrayList<>();
  private Point2D pen = new Point2D.Float();

  PdfMarks(PdfBudget budget) {
    this.budget = budget;
  }

  List<Mark> all() {
    return marks;
  }

  Point2D current() {
    return pen;
  }

  void moveTo(float x, float y, Point2D seen) {
    if (path.size() < MOST) {
      path.add(new Outline());
    }
    lineTo(x, y, seen);
  }

  void lineTo(float x, float y, Point2D seen) {
    if (path.isEmpty()) {
      path.add(new Outline());
    }
    pen = new Point2D.Float(x, y);
    path.getLast().add(seen);
  }

  void curveTo(float x, float y, Point2D seen) {
    lineTo(x, y, seen);
    path.getLast().isCurved = true;
  }

  void close() {
    if (!path.isEmpty()) {
      path.getLast().isClosed = true;
    }
  }

  void drop() {
    path.clear();
  }

  void draw(Mark.Kind kind, int colour) {
    for (Outline part : path) {
      if (marks.size() < MOST && part.isSomewhere()) {
        budget.spendPiece();
        marks.add(part.mark(kind, colour));
      }
    }
    path.clear();
  }

  private static final class Outline {
    private double x = Double.MAX_VALUE;
    private double top = Double.MAX_VALUE;
    private double right = -Double.MAX_VALUE;
    private double bottom = -Double.MAX_VALUE;
    private boolean isCurved;
    private boolean isClosed;

    void add(Point2D at) {
      x = Math.min(x, at.getX());
      right = Math.max(right, at.getX());
      top = Math.min(top, at.getY());
      bottom = Math.max(bottom, at.getY());
    }

    boolean isSomewhere() {
      double sum = x + top + right + bottom;
      return Double.isFinite(sum) && Math.abs(sum) < 1e6 && (isClosed || right > x || bottom > top);
    }

    Mark mark(Mark.Kind kind, int colour) {
      return new Mark(kind, tenth(x), tenth(top), tenth(right), tenth(bottom), isCurved, colour);
    }
  }

  static double tenth(double length) {
    return Math.round(length * 10) / 10.0;
  }
}
