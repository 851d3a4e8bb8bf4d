package casebook.source.layout;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Finds running headers that change from page to page, such as the name of the chapter: the first
/// or last row of most pages stands at the same height, in a look that is not that of running text,
/// well apart from what follows.
final class PageEdges {
  private static final int LEAST_PAGES = 3;

  private final Typography type;
  private final Set<String> running = new HashSet<>();

  PageEdges(List<Page> pages, List<Line> lines, Typography type) {
    this.type = type;
    Map<Integer, List<Line>> byPage = lines.stream().collect(Collectors.groupingBy(Line::page));
    Map<String, Integer> counts = new HashMap<>();
    for (List<Line> own : byPage.values()) {
      count(own, Comparator.comparingDouble(Line::y), counts);
      count(own, Comparator.comparingDouble(Line::y).reversed(), counts);
    }
    counts.forEach((key, count) -> {
      if (count >= LEAST_PAGES && count >= 0.6 * pages.size()) {
        running.add(key);
      }
    });
  }

  private void count(List<Line> lines, Comparator<Line> order, Map<String, Integer> counts) {
    List<Line> sorted = lines.stream().sorted(order).toList();
    Line first = sorted.getFirst();
    double next =
        sorted.stream()
            .mapToDouble(l -> Math.abs(l.y() - first.y()))
            .filter(d -> d > 2)
            .min()
            .orElse(0);
    if (isOther(first) && next > 1.5 * type.pitch()) {
      counts.merge(key(first), 1, Integer::sum);
    }
  }

  private boolean isOther(Line line) {
    boolean isPlain = !line.isBold() && line.runs().stream().noneMatch(Run::isItalic);
    boolean isBodySize = Math.abs(line.size() - type.bodySize()) < 0.05 * type.bodySize();
    return !(isPlain && isBodySize && line.colour() == type.bodyColour()) && !type.isLarge(line);
  }

  private static String key(Line line) {
    return Math.round(line.y() / 3) + " " + Math.round(line.size() * 2);
  }

  /// Whether a line stands where the running ones do and looks like them.
  boolean isRunning(Line line) {
    return running.contains(key(line)) && isOther(line);
  }
}
