package casebook.web;

import casebook.model.Manual;
import casebook.model.PagedText;
import casebook.model.Section;
import casebook.model.Step;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Lays the sections of a manual out as one row of blocks. Within a section the kinds follow each
/// other, page by page: the manual as it was read does not tell their order more closely.
final class ManualBlocks {

  private ManualBlocks() {}

  static List<ManualBlock> of(Manual manual) {
    List<ManualBlock> blocks = new ArrayList<>();
    if (!manual.lead().text().isBlank()) {
      blocks.add(new ManualBlock.Prose(manual.lead().text(), manual.lead().page()));
    }
    int n = 0;
    for (Section section : manual.sections()) {
      String anchor = "section-" + ++n;
      blocks.add(
          new ManualBlock.Heading(section.heading(), section.level(), anchor, section.page()));
      blocks.addAll(body(section));
    }
    return blocks;
  }

  private static List<ManualBlock> body(Section section) {
    List<ManualBlock> blocks = new ArrayList<>();
    section.paragraphs().forEach(p -> blocks.add(new ManualBlock.Prose(p.text(), p.page())));
    section.warnings().forEach(w -> blocks.add(new ManualBlock.Warning(w.text(), w.page())));
    byPage(section.steps(), Step::page)
        .forEach((page, steps) -> blocks.add(new ManualBlock.Steps(steps, page)));
    byPage(section.bullets(), PagedText::page)
        .forEach((page, texts) -> blocks.add(new ManualBlock.Bullets(texts(texts), page)));
    section.notes().forEach(n -> blocks.add(new ManualBlock.Note(n.text(), n.page())));
    section.tables().forEach(t -> blocks.add(new ManualBlock.Grid(t)));
    blocks.sort(Comparator.comparingInt(ManualBlock::page));
    return blocks;
  }

  private static <T> Map<Integer, List<T>> byPage(
      Collection<T> items, java.util.function.ToIntFunction<T> page) {
    return items.stream()
        .collect(Collectors.groupingBy(page::applyAsInt, TreeMap::new, Collectors.toList()));
  }

  private static List<String> texts(List<PagedText> texts) {
    return texts.stream().map(PagedText::text).toList();
  }
}
