package casebook.source.layout;

import casebook.model.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Finds tables without rules: rows of short pieces that begin at the same places.
final class AlignedTables {
  private static final int LEAST_ROWS = 3;
  private static final int LONGEST_CELL = 60;

  private final Joiner joiner;

  AlignedTables(Joiner joiner) {
    this.joiner = joiner;
  }

  List<RuledTables.Found> in(List<Line> lines) {
    List<RuledTables.Found> found = new ArrayList<>();
    List<List<Line>> open = new ArrayList<>();
    for (List<Line> level : RowCutter.levels(lines)) {
      if (!open.isEmpty() && !goesOn(open, level)) {
        table(open).ifPresent(found::add);
        open = new ArrayList<>();
      }
      if (!open.isEmpty() || level.size() >= 2) {
        open.add(level);
      }
    }
    table(open).ifPresent(found::add);
    return found;
  }

  private static boolean goesOn(List<List<Line>> open, List<Line> level) {
    Line last = open.getLast().getFirst();
    Line next = level.getFirst();
    boolean isNear = next.y() - last.y() < 2.6 * last.size();
    boolean isAlike = Math.abs(next.size() - last.size()) < 0.12 * last.size();
    return isNear && isAlike && level.stream().allMatch(l -> startsLike(l, open));
  }

  private static boolean startsLike(Line line, List<List<Line>> open) {
    return open.getFirst().stream().anyMatch(l -> Math.abs(l.x() - line.x()) < 2.5);
  }

  private Optional<RuledTables.Found> table(List<List<Line>> levels) {
    List<Line> lines = levels.stream().flatMap(List::stream).toList();
    if (levels.size() < LEAST_ROWS || lines.stream().anyMatch(AlignedTables::isNoCell)) {
      return Optional.empty();
    }
    TableShape shape = TableShape.of(levels);
    long full = levels.stream().filter(l -> shape.filled(l) == shape.columns()).count();
    boolean hasHead =
        levels.getFirst().stream().allMatch(Line::isBold) && !lines.getLast().isBold();
    boolean isTable = shape.columns() >= 3 || (hasHead && shape.columns() == 2);
    return isTable && full >= LEAST_ROWS && distinctStarts(lines) <= 2 * shape.columns()
        ? Optional.of(found(RowCutter.rows(lines, shape), lines, shape))
        : Optional.empty();
  }

  private static boolean isNoCell(Line line) {
    return line.text().length() > LONGEST_CELL || Label.of(line).isPresent();
  }

  private static int distinctStarts(List<Line> lines) {
    Set<Long> starts = new HashSet<>();
    lines.forEach(l -> starts.add(Math.round(l.x() / 3)));
    return starts.size();
  }

  private RuledTables.Found found(List<List<Line>> rows, List<Line> lines, TableShape shape) {
    List<List<String>> cells = rows.stream().map(r -> shape.cells(r, joiner)).toList();
    Table table =
        new Table("", lines.getFirst().page(), cells.getFirst(), cells.subList(1, cells.size()));
    return new RuledTables.Found(
        new Grid(table, Box.around(lines.stream().map(Line::box).toList())), lines);
  }
}
