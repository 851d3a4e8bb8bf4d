package casebook.model;

import java.util.List;

/// A how-to document as it was read. `id` is `manual/slug`; `lead` is what stands before the first
/// section; `pages` counts the printed pages; `file` is its name in the corpus.
public record Manual(
    CaseId id, String title, PagedText lead, int pages, String file, List<Section> sections) {

  public Manual {
    Require.that(pages >= 1, "pages of " + id, pages, "1 or more");
    sections = List.copyOf(sections);
  }
}
