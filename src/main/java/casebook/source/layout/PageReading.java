package casebook.source.layout;

import casebook.source.layout.RuledTables.Found;
import java.util.ArrayList;
import java.util.List;

/// Sorts out what stands on one page: tables, figures, what a web site adds, then columns.
final class PageReading {
  private final Page page;
  private final Typography type;
  private final Joiner joiner;

  PageReading(Page page, Typography type, Joiner joiner) {
    this.page = page;
    this.type = type;
    this.joiner = joiner;
  }

  /// The page's regions in the order of reading, and the boxes around its text.
  record Ordered(List<Region> regions, Panels panels) {}

  Ordered order(List<Line> lines) {
    List<Line> left = new Chrome(page, Panels.of(page, lines, type, List.of())).without(lines);
    List<Grid> grids = take(new RuledTables(page.marks(), joiner).in(left), left);
    List<Box> tables = grids.stream().map(g -> g.box().grown(8)).toList();
    Panels panels = Panels.of(page, left, type, tables);
    List<Box> taken = new ArrayList<>(panels.boxes());
    taken.addAll(tables);
    left = new Figures(page, type, taken).without(left);
    left = Bullets.before(left, page.marks());
    left.removeAll(Footnotes.in(left, type));
    left.removeIf(
        l -> type.isFinePrint(l) && Callout.of(l).isEmpty() && panels.around(l).isEmpty());
    List<Placed> items = new ArrayList<>(left);
    items.addAll(Captions.of(grids, left, type, items));
    List<Region> regions = new ReadingOrder(page, type).of(items);
    return new Ordered(regions.stream().map(this::withAlignedTables).toList(), panels);
  }

  /// Tables that nothing but the place of their words shows, sought column by column.
  private Region withAlignedTables(Region region) {
    List<Line> lines = new ArrayList<>();
    region.items().forEach(i -> addLine(i, lines));
    List<Placed> items = new ArrayList<>(region.items());
    List<Line> left = new ArrayList<>(lines);
    List<Grid> grids = take(new AlignedTables(joiner).in(lines), left);
    lines.removeAll(left);
    items.removeAll(lines);
    Captions.of(grids, left, type, items).forEach(g -> items.add(place(g, items), g));
    return region.with(items).rowsJoined();
  }

  private static void addLine(Placed item, List<Line> lines) {
    if (item instanceof Line line) {
      lines.add(line);
    }
  }

  private static int place(Grid grid, List<Placed> items) {
    int at = 0;
    while (at < items.size() && items.get(at).box().top() < grid.box().top()) {
      at++;
    }
    return at;
  }

  private static List<Grid> take(List<Found> found, List<Line> lines) {
    List<Grid> grids = new ArrayList<>();
    for (Found table : found) {
      grids.add(table.grid());
      lines.removeIf(l -> table.grid().box().grown(1).holds(l.box()));
    }
    return grids;
  }
}
