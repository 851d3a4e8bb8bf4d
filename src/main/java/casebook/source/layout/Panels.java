package casebook.source.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Boxes on a page that hold running text: filled, framed, or marked by a bar at their left side.
record Panels(List<Box> boxes) {
  /// Thinner ones part columns or frame cells.
  private static final double THINNEST_BAR = 1.4;

  private static final double WIDEST_BAR = 7;

  Panels {
    boxes = List.copyOf(boxes);
  }

  static Panels of(Page page, List<Line> lines, Typography type) {
    List<Line> body = lines.stream().filter(l -> !type.isFinePrint(l)).toList();
    List<Box> boxes = new ArrayList<>();
    for (Mark mark : page.marks()) {
      if (mark.kind() == Mark.Kind.IMAGE || isWholePage(mark.box(), page)) {
        continue;
      }
      if (isBar(mark, page)) {
        behindBar(mark, body).ifPresent(boxes::add);
      } else if (mark.width() >= 60 && mark.height() >= 12) {
        Box box = mark.box();
        if (body.stream().anyMatch(l -> box.grown(2).holds(l.box()))) {
          boxes.add(box);
        }
      }
    }
    return new Panels(boxes);
  }

  private static boolean isBar(Mark mark, Page page) {
    return mark.width() >= THINNEST_BAR
        && mark.width() <= WIDEST_BAR
        && mark.height() >= 10
        && mark.height() < 0.4 * page.height();
  }

  static boolean isWholePage(Box box, Page page) {
    return box.width() * box.height() > 0.6 * page.width() * page.height();
  }

  private static Optional<Box> behindBar(Mark bar, List<Line> lines) {
    List<Line> behind =
        lines.stream()
            .filter(l -> l.x() > bar.right() && l.x() < bar.right() + 40)
            .filter(l -> l.y() > bar.top() && l.y() - 0.3 * l.size() < bar.bottom())
            .toList();
    return behind.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Box(
                bar.x(),
                bar.top() - 3,
                behind.stream().mapToDouble(Line::right).max().orElse(bar.right()) + 2,
                bar.bottom() + 3));
  }

  /// The smallest box around a line.
  Optional<Box> around(Line line) {
    return boxes.stream()
        .filter(b -> b.grown(2).holds(line.box()))
        .min(Comparator.comparingDouble(b -> b.width() * b.height()));
  }
}
