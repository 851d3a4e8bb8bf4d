package casebook.model;

/// HTML that may stand in a page as it is. Only `source` makes it, from a safelist of elements.
public record SafeHtml(String value) {

  public static final SafeHtml EMPTY = new SafeHtml("");
}
