package casebook.extract;

import java.util.ArrayList;
import java.util.List;

/// Where a text stands in quotation marks: the words of a dialog or of somebody else.
final class QuotedSpans {

  /// A shorter span is a name (`"Restore"`), a longer one a pair of marks that do not belong
  /// together.
  private static final int MIN_WORDS = 3;

  private static final int MAX_CHARS = 400;

  private QuotedSpans() {}

  /// Start and end of every span of three words or more, marks left out.
  static List<int[]> of(String text) {
    return all(text).stream().filter(s -> words(text.substring(s[0], s[1])) >= MIN_WORDS).toList();
  }

  /// Start and end of every span, however short.
  static List<int[]> all(String text) {
    List<int[]> spans = new ArrayList<>();
    int open = -1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean isPlain = c == '"';
      if (c == '\n') {
        open = -1;
      } else if (open < 0 && opens(text, i)) {
        open = i + 1;
      } else if (open >= 0 && (isPlain || c == '\u201D' || c == '\u201C' || c == '\u00BB')) {
        if (i - open <= MAX_CHARS && i > open) {
          spans.add(new int[] {open, i});
        }
        open = -1;
      }
    }
    return spans;
  }

  /// An inch mark behind a number opens nothing.
  private static boolean opens(String text, int i) {
    char c = text.charAt(i);
    boolean isInch = i > 0 && Character.isDigit(text.charAt(i - 1));
    return (c == '"' && !isInch) || c == '\u201C' || c == '\u201E' || c == '\u00AB';
  }

  private static int words(String span) {
    return span.strip().split("\\s+").length;
  }
}
