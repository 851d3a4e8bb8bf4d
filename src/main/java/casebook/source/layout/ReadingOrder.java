package casebook.source.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

/// Finds the columns of a page and puts what stands on it in the order of reading. A gutter is a
/// left edge that several lines share, with lines on its left that end before it; what goes across
/// it parts the page into bands that are read one after the other.
final class ReadingOrder {
  /// Lines that have to stand on the right of a gutter.
  private static final int LEAST_LINES = 4;

  /// The share of the rows of running text that fill most of their column, at least.
  private static final double LEAST_FULL = 0.3;

  /// Letters a line of running text has on average at least.
  private static final int LEAST_LETTERS = 16;

  /// Above that, pairs of lines are not compared: no page of text has so many.
  private static final long MOST_PAIRS = 100_000;

  /// Left edges that are tried as the edge of a column.
  private static final int MOST_EDGES = 40;

  private final int page;
  private final Typography type;
  private final List<Box> dividers;

  ReadingOrder(Page page, Typography type) {
    this.page = page.number();
    this.type = type;
    this.dividers =
        page.marks().stream()
            .filter(m -> m.kind() != Mark.Kind.IMAGE && m.height() < 40 && m.width() >= 150)
            .map(Mark::box)
            .toList();
  }

  List<Region> of(List<Placed> items) {
    List<Placed> sorted = new ArrayList<>(items);
    sorted.sort(
        Comparator.comparingDouble((Placed p) -> level(p)).thenComparingDouble(p -> p.box().x()));
    List<Region> regions = new ArrayList<>();
    split(sorted, right(sorted), regions, 0);
    return regions;
  }

  private static double level(Placed placed) {
    return switch (placed) {
      case Line line -> Math.round(line.y() / 2) * 2;
      case Grid grid -> grid.box().top();
    };
  }

  private void split(List<Placed> items, double right, List<Region> into, int depth) {
    OptionalDouble gutter = depth > 3 ? OptionalDouble.empty() : gutter(items);
    if (gutter.isEmpty()) {
      if (!items.isEmpty()) {
        into.add(new Region(page, items, right));
      }
      return;
    }
    double x = gutter.getAsDouble();
    List<Band> bands = bands(items, x);
    double middle =
        right(bands.stream().filter(Band::isSplit).flatMap(b -> b.left.stream()).toList());
    for (Band band : bands) {
      if (band.isSplit()) {
        split(band.left, middle, into, depth + 1);
        split(band.right, right, into, depth + 1);
      } else {
        into.add(new Region(page, band.all(), right));
      }
    }
  }

  private static double right(List<Placed> items) {
    return items.stream().mapToDouble(i -> i.box().right()).max().orElse(0);
  }

  /// A part of a page between two things that go across the gutter, or such things.
  private static final class Band {
    private final boolean isWhole;
    private final List<Placed> left = new ArrayList<>();
    private final List<Placed> right = new ArrayList<>();

    Band(boolean isWhole) {
      this.isWhole = isWhole;
    }

    boolean isSplit() {
      return !isWhole && !left.isEmpty() && !right.isEmpty();
    }

    List<Placed> all() {
      return left.isEmpty() ? right : left;
    }

    /// Lines on the right that have a line on their left.
    int facing() {
      if (left.isEmpty() || right.isEmpty()) {
        return 0;
      }
      Box leftBox = Box.around(left.stream().map(Placed::box).toList());
      long facing =
          right.stream()
              .filter(p -> p.box().middle() > leftBox.top() && p.box().middle() < leftBox.bottom())
              .count();
      return left.size() >= 2 ? (int) facing : 0;
    }
  }

  private List<Band> bands(List<Placed> items, double gutter) {
    List<Box> across = dividers.stream().filter(d -> isAcross(d, gutter)).toList();
    List<Band> bands = new ArrayList<>();
    double above = 0;
    for (Placed item : items) {
      boolean isWhole =
          isAcross(item.box(), gutter) || isInBar(item, across) || isSpanning(item, items, gutter);
      double from = above;
      boolean isParted =
          across.stream().anyMatch(d -> d.top() >= from && d.bottom() <= item.box().middle());
      if (bands.isEmpty() || bands.getLast().isWhole != isWhole || isParted) {
        bands.add(new Band(isWhole));
      }
      boolean isRight = item.box().x() >= gutter - 2;
      (isRight ? bands.getLast().right : bands.getLast().left).add(item);
      above = Math.max(above, item.box().middle());
    }
    return bands;
  }

  private static boolean isAcross(Box box, double gutter) {
    return box.x() < gutter - 2 && box.right() > gutter - 3;
  }

  /// A heading may stand on a bar that goes across.
  private static boolean isInBar(Placed item, List<Box> across) {
    return across.stream().anyMatch(d -> d.height() > 8 && d.grown(2).holds(item.box()));
  }

  /// A large heading on the left below which both columns begin at the same height, with nothing
  /// beside it.
  private boolean isSpanning(Placed item, List<Placed> items, double gutter) {
    if (!(item instanceof Line line) || !type.isLarge(line) || line.x() > gutter) {
      return false;
    }
    double left = Double.MAX_VALUE;
    double right = Double.MAX_VALUE;
    boolean isAbove = false;
    for (Placed other : items) {
      boolean isRight = other.box().x() >= gutter - 2;
      if (other.box().top() > line.box().bottom() - 3) {
        left = isRight ? left : Math.min(left, other.box().bottom());
        right = isRight ? Math.min(right, other.box().bottom()) : right;
      } else if (isRight && other.box().bottom() > line.box().top() - 2) {
        return false;
      }
      isAbove = isAbove || (isRight && other.box().bottom() < line.box().top());
    }
    return isAbove && Math.abs(left - right) < 4;
  }

  private OptionalDouble gutter(List<Placed> items) {
    double left = items.stream().mapToDouble(i -> i.box().x()).min().orElse(0);
    double right = items.stream().mapToDouble(i -> i.box().right()).max().orElse(0);
    double best = 0;
    int most = LEAST_LINES - 1;
    for (double x : edges(items)) {
      boolean isInside = x - left > 0.15 * (right - left) && right - x > 0.15 * (right - left);
      int facing = isInside ? facing(items, x) : 0;
      if (facing > most) {
        most = facing;
        best = x;
      }
    }
    return best > 0 ? OptionalDouble.of(best) : OptionalDouble.empty();
  }

  /// Left edges that several lines have, the most common ones.
  private static List<Double> edges(List<Placed> items) {
    List<Double> xs = items.stream().map(i -> i.box().x()).sorted().toList();
    List<Edge> edges = new ArrayList<>();
    int start = 0;
    for (int i = 1; i <= xs.size(); i++) {
      if (i == xs.size() || xs.get(i) - xs.get(start) > 2) {
        if (i - start >= 3) {
          edges.add(new Edge(xs.get(start), i - start));
        }
        start = i;
      }
    }
    edges.sort(Comparator.comparingInt(Edge::lines).reversed());
    return edges.stream().limit(MOST_EDGES).map(Edge::x).toList();
  }

  private record Edge(double x, int lines) {}

  private int facing(List<Placed> items, double x) {
    int facing = 0;
    for (Band band : bands(items, x)) {
      if (!band.isWhole && band.facing() > 1 && areColumns(band)) {
        facing += band.facing();
      }
    }
    return facing;
  }

  /// Two columns of running text, or one beside which other things stand on base lines of their
  /// own. In a table rows are level.
  private static boolean areColumns(Band band) {
    if ((long) band.left.size() * band.right.size() > MOST_PAIRS) {
      return isProse(band.left) && isProse(band.right);
    }
    long level = band.left.stream().filter(l -> isLevelWithAny(l, band.right)).count();
    boolean isOnItsOwn = level < 0.6 * band.left.size();
    return isProse(band.right) && (isOnItsOwn || isProse(band.left));
  }

  private static boolean isLevelWithAny(Placed left, List<Placed> right) {
    return right.stream().anyMatch(r -> Math.abs(r.box().bottom() - left.box().bottom()) < 1.2);
  }

  /// Rows of some length, a good part of which fill their column.
  private static boolean isProse(List<Placed> column) {
    Box box = Box.around(column.stream().map(Placed::box).toList());
    int rows = 0;
    int full = 0;
    int letters = 0;
    Box row = column.getFirst().box();
    for (Placed item : column) {
      if (item.box().middle() > row.bottom()) {
        full += isFull(row, box) ? 1 : 0;
        rows++;
        row = item.box();
      }
      row = row.plus(item.box());
      letters += item instanceof Line line ? line.text().length() : LEAST_LETTERS;
    }
    full += isFull(row, box) ? 1 : 0;
    rows++;
    return letters >= LEAST_LETTERS * rows && full >= LEAST_FULL * rows;
  }

  private static boolean isFull(Box row, Box column) {
    return row.width() > 0.7 * column.width();
  }
}
