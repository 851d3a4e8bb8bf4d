package casebook.source.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Finds what is printed on every page and belongs to none: running headers and footers, page
/// numbers, print dates, addresses.
final class Furniture {
  /// The upper and the lower part of a page where such lines stand, as a share of its height.
  private static final double MARGIN = 0.12;

  private static final Pattern PAGE_NUMBER =
      Pattern.compile(
          "(?i)(?:page\\s|p\\.\\s?)?[-–—|\\s]{0,3}(?:\\d{1,4}|[ivxl]{1,6})[-–—|\\s]{0,3}"
              + "(?:(?:/|of)\\s?\\d{1,4})?[-–—\\s]{0,2}");
  private static final Pattern PRINT_DATE =
      Pattern.compile("\\d{1,4}[/.-]\\d{1,2}[/.-]\\d{1,4},?\\s\\d{1,2}[:.]\\d{2}.{0,12}");
  private static final Pattern ADDRESS = Pattern.compile("(?:https?|file)://\\S+");
  private static final Pattern DIGITS = Pattern.compile("\\d+");

  private final Map<Integer, Double> heights = new HashMap<>();
  private final Map<String, Set<Integer>> seen = new HashMap<>();
  private final double bodySize;

  Furniture(List<Page> pages, List<Line> lines, double bodySize) {
    this.bodySize = bodySize;
    pages.forEach(p -> heights.put(p.number(), p.height()));
    for (Line line : lines) {
      for (String key : keys(line)) {
        seen.computeIfAbsent(key, k -> new HashSet<>()).add(line.page());
      }
    }
  }

  List<Line> without(List<Line> lines) {
    List<Line> kept = new ArrayList<>();
    for (Line line : lines) {
      if (!isFurniture(line)) {
        kept.add(line);
      }
    }
    return kept;
  }

  private boolean isFurniture(Line line) {
    boolean isAtEdge = isAtEdge(line);
    boolean isTold =
        PAGE_NUMBER.matcher(line.text()).matches()
            || PRINT_DATE.matcher(line.text()).matches()
            || ADDRESS.matcher(line.text()).matches();
    if (isAtEdge && isTold && line.size() < 1.3 * bodySize) {
      return true;
    }
    int repeats = keys(line).stream().mapToInt(k -> pagesWith(k)).max().orElse(0);
    int pages = heights.size();
    return isAtEdge
        ? repeats >= 2 && repeats >= 0.35 * pages
        : repeats >= 3 && repeats >= 0.6 * pages;
  }

  private int pagesWith(String key) {
    return seen.getOrDefault(key, Set.of()).size();
  }

  private boolean isAtEdge(Line line) {
    double share = line.y() / heights.getOrDefault(line.page(), 792.0);
    return share < MARGIN || share > 1 - MARGIN;
  }

  /// Text and place, rounded two ways so that a small shift does not part them. Numbers count as
  /// the same, except in large letters: chapters are numbered too. Outside the margins the left
  /// edge has to be the same as well.
  private List<String> keys(Line line) {
    boolean isLarge = line.size() > 1.1 * bodySize;
    String text = isLarge ? line.text() : DIGITS.matcher(line.text()).replaceAll("#");
    String across = isAtEdge(line) ? "" : "@" + Math.round(line.x() / 4);
    return List.of(
        text + across + "|" + Math.round(line.y() / 6),
        text + across + "/" + Math.round(line.y() / 6 + 0.5));
  }
}
