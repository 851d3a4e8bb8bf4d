package casebook.source.layout;

import java.util.List;

/// A column of a page, or the whole width of it: what stands in it from top to bottom. `right` is
/// where its lines end at most.
record Region(int page, List<Placed> items, double right) {

  Region {
    items = List.copyOf(items);
  }

  double left() {
    return items.stream().mapToDouble(i -> i.box().x()).min().orElse(0);
  }
}
