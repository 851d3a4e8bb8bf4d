package casebook.text;

import java.util.ArrayList;
import java.util.List;

/// Takes apart what stands between two spaces: `restart/reinstall` is two words, but `MU2G3ZM/A`,
/// `Mac14,6`, `13.6.4` and `com.apple.OSInstallerSetup.error` are one each. A whole that people
/// also name by a part has its parts beside it. Linear in the length of the text.
final class Compound {
  /// Longer ones are no code that anybody types.
  private static final int LONGEST_WHOLE = 100;

  private final char[] text;
  private final List<Piece> pieces = new ArrayList<>();

  private Compound(char[] text) {
    this.text = text;
  }

  /// The pieces of a chunk, in order: letters and digits, single joining characters between them.
  static List<Piece> split(char[] text, int start, int end) {
    Compound compound = new Compound(text);
    compound.atSlashes(start, end);
    return compound.pieces;
  }

  private void atSlashes(int start, int end) {
    int slash = next('/', start, end);
    if (slash < end && isPartNumber(start, slash, end)) {
      add(start, end, false, false);
      add(start, slash, true, false);
      return;
    }
    for (int from = start; from < end; ) {
      int to = next('/', from, end);
      atCommas(from, to);
      from = to + 1;
    }
  }

  /// `MU2G3ZM/A`: five or more letters and digits, then one or two letters.
  private boolean isPartNumber(int start, int slash, int end) {
    boolean isTail = end - slash - 1 <= 2 && allLetters(slash + 1, end);
    return isTail
        && slash - start >= 5
        && hasDigit(start, slash)
        && !allDigits(start, slash)
        && isPlain(start, slash);
  }

  /// A comma stays in a model such as `Mac14,6`: a letter first, digits on both sides of it.
  private void atCommas(int start, int end) {
    int from = start;
    for (int at = next(',', start, end); at < end; at = next(',', at + 1, end)) {
      boolean isModel = Character.isLetter(text[from]) && isBetweenDigits(at);
      if (!isModel) {
        atDots(from, at);
        from = at + 1;
      }
    }
    atDots(from, end);
  }

  /// A dot between digits stays. Two others or more make an identifier, a single one ends a word.
  private void atDots(int start, int end) {
    int soft = 0;
    for (int at = nextSoftDot(start, end); at < end; at = nextSoftDot(at + 1, end)) {
      soft++;
    }
    if (soft >= 2) {
      wholeWithParts(start, end);
      return;
    }
    for (int from = start; from < end; ) {
      int to = nextSoftDot(from, end);
      atHyphens(from, to);
      from = to + 1;
    }
  }

  /// `USB-C` and `re-install` are one word, `third-party` is two, `14-inch` is a code with parts.
  private void atHyphens(int start, int end) {
    if (nextHyphen(start, end) == end && next('_', start, end) == end) {
      add(start, end, false, false);
    } else if (hasDigit(start, end) || next('_', start, end) < end) {
      wholeWithParts(start, end);
    } else if (hasShortPart(start, end)) {
      add(start, end, false, true);
      parts(start, end, 3, true);
    } else {
      for (int from = start; from < end; ) {
        int to = nextHyphen(from, end);
        add(from, to, false, false);
        from = to + 1;
      }
    }
  }

  private void wholeWithParts(int start, int end) {
    boolean isWhole = end - start <= LONGEST_WHOLE;
    if (isWhole) {
      add(start, end, false, false);
    }
    parts(start, end, 2, isWhole);
  }

  /// Adds the parts of at least so many characters.
  private void parts(int start, int end, int shortest, boolean areBeside) {
    for (int from = start; from < end; ) {
      int to = nextSeam(from, end);
      if (to - from >= shortest) {
        add(from, to, areBeside, false);
      }
      from = to + 1;
    }
  }

  private int nextSeam(int from, int end) {
    int at = from;
    while (at < end && !isSeam(at)) {
      at++;
    }
    return at;
  }

  private boolean isSeam(int at) {
    char c = text[at];
    return c == '_' || Letters.isHyphen(c) || (c == '.' && !isBetweenDigits(at));
  }

  private void add(int start, int end, boolean isBeside, boolean isJoined) {
    pieces.add(new Piece(start, end, isBeside, isJoined));
  }

  private boolean hasShortPart(int start, int end) {
    for (int from = start; from < end; ) {
      int to = nextHyphen(from, end);
      if (to - from <= 2) {
        return true;
      }
      from = to + 1;
    }
    return false;
  }

  private int next(char wanted, int from, int end) {
    int at = from;
    while (at < end && text[at] != wanted) {
      at++;
    }
    return at;
  }

  private int nextHyphen(int from, int end) {
    int at = from;
    while (at < end && !Letters.isHyphen(text[at])) {
      at++;
    }
    return at;
  }

  private int nextSoftDot(int from, int end) {
    int at = next('.', from, end);
    while (at < end && isBetweenDigits(at)) {
      at = next('.', at + 1, end);
    }
    return at;
  }

  /// The chunk ends in a letter or digit, so there is a character behind.
  private boolean isBetweenDigits(int at) {
    return Character.isDigit(text[at - 1]) && Character.isDigit(text[at + 1]);
  }

  private boolean hasDigit(int start, int end) {
    for (int at = start; at < end; at++) {
      if (Character.isDigit(text[at])) {
        return true;
      }
    }
    return false;
  }

  private boolean allDigits(int start, int end) {
    for (int at = start; at < end; at++) {
      if (!Character.isDigit(text[at])) {
        return false;
      }
    }
    return true;
  }

  private boolean allLetters(int start, int end) {
    for (int at = start; at < end; at++) {
      if (!Character.isLetter(text[at])) {
        return false;
      }
    }
    return end > start;
  }

  private boolean isPlain(int start, int end) {
    for (int at = start; at < end; at++) {
      if (!Character.isLetterOrDigit(text[at])) {
        return false;
      }
    }
    return true;
  }
}
