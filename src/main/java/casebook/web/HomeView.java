package casebook.web;

import java.util.List;

/// The first page: how much there is to search, and searches that find something in it. `isAsked`
/// where a search came without words.
public record HomeView(
    boolean isEmpty,
    boolean isAsked,
    String facts,
    List<FixLink> examples,
    String importCommand,
    String rebuilding) {

  public HomeView {
    examples = List.copyOf(examples);
  }
}
