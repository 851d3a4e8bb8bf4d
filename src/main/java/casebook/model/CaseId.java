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

  @Override
  public int compareTo(CaseId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
