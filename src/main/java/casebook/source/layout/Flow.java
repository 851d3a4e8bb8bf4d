package casebook.source.layout;

import java.util.Optional;

/// A thing in the order of reading. `left` and `right` are the edges of its column; `panel` is the
/// box around it.
record Flow(Placed placed, int region, double left, double right, Optional<Box> panel) {

  /// How far a line stands from the left edge of its column; in a box, how far the box does.
  double indent(Line line) {
    double x = panel.map(p -> Math.min(p.x(), line.x())).orElse(line.x());
    return x - left;
  }
}
