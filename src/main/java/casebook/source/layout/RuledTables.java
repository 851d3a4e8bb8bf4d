package casebook.source.layout;

import casebook.model.Table;
import casebook.source.layout.Rules.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds tables whose rows are parted by rules, frames or shades. Each space between two rules of
/// the same extent is a row, or several where the only rules are those around header and body.
final class RuledTables {
  private final List<Rule> rules;
  private final Joiner joiner;

  RuledTables(List<Mark> marks, Joiner joiner) {
    this.rules = Rules.of(marks);
    this.joiner = joiner;
  }

  /// A table and the lines it is made of.
  record Found(Grid grid, List<Line> lines) {}

  List<Found> in(List<Line> lines) {
    List<Found> found = new ArrayList<>();
    List<Rule> left = new ArrayList<>(rules);
    while (!left.isEmpty()) {
      Rule first = left.getFirst();
      List<Rule> group = left.stream().filter(r -> r.hasExtentOf(first)).toList();
      left.removeAll(group);
      if (group.size() >= 2) {
        found.addAll(between(distinct(group), lines));
      }
    }
    return found;
  }

  private static List<Rule> distinct(List<Rule> group) {
    List<Rule> distinct = new ArrayList<>();
    for (Rule rule : group) {
      if (distinct.isEmpty() || rule.y() - distinct.getLast().y() > 4) {
        distinct.add(rule);
      }
    }
    return distinct;
  }

  /// Takes as many bands as go on showing the same columns, then looks for the next table.
  private List<Found> between(List<Rule> group, List<Line> lines) {
    List<Found> found = new ArrayList<>();
    var open = new Bands();
    for (int i = 0; i + 1 < group.size(); i++) {
      List<Line> band = band(group.get(i), group.get(i + 1).y(), lines);
      if (!open.fits(band)) {
        open.table(joiner).ifPresent(found::add);
        open = new Bands();
      }
      if (open.isEmpty()) {
        open.head(above(group.get(i), lines));
      }
      if (open.fits(band)) {
        open.add(band);
      }
    }
    if (!open.isEmpty()) {
      List<Line> rest = below(group.getLast(), open, lines);
      if (!rest.isEmpty()) {
        open.add(rest);
      }
    }
    open.table(joiner).ifPresent(found::add);
    return found;
  }

  /// Rows may go on below the last rule: the end of the page took the one that closes them.
  private static List<Line> below(Rule rule, Bands open, List<Line> lines) {
    double size = open.rows.getLast().getFirst().size();
    List<Line> rest = new ArrayList<>();
    double bottom = rule.y();
    List<Line> under =
        lines.stream().filter(l -> isIn(l, rule, rule.y(), Double.MAX_VALUE)).toList();
    for (List<Line> level : RowCutter.levels(under)) {
      Line first = level.getFirst();
      List<Line> row = TableShape.pieces(level);
      boolean isNear =
          first.y() - bottom < 2.4 * size && Math.abs(first.size() - size) < 0.06 * size;
      List<Line> all = new ArrayList<>(rest);
      all.addAll(row);
      if (!isNear || !open.fits(all) || (rest.isEmpty() && open.filled(row) < 2)) {
        break;
      }
      rest = all;
      bottom = first.y();
    }
    return rest;
  }

  private static List<Line> band(Rule top, double bottom, List<Line> lines) {
    return TableShape.pieces(lines.stream().filter(l -> isIn(l, top, top.y(), bottom)).toList());
  }

  private static boolean isIn(Line line, Rule rule, double top, double bottom) {
    double middle = line.y() - 0.3 * line.size();
    return middle > top
        && middle < bottom
        && line.x() > rule.x() - 4
        && line.right() < rule.right() + 4;
  }

  /// A header may stand above the first rule.
  private static List<Line> above(Rule rule, List<Line> lines) {
    List<Line> head = new ArrayList<>();
    double bottom = rule.y();
    for (Line line : lines.reversed()) {
      boolean isNext = isIn(line, rule, bottom - 2.4 * line.size(), rule.y());
      if (isNext && (head.isEmpty() || isLikeHead(line, head.getFirst()))) {
        head.add(0, line);
        bottom = Math.min(bottom, line.box().top());
      }
    }
    return TableShape.pieces(head);
  }

  private static boolean isLikeHead(Line line, Line head) {
    boolean isAlike = line.isBold() == head.isBold() && Math.abs(line.size() - head.size()) < 0.3;
    boolean isLevel = Math.abs(line.y() - head.y()) < 2;
    return isLevel || (isAlike && head.y() - line.y() < 1.5 * line.size());
  }

  /// The rows found so far.
  private static final class Bands {
    private final List<List<Line>> rows = new ArrayList<>();
    private List<Line> head = List.of();

    boolean isEmpty() {
      return rows.isEmpty();
    }

    int filled(List<Line> row) {
      return TableShape.of(rows).filled(row);
    }

    void head(List<Line> lines) {
      head = lines;
    }

    void add(List<Line> band) {
      rows.add(band);
    }

    /// Columns of running text between two lines across the page are no table.
    private static boolean isProse(List<Line> band) {
      boolean hasStep =
          band.stream()
              .anyMatch(l -> Label.of(l).filter(b -> b.kind() == Label.Kind.STEP).isPresent());
      double letters = band.stream().mapToInt(l -> l.text().length()).average().orElse(0);
      return hasStep || (band.size() > 12 && letters > 30);
    }

    boolean fits(List<Line> band) {
      if (band.isEmpty() || isProse(band)) {
        return false;
      }
      List<List<Line>> all = new ArrayList<>(rows);
      all.add(band);
      int columns = TableShape.of(all).columns();
      return columns >= 2 && (isEmpty() || columns >= TableShape.of(rows).columns());
    }

    Optional<Found> table(Joiner joiner) {
      if (rows.isEmpty()) {
        return Optional.empty();
      }
      TableShape shape = TableShape.of(rows);
      List<List<Line>> all = new ArrayList<>();
      if (shape.filled(head) >= 2) {
        all.add(head);
      }
      boolean isCut = rows.size() + all.size() > 2;
      for (List<Line> band : rows) {
        all.addAll(isCut ? List.of(band) : RowCutter.rows(band, shape));
      }
      long full = all.stream().filter(r -> shape.filled(r) >= 2).count();
      boolean isTable = all.size() >= 2 && full > 0.6 * all.size() && !isCallouts(all);
      boolean isSure =
          rows.size() > 1 || shape.columns() > 2 || all.getFirst().stream().allMatch(Line::isBold);
      return isTable && isSure ? Optional.of(found(all, shape, joiner)) : Optional.empty();
    }

    /// Boxes with a label such as CAUTION on the left are no table.
    private static boolean isCallouts(List<List<Line>> rows) {
      return rows.stream().allMatch(r -> r.stream().anyMatch(l -> Callout.isAlone(l.text())));
    }

    private static Found found(List<List<Line>> rows, TableShape shape, Joiner joiner) {
      List<Line> lines = rows.stream().flatMap(List::stream).toList();
      List<List<String>> cells = rows.stream().map(r -> shape.cells(r, joiner)).toList();
      Table table =
          new Table("", lines.getFirst().page(), cells.getFirst(), cells.subList(1, cells.size()));
      return new Found(new Grid(table, Box.around(lines.stream().map(Line::box).toList())), lines);
    }
  }
}
