package casebook.source.layout;

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

  private final Map<Integer, Page> pages = new HashMap<>();
  private final Map<String, Set<Integer>> seen = new HashMap<>();
  private final Typography type;
  private final PageEdges edges;
  private final double left;
  private final double right;

  Furniture(List<Page> pages, List<Line> lines) {
    this.type = Typography.of(lines);
    this.edges = new PageEdges(pages, lines, type);
    pages.forEach(p -> this.pages.put(p.number(), p));
    List<Line> body = lines.stream().filter(this::isBody).toList();
    this.left = share(body.stream().map(Line::x).sorted().toList(), 0.02);
    this.right = share(body.stream().map(Line::right).sorted().toList(), 0.98);
    for (Line line : lines) {
      for (String key : keys(line)) {
        seen.computeIfAbsent(key, k -> new HashSet<>()).add(line.page());
      }
    }
  }

  private boolean isBody(Line line) {
    return Math.abs(line.size() - type.bodySize()) < 0.6;
  }

  private static double share(List<Double> sorted, double share) {
    return sorted.isEmpty() ? 0 : sorted.get((int) (share * (sorted.size() - 1)));
  }

  List<Line> without(List<Line> lines) {
    List<Line> kept = lines.stream().filter(l -> !isRepeated(l) && !edges.isRunning(l)).toList();
    return kept.stream().filter(l -> !isTold(l, kept)).toList();
  }

  private boolean isRepeated(Line line) {
    int repeats = keys(line).stream().mapToInt(k -> pagesWith(k)).max().orElse(0);
    int all = pages.size();
    if (isAtEdge(line)) {
      return repeats >= 2 && repeats >= 0.35 * all;
    }
    boolean isOther = !isBody(line) || line.colour() != type.bodyColour();
    return repeats >= (isOther ? 2 : 3) && repeats >= 0.6 * all && Label.of(line).isEmpty();
  }

  /// A page number, a date or an address that stands alone at the upper or lower end of a page.
  private boolean isTold(Line line, List<Line> lines) {
    String text = line.text();
    boolean isTold =
        PAGE_NUMBER.matcher(text).matches()
            || PRINT_DATE.matcher(text).matches()
            || ADDRESS.matcher(text).matches();
    return isTold
        && isAtEnd(line)
        && line.size() < 1.3 * type.bodySize()
        && lines.stream().noneMatch(l -> isBeside(l, line));
  }

  private boolean isBeside(Line other, Line line) {
    return other.page() == line.page()
        && !other.equals(line)
        && Math.abs(other.y() - line.y()) < 2
        && Math.abs(other.size() - line.size()) < 0.3
        && !PAGE_NUMBER.matcher(other.text()).matches();
  }

  private int pagesWith(String key) {
    return seen.getOrDefault(key, Set.of()).size();
  }

  /// In the upper or lower margin, or beside the running text.
  private boolean isAtEdge(Line line) {
    return isAtEnd(line) || line.right() < left - 2 || line.x() > right + 2;
  }

  private boolean isAtEnd(Line line) {
    Page page = pages.get(line.page());
    double share = page == null ? 0.5 : line.y() / page.height();
    return share < MARGIN || share > 1 - MARGIN;
  }

  /// Text and place, rounded two ways so that a small shift does not part them. Numbers count as
  /// the same, except in large letters: chapters are numbered too. Outside the margins the left
  /// edge has to be the same as well.
  private List<String> keys(Line line) {
    String text = type.isLarge(line) ? line.text() : DIGITS.matcher(line.text()).replaceAll("#");
    String across = isAtEdge(line) ? "" : "@" + Math.round(line.x() / 4);
    return List.of(
        text + across + "|" + Math.round(line.y() / 6),
        text + across + "/" + Math.round(line.y() / 6 + 0.5));
  }
}
