package casebook.index.lucene;

import java.util.Locale;

/// A name as one exact term, the same when it is written and when it is asked for.
final class Keyword {
  /// Lucene refuses terms of more than 32766 bytes; nobody names anything in so many words.
  private static final int LONGEST = 1000;

  private Keyword() {}

  /// As written, cut where it is absurdly long.
  static String asWritten(String name) {
    int end = Math.min(name.length(), LONGEST);
    boolean isSplit = end < name.length() && Character.isHighSurrogate(name.charAt(end - 1));
    return name.substring(0, isSplit ? end - 1 : end);
  }

  static String folded(String name) {
    return asWritten(name.strip().toLowerCase(Locale.ROOT));
  }

  /// What stands before a remark in brackets: of "MacBook Pro (16-inch, 2023)" it is "macbook pro".
  static String family(String name) {
    int bracket = name.indexOf(" (");
    return folded(bracket > 0 ? name.substring(0, bracket) : name);
  }
}
