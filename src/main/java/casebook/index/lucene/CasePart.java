package casebook.index.lucene;

/// Where in a case a word stands. `field` has the terms of that part; `REST`, which is what the
/// posts say, has none of its own: it is what `Schema.WORDS` counts beyond the others.
enum CasePart {
  TITLE("title", "title"),
  PROBLEM("problem", "problem"),
  ERRORS("errors", "errors"),
  ATTEMPTS("attempts", "what was tried"),
  RESOLUTION("resolution", "what helped"),
  REST("", "the discussion");

  private final String field;
  private final String label;

  CasePart(String field, String label) {
    this.field = field;
    this.label = label;
  }

  String field() {
    return field;
  }

  /// In a person's words.
  String label() {
    return label;
  }
}
