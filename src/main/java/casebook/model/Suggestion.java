package casebook.model;

/// Something that a search can begin with, drawn from real cases. `text` is what a person reads;
/// `fix` is the id of a fix, empty for any other kind; `cases` counts the cases that have it;
/// `counts` says how a fix went in them.
public record Suggestion(Kind kind, String text, String fix, int cases, Tally counts) {

  /// In the order in which they are offered.
  public enum Kind {
    /// A literal message or code.
    ERROR,
    /// What somebody called the problem: the title of a case.
    SYMPTOM,
    FIX,
    DEVICE;

    public String word() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  public Suggestion {
    Require.text(text, "suggestion");
    Require.that(cases >= 1, "cases of a suggestion", cases, "1 or more");
  }
}
