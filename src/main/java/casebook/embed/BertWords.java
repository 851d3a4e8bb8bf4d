package casebook.embed;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/// What BERT takes for the words of a text: lower case, without accents, every punctuation mark and
/// every Han character a word of its own.
final class BertWords {
  private final List<String> found = new ArrayList<>();
  private final StringBuilder open = new StringBuilder();

  private BertWords() {}

  /// The first words of a text, at least `most` where it has so many. The rest of a long text is
  /// not looked at.
  static List<String> of(String text, int most) {
    BertWords words = new BertWords();
    int c;
    for (int i = 0; i < text.length() && words.found.size() < most; i += Character.charCount(c)) {
      c = text.codePointAt(i);
      words.take(c);
    }
    words.end();
    return words.found;
  }

  private void take(int c) {
    if (isSpace(c)) {
      end();
    } else if (isHan(c)) {
      end();
      open.appendCodePoint(c);
      end();
    } else if (!isDropped(c)) {
      open.appendCodePoint(c);
    }
  }

  /// Accents go before the case does: that is the order the models were trained with.
  private void end() {
    StringBuilder word = new StringBuilder();
    Normalizer.normalize(open, Normalizer.Form.NFD)
        .codePoints()
        .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
        .map(Character::toLowerCase)
        .forEach(c -> {
          if (isPunctuation(c)) {
            keep(word);
            keep(word.appendCodePoint(c));
          } else {
            word.appendCodePoint(c);
          }
        });
    keep(word);
    open.setLength(0);
  }

  private void keep(StringBuilder word) {
    if (!word.isEmpty()) {
      found.add(word.toString());
      word.setLength(0);
    }
  }

  private static boolean isSpace(int c) {
    return c == '\t' || c == '\n' || c == '\r' || Character.isSpaceChar(c);
  }

  /// Controls, invisible characters and what could not be decoded. Words they stand in close up.
  private static boolean isDropped(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL, Character.FORMAT, Character.PRIVATE_USE, Character.SURROGATE -> true;
      default -> c == 0xFFFD;
    };
  }

  private static boolean isHan(int c) {
    return (c >= 0x4E00 && c <= 0x9FFF)
        || (c >= 0x3400 && c <= 0x4DBF)
        || (c >= 0x20000 && c <= 0x2A6DF)
        || (c >= 0x2A700 && c <= 0x2CEAF)
        || (c >= 0xF900 && c <= 0xFAFF)
        || (c >= 0x2F800 && c <= 0x2FA1F);
  }

  /// All of ASCII that is neither letter nor digit counts, `$` and `+` too.
  private static boolean isPunctuation(int c) {
    if (c < 128) {
      return c > ' ' && c < 127 && !Character.isLetterOrDigit(c);
    }
    return switch (Character.getType(c)) {
      case Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION ->
          true;
      default -> false;
    };
  }
}
