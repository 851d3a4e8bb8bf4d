package casebook.source.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Parts the lines of a table into rows where no rule does.
final class RowCutter {

  private RowCutter() {}

  /// Where two distances between lines occur, the wider one parts rows; else each line with
  /// something in the first column and in another begins one.
  static List<List<Line>> rows(List<Line> lines, TableShape shape) {
    List<List<Line>> levels = levels(lines);
    double cut = cut(levels);
    List<List<Line>> rows = new ArrayList<>();
    double last = 0;
    for (List<Line> level : levels) {
      double y = level.getFirst().y();
      boolean isFirst =
          level.stream().anyMatch(l -> shape.column(l) == 0) && shape.filled(level) >= 2;
      boolean isNew = cut > 0 ? y - last > cut : isFirst;
      if (rows.isEmpty() || isNew) {
        rows.add(new ArrayList<>());
      }
      rows.getLast().addAll(level);
      last = y;
    }
    return rows;
  }

  static List<List<Line>> levels(List<Line> lines) {
    List<Line> sorted = new ArrayList<>(lines);
    sorted.sort(Comparator.comparingDouble(Line::y).thenComparingDouble(Line::x));
    List<List<Line>> levels = new ArrayList<>();
    for (Line line : sorted) {
      if (levels.isEmpty() || line.y() - levels.getLast().getFirst().y() > 0.3 * line.size()) {
        levels.add(new ArrayList<>());
      }
      levels.getLast().add(line);
    }
    return levels;
  }

  /// The distance above which rows part; 0 when all distances are alike.
  private static double cut(List<List<Line>> levels) {
    double least = Double.MAX_VALUE;
    double most = 0;
    for (int i = 1; i < levels.size(); i++) {
      double distance = levels.get(i).getFirst().y() - levels.get(i - 1).getFirst().y();
      least = Math.min(least, distance);
      most = Math.max(most, distance);
    }
    return most > 1.15 * least ? (least + most) / 2 : 0;
  }
}
