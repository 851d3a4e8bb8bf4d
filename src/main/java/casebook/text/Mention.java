package casebook.text;

/// A phrase of the lexicon found in a text. `label` says what it stands for, `phrase` is the
/// lexicon's wording; `start` and `end` are offsets in the text.
public record Mention(String label, String phrase, int start, int end) {

  public boolean overlaps(Mention other) {
    return start < other.end && other.start < end;
  }

  public int length() {
    return end - start;
  }
}
