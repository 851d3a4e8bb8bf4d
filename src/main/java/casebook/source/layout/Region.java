package casebook.source.layout;

import java.util.ArrayList;
import java.util.List;

/// A column of a page, or the whole width of it: what stands in it from top to bottom. `right` is
/// where its lines end at most.
record Region(int page, List<Placed> items, double right) {

  Region {
    items = List.copyOf(items);
  }

  Region with(List<Placed> others) {
    return new Region(page, others, right);
  }

  /// Pieces of one row in one column are one line: a wide gap in running text.
  Region rowsJoined() {
    List<Placed> joined = new ArrayList<>();
    for (Placed item : items) {
      boolean isMore =
          item instanceof Line line
              && !joined.isEmpty()
              && joined.getLast() instanceof Line before
              && Math.abs(before.y() - line.y()) < 0.25 * line.size()
              && line.x() >= before.right();
      if (isMore) {
        joined.set(joined.size() - 1, ((Line) joined.getLast()).with((Line) item));
      } else {
        joined.add(item);
      }
    }
    return with(joined);
  }

  double left() {
    return items.stream().mapToDouble(i -> i.box().x()).min().orElse(0);
  }
}
