package casebook.model;

/// How sure a ranking is.
public enum Verdict {
  CONFIDENT("confident"),
  TENTATIVE("tentative"),
  NO_MATCH("no-match");

  private final String word;

  Verdict(String word) {
    this.word = word;
  }

  public String word() {
    return word;
  }
}
