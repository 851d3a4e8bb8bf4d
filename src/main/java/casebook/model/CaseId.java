package casebook.model;

/// Identity of a case, kept from its source so that reading it again replaces it:
/// `discourse/HOST/TOPIC`, `stackexchange/SITE/QUESTION`, `manual/slug`. No white space.
public record CaseId(String value) implements Comparable<CaseId> {

  public CaseId {
    Require.text(value, "case id");
    Require.that(
        value.length() <= 400 && value.chars().noneMatch(Character::isWhitespace),
        "case id",
        "'" + value + "'",
        "at most 400 characters without white space");
  }

  /// How the ids of what readers reported begin; no source gives one.
  public static final String FEEDBACK = "feedback/";

  /// Whether it names what a reader reported, which is evidence and no case of its own.
  public boolean isFeedback() {
    return value.startsWith(FEEDBACK);
  }

  @Override
  public int compareTo(CaseId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
