package casebook.model;

/// Words of a manual and the page they begin on, from 1.
public record PagedText(String text, int page) {

  public PagedText {
    Require.that(page >= 1, "page", page, "1 or more");
  }
}
