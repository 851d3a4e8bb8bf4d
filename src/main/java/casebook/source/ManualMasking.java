package casebook.source;

import casebook.model.Manual;
import casebook.model.PagedText;
import casebook.model.Section;
import casebook.model.Step;
import casebook.model.Table;
import casebook.text.Redaction;
import java.util.List;

/// Masks every text of a manual. Its id and the name of its file stay: by them the original is
/// found.
record ManualMasking(Redaction redaction) {

  Manual of(Manual manual) {
    return new Manual(
        manual.id(),
        redaction.of(manual.title()),
        of(manual.lead()),
        manual.pages(),
        manual.file(),
        manual.sections().stream().map(this::of).toList());
  }

  private Section of(Section section) {
    return new Section(
        redaction.of(section.heading()),
        section.level(),
        redaction.of(section.parent()),
        section.page(),
        section.pageEnd(),
        all(section.paragraphs()),
        section.steps().stream().map(this::of).toList(),
        all(section.bullets()),
        all(section.notes()),
        all(section.warnings()),
        section.tables().stream().map(this::of).toList());
  }

  private Step of(Step step) {
    return new Step(
        step.number(),
        redaction.of(step.text()),
        step.page(),
        step.pageEnd(),
        all(step.substeps()),
        all(step.notes()),
        all(step.warnings()));
  }

  private Table of(Table table) {
    return new Table(
        redaction.of(table.caption()),
        table.page(),
        row(table.header()),
        table.rows().stream().map(this::row).toList());
  }

  /// A cell may say what the next one holds.
  private List<String> row(List<String> cells) {
    Redaction here = redaction.knowing(List.of(String.join(" ", cells)));
    return cells.stream().map(here::of).toList();
  }

  private List<PagedText> all(List<PagedText> texts) {
    return texts.stream().map(this::of).toList();
  }

  private PagedText of(PagedText text) {
    return new PagedText(redaction.of(text.text()), text.page());
  }
}
