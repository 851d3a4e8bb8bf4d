package casebook.source.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Finds pictures and drawings, so that what is written in and under them stays out of the text.
final class Figures {
  private static final Pattern CAPTION =
      Pattern.compile("(?:Figure|Fig\\.?|Image|Photo|Illustration|Diagram)\\s?\\d.*");

  /// How often a figure may grow by what is written near it.
  private static final int MOST_PASSES = 10;

  private final Page page;
  private final Typography type;
  private final List<Box> not;

  /// `not` are the boxes that are something else: panels and tables.
  Figures(Page page, Typography type, List<Box> not) {
    this.page = page;
    this.type = type;
    this.not = not;
  }

  /// The lines that belong to no figure.
  List<Line> without(List<Line> lines) {
    List<Line> left = new ArrayList<>(lines);
    for (Box figure : regions(lines)) {
      left.removeAll(within(figure, left));
    }
    return left;
  }

  private List<Box> regions(List<Line> lines) {
    List<Mark> marks = page.marks().stream().filter(this::mayBelong).toList();
    List<Box> regions = new ArrayList<>();
    for (List<Mark> cluster : clusters(marks)) {
      Box box = Box.around(cluster.stream().map(Mark::box).toList());
      if (isFigure(cluster, box) && !holdsProse(box, lines)) {
        regions.add(box);
      }
    }
    return regions;
  }

  private boolean mayBelong(Mark mark) {
    Box box = mark.box();
    boolean isRule = Rules.isLevelLine(mark) && mark.width() > 60;
    boolean isOther =
        not.stream().anyMatch(n -> n.grown(3).holds(box) && n.width() < 2 * box.width());
    boolean isInTable = not.stream().anyMatch(n -> n.grown(3).holds(box) && mark.height() < 3);
    return !isRule && !isOther && !isInTable && !Panels.isWholePage(box, page);
  }

  private static List<List<Mark>> clusters(List<Mark> marks) {
    int[] group = new int[marks.size()];
    for (int i = 0; i < group.length; i++) {
      group[i] = i;
      for (int j = 0; j < i; j++) {
        if (marks.get(i).box().grown(5).meets(marks.get(j).box())) {
          group[root(group, j)] = root(group, i);
        }
      }
    }
    Map<Integer, List<Mark>> clusters = new HashMap<>();
    for (int i = 0; i < group.length; i++) {
      clusters.computeIfAbsent(root(group, i), k -> new ArrayList<>()).add(marks.get(i));
    }
    return List.copyOf(clusters.values());
  }

  private static int root(int[] group, int at) {
    int root = at;
    while (group[root] != root) {
      group[root] = group[group[root]];
      root = group[root];
    }
    return root;
  }

  private static boolean isFigure(List<Mark> cluster, Box box) {
    boolean hasImage =
        cluster.stream()
            .anyMatch(m -> m.kind() == Mark.Kind.IMAGE && m.width() >= 30 && m.height() >= 30);
    return hasImage || (cluster.size() >= 3 && box.width() >= 40 && box.height() >= 20);
  }

  private boolean holdsProse(Box box, List<Line> lines) {
    return lines.stream()
            .filter(l -> box.grown(2).holds(l.box()) && !type.isFinePrint(l) && l.words() >= 6)
            .count()
        >= 2;
  }

  /// Lines in the figure, small ones near it, and its caption.
  private List<Line> within(Box figure, List<Line> lines) {
    List<Line> found = new ArrayList<>();
    Box region = figure;
    boolean grows = true;
    for (int pass = 0; grows && pass < MOST_PASSES; pass++) {
      grows = false;
      for (Line line : lines) {
        boolean isOurs = belongs(line, region, figure) || continuesCaption(line, found);
        if (isOurs && !found.contains(line)) {
          found.add(line);
          region = region.plus(line.box());
          grows = true;
        }
      }
    }
    return found;
  }

  private boolean belongs(Line line, Box region, Box figure) {
    double near = 2.2 * type.bodySize();
    boolean isNear =
        line.box().top() < region.bottom() + near
            && line.box().bottom() > region.top() - near
            && region.grown(20).sharesColumnWith(line.box());
    boolean isSmall = line.size() <= 0.9 * type.bodySize() && Label.of(line).isEmpty();
    boolean isInside = figure.grown(1).holds(line.box()) && line.words() < 8;
    return isInside || (isNear && (isSmall || isCaption(line, region)));
  }

  private static boolean continuesCaption(Line line, List<Line> found) {
    return Label.of(line).isEmpty()
        && found.stream()
            .anyMatch(c ->
                CAPTION.matcher(c.text()).matches()
                    && Math.abs(c.size() - line.size()) < 0.3
                    && Math.abs(c.x() - line.x()) < 3
                    && line.y() > c.y()
                    && line.y() - c.y() < 1.35 * c.size()
                    && !c.endsSentence());
  }

  private static boolean isCaption(Line line, Box region) {
    boolean isItalic = line.runs().stream().allMatch(Run::isItalic);
    boolean isBelow = line.box().top() > region.bottom() - 2;
    return CAPTION.matcher(line.text()).matches() || (isItalic && isBelow);
  }
}
