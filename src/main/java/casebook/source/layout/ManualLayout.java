package casebook.source.layout;

import casebook.model.CaseId;
import casebook.model.Manual;
import casebook.model.Section;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Reads the structure of a manual out of the look of its pages. Without state.
public final class ManualLayout {
  /// Where more of the text than that is declared to be no text, the declaration is not believed.
  private static final double MOST_ARTIFACTS = 0.4;

  private ManualLayout() {}

  /// Whether any page has letters.
  public static boolean hasText(List<Page> pages) {
    return pages.stream()
        .flatMap(p -> p.runs().stream())
        .anyMatch(r -> r.text().codePoints().anyMatch(Character::isLetter));
  }

  /// `told` is the title the file itself gives, or empty.
  public static Manual read(CaseId id, String file, String told, List<Page> printed) {
    List<Page> pages = withoutArtifacts(printed);
    List<Line> lines = pages.stream().flatMap(p -> LineFinder.lines(p).stream()).toList();
    List<Line> text = new Furniture(pages, lines).without(lines);
    Typography type = Typography.of(text);
    var joiner = new Joiner(type.words());
    List<Part> parts = Chunker.chunks(flows(pages, text, type, joiner), type);
    TitlePage title = TitlePage.of(parts, type, joiner, told, file);
    Headings.Marked marked = Headings.mark(title.rest(), type);
    var assembler = new Assembler(title.title(), marked.levels(), type, joiner);
    Contents.without(marked.parts()).forEach(assembler::add);
    List<Section> sections = assembler.sections();
    return new Manual(
        id, title.title(), assembler.lead(title.page()), pages.size(), file, sections);
  }

  private static List<Page> withoutArtifacts(List<Page> pages) {
    long all = letters(pages, false);
    if (letters(pages, true) > MOST_ARTIFACTS * all) {
      return pages;
    }
    return pages.stream().map(ManualLayout::withoutArtifacts).toList();
  }

  private static Page withoutArtifacts(Page page) {
    List<Run> runs = page.runs().stream().filter(r -> !r.isArtifact()).toList();
    return new Page(page.number(), page.width(), page.height(), runs, page.marks());
  }

  private static long letters(List<Page> pages, boolean isArtifact) {
    return pages.stream()
        .flatMap(p -> p.runs().stream())
        .filter(r -> r.isArtifact() || !isArtifact)
        .mapToLong(r -> r.text().length())
        .sum();
  }

  private static List<Flow> flows(
      List<Page> pages, List<Line> lines, Typography type, Joiner joiner) {
    Map<Integer, List<Line>> byPage = new HashMap<>();
    lines.forEach(l -> byPage.computeIfAbsent(l.page(), p -> new ArrayList<>()).add(l));
    List<Region> regions = new ArrayList<>();
    Map<Integer, Panels> panels = new HashMap<>();
    for (Page page : pages) {
      List<Line> own = byPage.getOrDefault(page.number(), List.of());
      PageReading.Ordered ordered = new PageReading(page, type, joiner).order(own);
      regions.addAll(ordered.regions());
      panels.put(page.number(), ordered.panels());
    }
    return Margins.flows(regions, panels);
  }
}
