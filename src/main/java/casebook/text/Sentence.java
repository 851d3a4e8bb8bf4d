package casebook.text;

/// A sentence and where it begins in the text it was cut from.
public record Sentence(String text, int start) {

  public int end() {
    return start + text.length();
  }
}
