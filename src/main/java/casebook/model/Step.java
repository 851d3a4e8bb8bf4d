package casebook.model;

import java.util.List;

/// A numbered step of a manual without its label. `substeps` are bullets or letters nested in it;
/// `warnings` stand inside it or in a box right before it.
public record Step(
    int number,
    String text,
    int page,
    int pageEnd,
    List<PagedText> substeps,
    List<PagedText> notes,
    List<PagedText> warnings) {

  public Step {
    Require.that(page >= 1 && pageEnd >= page, "pages of step", page + "-" + pageEnd, "ascending");
    substeps = List.copyOf(substeps);
    notes = List.copyOf(notes);
    warnings = List.copyOf(warnings);
  }
}
