package casebook.source.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Puts bullets that are drawn as shapes before the lines they stand at.
final class Bullets {

  private Bullets() {}

  static List<Line> before(List<Line> lines, List<Mark> marks) {
    List<Mark> dots = marks.stream().filter(Bullets::isDot).toList();
    List<Line> all = new ArrayList<>();
    for (Line line : lines) {
      Optional<Mark> dot = dots.stream().filter(d -> stands(d, line)).findFirst();
      all.add(dot.isPresent() && Label.of(line).isEmpty() ? line.behind(dot.get().box()) : line);
    }
    return all;
  }

  private static boolean isDot(Mark mark) {
    double width = mark.width();
    double height = mark.height();
    return Math.min(width, height) >= 1.2
        && Math.max(width, height) <= 9
        && width < 2 * height
        && height < 2 * width;
  }

  private static boolean stands(Mark dot, Line line) {
    double gap = (line.x() - dot.right()) / line.size();
    double up = (line.y() - dot.box().middle()) / line.size();
    return gap > 0.1 && gap < 2.5 && up > 0 && up < 0.75 && dot.height() < 0.75 * line.size();
  }
}
