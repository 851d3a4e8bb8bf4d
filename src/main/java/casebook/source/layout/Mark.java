package casebook.source.layout;

/// Something drawn: the box around it, in points from the top left corner of the page.
public record Mark(
    Kind kind, double x, double top, double right, double bottom, boolean isCurved, int colour) {

  public enum Kind {
    FILL,
    STROKE,
    IMAGE
  }

  double width() {
    return right - x;
  }

  double height() {
    return bottom - top;
  }

  Box box() {
    return new Box(x, top, right, bottom);
  }
}
