package casebook.source.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The level lines of a page, pieces joined, and the edges of what is filled or framed: a table
/// shows its rows by them.
final class Rules {
  private static final double THICKEST = 2.5;
  private static final double SHORTEST = 8;

  private Rules() {}

  record Rule(double x, double right, double y) {

    boolean hasExtentOf(Rule other) {
      return Math.abs(x - other.x) < 4 && Math.abs(right - other.right) < 4;
    }

    private boolean continues(Rule left) {
      return Math.abs(y - left.y) < 1.3 && x - left.right < 3 && x >= left.x - 1;
    }
  }

  static boolean isLevelLine(Mark mark) {
    return mark.kind() != Mark.Kind.IMAGE
        && mark.height() <= THICKEST
        && mark.width() >= SHORTEST
        && mark.width() > 3 * mark.height();
  }

  /// From top to bottom.
  static List<Rule> of(List<Mark> marks) {
    List<Rule> pieces = new ArrayList<>();
    for (Mark mark : marks) {
      if (isLevelLine(mark)) {
        pieces.add(new Rule(mark.x(), mark.right(), (mark.top() + mark.bottom()) / 2));
      } else if (isCell(mark)) {
        pieces.add(new Rule(mark.x(), mark.right(), mark.top()));
        pieces.add(new Rule(mark.x(), mark.right(), mark.bottom()));
      }
    }
    return joined(pieces);
  }

  private static boolean isCell(Mark mark) {
    return mark.kind() != Mark.Kind.IMAGE
        && !mark.isCurved()
        && mark.height() >= 9
        && mark.height() < 300
        && mark.width() >= 20
        && (mark.kind() == Mark.Kind.STROKE || mark.colour() != 0xFFFFFF);
  }

  private static List<Rule> joined(List<Rule> pieces) {
    pieces.sort(
        Comparator.comparingLong((Rule r) -> Math.round(r.y())).thenComparingDouble(Rule::x));
    List<Rule> joined = new ArrayList<>();
    for (Rule piece : pieces) {
      int open = -1;
      for (int i = joined.size() - 1; i >= Math.max(0, joined.size() - 40) && open < 0; i--) {
        open = piece.continues(joined.get(i)) ? i : -1;
      }
      if (open < 0) {
        joined.add(piece);
      } else {
        Rule left = joined.get(open);
        double right = Math.max(left.right(), piece.right());
        joined.set(open, new Rule(left.x(), right, left.y()));
      }
    }
    joined.sort(Comparator.comparingDouble(Rule::y).thenComparingDouble(Rule::x));
    return joined;
  }
}
