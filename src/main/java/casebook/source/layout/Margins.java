package casebook.source.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Finds the left edge of each column. A column that holds only a list begins further right than
/// the edge it belongs to; other pages show where that is.
final class Margins {
  /// As far, in points, as a list stands in at most.
  private static final double DEEPEST = 50;

  private Margins() {}

  static List<Flow> flows(List<Region> regions, Map<Integer, Panels> panels) {
    List<Flow> flows = new ArrayList<>();
    for (int i = 0; i < regions.size(); i++) {
      Region region = regions.get(i);
      double left = left(region, regions);
      double right = right(region, regions);
      for (Placed item : region.items()) {
        Optional<Box> panel =
            item instanceof Line line
                ? panels.getOrDefault(region.page(), new Panels(List.of())).around(line)
                : Optional.empty();
        flows.add(new Flow(item, i, left, right, panel));
      }
    }
    return flows;
  }

  private static double left(Region region, List<Region> regions) {
    double least = region.left();
    for (Region other : regions) {
      boolean isNear = region.left() - other.left() < DEEPEST;
      least = isNear ? Math.min(least, other.left()) : least;
    }
    return least;
  }

  private static double right(Region region, List<Region> regions) {
    double most = region.right();
    for (Region other : regions) {
      boolean isNear =
          other.right() - region.right() < DEEPEST
              && Math.abs(region.left() - other.left()) < DEEPEST;
      most = isNear ? Math.max(most, other.right()) : most;
    }
    return most;
  }
}
