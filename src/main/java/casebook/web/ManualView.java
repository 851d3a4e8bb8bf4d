package casebook.web;

import casebook.model.Manual;
import casebook.model.Procedure;
import java.util.ArrayList;
import java.util.List;

/// A manual page by page, opened at the page that was cited. A long one shows some pages at a time.
public record ManualView(
    Manual manual,
    List<Sheet> sheets,
    List<FixLink> contents,
    List<FixLink> fixes,
    int cited,
    boolean isPdfThere,
    String earlier,
    String later) {

  private static final int SHEETS_SHOWN = 20;

  /// One printed page. `pdf` leads to it in the original.
  public record Sheet(int page, boolean isCited, String pdf, List<ManualBlock> blocks) {
    public Sheet {
      blocks = List.copyOf(blocks);
    }
  }

  public ManualView {
    sheets = List.copyOf(sheets);
    contents = List.copyOf(contents);
    fixes = List.copyOf(fixes);
  }

  /// `cited` from 1; 0 where no page was cited.
  static ManualView of(
      Manual manual, List<Procedure> procedures, int cited, boolean isPdfThere, FixTitles titles) {
    List<ManualBlock> blocks = ManualBlocks.of(manual);
    int first = Math.max(0, cited - 1) / SHEETS_SHOWN * SHEETS_SHOWN + 1;
    int last = Math.min(manual.pages(), first + SHEETS_SHOWN - 1);
    List<Sheet> sheets = new ArrayList<>();
    for (int page = first; page <= last; page++) {
      int number = page;
      sheets.add(
          new Sheet(
              page,
              page == cited,
              Links.toPdf(manual.id(), page),
              blocks.stream().filter(b -> b.page() == number).toList()));
    }
    return new ManualView(
        manual,
        sheets,
        contents(manual, blocks),
        procedures.stream().flatMap(p -> p.fixes().stream()).distinct().map(titles::link).toList(),
        cited,
        isPdfThere,
        first > 1 ? Links.toManual(manual.id(), first - 1) : "",
        last < manual.pages() ? Links.toManual(manual.id(), last + 1) : "");
  }

  /// Leads from a fix's id to its page.
  interface FixTitles {
    FixLink link(String fix);
  }

  private static List<FixLink> contents(Manual manual, List<ManualBlock> blocks) {
    return blocks.stream()
        .filter(ManualBlock.Heading.class::isInstance)
        .map(ManualBlock.Heading.class::cast)
        .filter(h -> h.level() == 2)
        .map(h -> new FixLink(h.text(), address(manual, h)))
        .toList();
  }

  private static String address(Manual manual, ManualBlock.Heading heading) {
    String page = Links.toManual(manual.id(), heading.page());
    return page.substring(0, page.indexOf('#')) + "#" + heading.anchor();
  }
}
