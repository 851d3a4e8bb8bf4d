package casebook.source.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The columns of a table, found as what the gaps that go through all its rows leave between them.
/// `edges` are the middles of these gaps, from left to right.
record TableShape(List<Double> edges) {
  /// In ems: how wide a gap between two cells is at least.
  static final double CELL_GAP = 0.6;

  TableShape {
    edges = List.copyOf(edges);
  }

  /// Of the pieces of text in a table. One that is alone in its row does not count where others
  /// show the columns.
  static TableShape of(List<List<Line>> rows) {
    List<Box> boxes = new ArrayList<>();
    for (List<Line> row : rows) {
      for (Line line : row) {
        boxes.add(line.box());
      }
    }
    boxes.sort(Comparator.comparingDouble(Box::x));
    List<Double> edges = new ArrayList<>();
    double right = boxes.isEmpty() ? 0 : boxes.getFirst().right();
    for (Box box : boxes) {
      if (box.x() - right > 4) {
        edges.add((box.x() + right) / 2);
      }
      right = Math.max(right, box.right());
    }
    return new TableShape(edges);
  }

  int columns() {
    return edges.size() + 1;
  }

  int column(Line line) {
    int column = 0;
    for (double edge : edges) {
      column += line.box().x() > edge ? 1 : 0;
    }
    return column;
  }

  /// How many columns these lines stand in, none of them across an edge; 0 if one is.
  int filled(List<Line> lines) {
    boolean isAcross =
        lines.stream().anyMatch(l -> edges.stream().anyMatch(e -> l.x() < e && l.right() > e));
    return isAcross ? 0 : (int) lines.stream().mapToInt(this::column).distinct().count();
  }

  List<String> cells(List<Line> lines, Joiner joiner) {
    List<List<String>> texts = new ArrayList<>();
    for (int i = 0; i < columns(); i++) {
      texts.add(new ArrayList<>());
    }
    lines.stream()
        .sorted(Comparator.comparingDouble(Line::y).thenComparingDouble(Line::x))
        .forEach(l -> texts.get(column(l)).add(l.text()));
    return texts.stream().map(joiner::join).toList();
  }

  /// Lines cut where cells may part.
  static List<Line> pieces(List<Line> lines) {
    List<Line> pieces = new ArrayList<>();
    for (Line line : lines) {
      for (List<Run> runs : LineFinder.segments(line.runs(), CELL_GAP)) {
        pieces.add(Line.of(line.page(), runs, line.isFootnote()));
      }
    }
    return pieces;
  }
}
