package casebook.source.layout;

import java.util.ArrayList;
import java.util.List;

/// Finds footnotes: lines that begin with a raised mark, and those they go on in.
final class Footnotes {

  private Footnotes() {}

  static List<Line> in(List<Line> lines, Typography type) {
    List<Line> found = new ArrayList<>();
    for (Line line : lines) {
      boolean isMore = found.reversed().stream().limit(8).anyMatch(f -> goesOn(f, line, type));
      if (line.isFootnote() || isMore) {
        found.add(line);
      }
    }
    return found;
  }

  private static boolean goesOn(Line note, Line line, Typography type) {
    boolean isAlike = Math.abs(note.size() - line.size()) < 0.03 * line.size();
    double below = line.y() - note.y();
    return isAlike
        && line.size() < 0.97 * type.bodySize()
        && below > 0
        && below < 1.5 * line.size()
        && Math.abs(line.x() - note.x()) < 2 * line.size();
  }
}
