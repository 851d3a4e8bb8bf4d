package casebook.source.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Gives tables the caption that stands right above them, or right below in the form `Table 3:`.
final class Captions {
  private static final Pattern TABLE = Pattern.compile("Table\\s\\d.*");

  private Captions() {}

  /// The tables with their captions, whose lines are taken out of `from`.
  static List<Grid> of(List<Grid> grids, List<Line> lines, Typography type, List<Placed> from) {
    List<Grid> titled = new ArrayList<>();
    for (Grid grid : grids) {
      Optional<Line> caption =
          lines.stream()
              .filter(l -> isAbove(l, grid, type) && isAlone(l, lines))
              .reduce((a, b) -> b);
      if (caption.isEmpty()) {
        caption = lines.stream().filter(l -> isBelow(l, grid)).findFirst();
      }
      caption.ifPresent(from::remove);
      titled.add(caption.map(c -> grid.titled(c.text(), c.box())).orElse(grid));
    }
    return titled;
  }

  private static boolean isAlone(Line line, List<Line> lines) {
    return lines.stream()
        .noneMatch(l -> !l.equals(line) && Math.abs(l.y() - line.y()) < 2 && l.right() < line.x());
  }

  private static boolean isAbove(Line line, Grid grid, Typography type) {
    double gap = grid.box().top() - line.box().bottom();
    boolean isNear = gap > -1 && gap < 2 * line.size() && line.box().sharesColumnWith(grid.box());
    boolean isNamed = TABLE.matcher(line.text()).matches();
    boolean isSmaller = line.size() < 0.97 * type.bodySize();
    boolean isHeading = line.isBold() && !isSmaller && type.boldLines() >= 3;
    boolean isItalic = line.runs().stream().allMatch(Run::isItalic);
    boolean isSetOff = !isHeading && (line.isBold() || isItalic || isSmaller);
    boolean isTitle =
        !type.isLarge(line) && isSetOff && line.text().length() < 120 && Label.of(line).isEmpty();
    return isNear && (isNamed || isTitle);
  }

  private static boolean isBelow(Line line, Grid grid) {
    double gap = line.box().top() - grid.box().bottom();
    return gap > -1
        && gap < 2 * line.size()
        && line.box().sharesColumnWith(grid.box())
        && TABLE.matcher(line.text()).matches();
  }
}
