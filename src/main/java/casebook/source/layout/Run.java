package casebook.source.layout;

/// Letters that were shown together in one font. Lengths in points; `y` is the base line, measured
/// from the top of the page. `colour` is 0xRRGGBB; `isArtifact` when the file itself says that this
/// is no part of the text, such as a running header; `isFixed` when all its letters are equally
/// wide.
public record Run(
    String text,
    double x,
    double right,
    double y,
    double size,
    boolean isBold,
    boolean isItalic,
    boolean isFixed,
    int colour,
    boolean isArtifact) {

  double top() {
    return y - 0.75 * size;
  }

  double bottom() {
    return y + 0.25 * size;
  }

  Run withText(String other) {
    return new Run(other, x, right, y, size, isBold, isItalic, isFixed, colour, isArtifact);
  }

  Run loweredTo(double base) {
    return new Run(text, x, right, base, size, isBold, isItalic, isFixed, colour, isArtifact);
  }

  Run bolder() {
    return new Run(text, x, right, y, size, true, isItalic, isFixed, colour, isArtifact);
  }
}
