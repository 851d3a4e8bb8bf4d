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

  /// Upright lines that are looked at in pairs; a page with more is a drawing.
  private static final int MOST_SIDES = 300;

  Panels {
    boxes = List.copyOf(boxes);
  }

  /// `not` are boxes of tables, whose frames are no panels.
  static Panels of(Page page, List<Line> lines, Typography type, List<Box> not) {
    List<Line> body = lines.stream().filter(l -> !type.isFinePrint(l)).toList();
    List<Box> boxes = new ArrayList<>();
    List<Mark> marks = page.marks().stream().filter(m -> mayBe(m, page, not)).toList();
    List<Box> candidates = new ArrayList<>(frames(marks, page));
    for (Mark mark : marks) {
      if (isBar(mark, page)) {
        behindBar(mark, body).ifPresent(boxes::add);
      } else if (mark.width() >= 60 && mark.height() >= 12) {
        candidates.add(mark.box());
      }
    }
    for (Box box : candidates) {
      if (body.stream().anyMatch(l -> box.grown(2).holds(l.box()))) {
        boxes.add(box);
      }
    }
    return new Panels(boxes);
  }

  private static boolean mayBe(Mark mark, Page page, List<Box> not) {
    return mark.kind() != Mark.Kind.IMAGE
        && !isWholePage(mark.box(), page)
        && not.stream().noneMatch(n -> n.grown(2).holds(mark.box()));
  }

  /// Two upright lines of the same height with a level one between them at the top or the bottom.
  private static List<Box> frames(List<Mark> marks, Page page) {
    List<Mark> sides =
        marks.stream().filter(m -> m.width() <= 2.5 && m.height() >= 10).limit(MOST_SIDES).toList();
    List<Box> frames = new ArrayList<>();
    for (Mark left : sides) {
      sides.stream()
          .filter(s -> s.x() - left.x() >= 60 && isLevel(s, left) && isClosed(left, s, marks))
          .min(Comparator.comparingDouble(Mark::x))
          .map(s -> left.box().plus(s.box()))
          .filter(b -> !isWholePage(b, page))
          .ifPresent(frames::add);
    }
    return frames;
  }

  private static boolean isLevel(Mark a, Mark b) {
    return Math.abs(a.top() - b.top()) < 2 && Math.abs(a.bottom() - b.bottom()) < 2;
  }

  private static boolean isClosed(Mark left, Mark right, List<Mark> marks) {
    return marks.stream()
        .anyMatch(m ->
            Math.abs(m.x() - left.x()) < 3
                && Math.abs(m.right() - right.right()) < 3
                && (Math.abs(m.top() - left.top()) < 3
                    || Math.abs(m.bottom() - left.bottom()) < 3));
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
