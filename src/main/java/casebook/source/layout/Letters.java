package casebook.source.layout;

import java.text.Normalizer;

/// Letters as a reader means them: ligatures taken apart, odd spaces made plain, what cannot be
/// seen taken out. A soft hyphen stays, because it tells how a line goes on.
final class Letters {
  static final char SOFT_HYPHEN = '\u00AD';

  /// A glyph that the file does not explain.
  static final char UNKNOWN = '\uFFFD';

  private static final String[] LIGATURES = {"ff", "fi", "fl", "ffi", "ffl", "st", "st"};

  private Letters() {}

  static String clean(String shown) {
    var text = new StringBuilder();
    shown.codePoints().forEach(c -> append(text, c));
    return Normalizer.normalize(text, Normalizer.Form.NFC);
  }

  private static void append(StringBuilder text, int c) {
    if (c >= 0xFB00 && c <= 0xFB06) {
      text.append(LIGATURES[c - 0xFB00]);
    } else if (Character.isSpaceChar(c) || Character.isWhitespace(c)) {
      text.append(' ');
    } else if (c >= 0xE000 && c <= 0xF8FF) {
      text.append(UNKNOWN);
    } else if (c == SOFT_HYPHEN || isVisible(c)) {
      text.appendCodePoint(c);
    }
  }

  private static boolean isVisible(int c) {
    int type = Character.getType(c);
    return type != Character.CONTROL && type != Character.FORMAT && type != Character.SURROGATE;
  }

  /// The hyphens that programs put in where they part a word.
  static boolean isHyphen(char c) {
    return c == '\u2010' || c == '\u2011';
  }

  /// White space folded, and nothing left of glyphs that nobody explains. A soft hyphen stays at
  /// the end only.
  static String fold(String text) {
    String whole = text.strip();
    var folded = new StringBuilder();
    for (int i = 0; i < whole.length(); i++) {
      char c = whole.charAt(i);
      boolean isDoubled =
          c == ' ' && !folded.isEmpty() && folded.charAt(folded.length() - 1) == ' ';
      boolean isHidden = c == UNKNOWN || (c == SOFT_HYPHEN && i < whole.length() - 1);
      if (!isDoubled && !isHidden) {
        folded.append(isHyphen(c) && i < whole.length() - 1 ? '-' : c);
      }
    }
    return folded.toString().strip();
  }
}
