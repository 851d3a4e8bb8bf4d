package casebook.text;

import java.lang.Character.UnicodeScript;

/// What a character is to a tokenizer.
enum Letters {
  /// Belongs to a word: letter, digit, or a mark on one.
  WORD,
  /// A Han character: a word by itself.
  HAN,
  HIRAGANA,
  KATAKANA,
  HANGUL,
  /// Holds a word together where it stands between two of its letters.
  JOIN,
  /// Ends a word.
  BREAK;

  private static final int FIRST_EASTERN = 0x2E80;

  static Letters of(int c) {
    if (c < 128) {
      return ofAscii(c);
    }
    if (isHyphen(c) || isApostrophe(c)) {
      return JOIN;
    }
    if (c >= FIRST_EASTERN && Character.isLetter(c)) {
      return ofEastern(c);
    }
    return Character.isLetterOrDigit(c) || isMark(c) || isInvisible(c) ? WORD : BREAK;
  }

  private static Letters ofAscii(int c) {
    if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')) {
      return WORD;
    }
    return switch (c) {
      case '.', ',', '/', '-', '_', '\'' -> JOIN;
      default -> BREAK;
    };
  }

  private static Letters ofEastern(int c) {
    UnicodeScript script = UnicodeScript.of(c);
    if (script == UnicodeScript.HAN) {
      return HAN;
    }
    if (script == UnicodeScript.HIRAGANA) {
      return HIRAGANA;
    }
    if (script == UnicodeScript.KATAKANA || c == 'ー') {
      return KATAKANA;
    }
    return script == UnicodeScript.HANGUL ? HANGUL : WORD;
  }

  /// Hyphen, non-breaking hyphen, and the dashes and minus people's keyboards put in its place.
  static boolean isHyphen(int c) {
    return c == '-' || (c >= 0x2010 && c <= 0x2013) || c == 0x2212;
  }

  static boolean isApostrophe(int c) {
    return c == '\'' || c == 0x2019 || c == 0x02BC;
  }

  /// An accent that stands by itself behind its letter.
  static boolean isAccent(int c) {
    return c >= 0x0300 && c <= 0x036F;
  }

  /// Soft hyphen, joiners, byte order mark.
  static boolean isInvisible(int c) {
    return c == 0x00AD || c == 0x200C || c == 0x200D || c == 0xFEFF;
  }

  private static boolean isMark(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }
}
