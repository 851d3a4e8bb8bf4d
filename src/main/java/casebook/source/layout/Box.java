package casebook.source.layout;

import java.util.List;

/// A rectangle on a page, in points from its top left corner.
record Box(double x, double top, double right, double bottom) {

  static Box around(List<Box> boxes) {
    Box all = boxes.getFirst();
    for (Box box : boxes) {
      all = all.plus(box);
    }
    return all;
  }

  Box plus(Box other) {
    return new Box(
        Math.min(x, other.x),
        Math.min(top, other.top),
        Math.max(right, other.right),
        Math.max(bottom, other.bottom));
  }

  Box grown(double by) {
    return new Box(x - by, top - by, right + by, bottom + by);
  }

  double width() {
    return right - x;
  }

  double height() {
    return bottom - top;
  }

  double middle() {
    return (top + bottom) / 2;
  }

  boolean meets(Box other) {
    return x <= other.right && other.x <= right && top <= other.bottom && other.top <= bottom;
  }

  boolean holds(Box other) {
    return x <= other.x && other.right <= right && top <= other.top && other.bottom <= bottom;
  }

  /// Whether the two stand above each other, at least in part.
  boolean sharesColumnWith(Box other) {
    return x < other.right && other.x < right;
  }
}
