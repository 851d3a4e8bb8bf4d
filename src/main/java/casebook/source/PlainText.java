package casebook.source;

/// Words of a foreign file as plain text. Only white space and what nobody can read is changed, so
/// that a piece of the text is found letter by letter where it came from.
final class PlainText {

  private static final int UNREADABLE = 0xFFFD;

  private PlainText() {}

  /// One line: runs of white space and control characters become one space, none at the ends.
  static String folded(String words) {
    Run run = new Run();
    run.add(words);
    return run.text();
  }

  /// Lines and their indents kept, white space at the end of a line and empty lines around dropped.
  static String lines(String words) {
    StringBuilder kept = new StringBuilder(words.length());
    words.lines().forEach(line -> kept.append(line(line)).append('\n'));
    String text = kept.toString().stripTrailing();
    int start = 0;
    while (start < text.length() && text.charAt(start) == '\n') {
      start++;
    }
    return text.substring(start);
  }

  /// Half of a surrogate pair, which no encoding can write, becomes U+FFFD.
  static int readable(int codePoint) {
    boolean isHalf = codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    return isHalf ? UNREADABLE : codePoint;
  }

  static boolean isSpace(int codePoint) {
    return Character.isWhitespace(codePoint)
        || Character.isSpaceChar(codePoint)
        || Character.isISOControl(codePoint);
  }

  /// Without control characters other than tab and line break, and without halves of surrogates.
  static String readable(String words) {
    StringBuilder kept = new StringBuilder(words.length());
    words
        .codePoints()
        .map(c -> isLayout(c) || !Character.isISOControl(c) ? readable(c) : ' ')
        .forEach(kept::appendCodePoint);
    return kept.toString();
  }

  private static String line(String words) {
    StringBuilder kept = new StringBuilder(words.length());
    words
        .codePoints()
        .map(c -> isSpace(c) && c != '\t' ? ' ' : readable(c))
        .forEach(kept::appendCodePoint);
    return kept.toString().stripTrailing();
  }

  private static boolean isLayout(int codePoint) {
    return codePoint == '\t' || codePoint == '\n' || codePoint == '\r';
  }
}
