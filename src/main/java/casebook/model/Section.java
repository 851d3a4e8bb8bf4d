package casebook.model;

import java.util.List;

/// A part of a manual under one heading. `level` is 2 for a section, 3 and more below it; `parent`
/// is the heading it stands under, empty at level 2. Lists hold what stands in this section itself,
/// not in its subsections; `pageEnd` counts those too.
public record Section(
    String heading,
    int level,
    String parent,
    int page,
    int pageEnd,
    List<PagedText> paragraphs,
    List<Step> steps,
    List<PagedText> bullets,
    List<PagedText> notes,
    List<PagedText> warnings,
    List<Table> tables) {

  public Section {
    Require.that(level >= 2, "level of '" + heading + "'", level, "2 or more");
    paragraphs = List.copyOf(paragraphs);
    steps = List.copyOf(steps);
    bullets = List.copyOf(bullets);
    notes = List.copyOf(notes);
    warnings = List.copyOf(warnings);
    tables = List.copyOf(tables);
  }
}
