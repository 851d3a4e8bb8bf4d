package casebook.source.layout;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Joins lines to running text. A hyphen at the end of a line goes where the document shows the
/// word without it, stays where the document shows it with it, and stays in names such as USB-C.
final class Joiner {
  /// First parts that keep their hyphen when nothing in the document speaks against it.
  private static final Set<String> PREFIXES =
      Set.of(
          "self", "non", "well", "built", "plug", "step", "two", "three", "four", "one", "high",
          "low", "long", "short", "full", "half", "single", "multi", "user", "read", "real",
          "third", "second", "first", "left", "right", "up", "start", "log", "sign", "set", "hard",
          "co", "on", "by", "off", "add", "pop", "opt", "roll", "back", "stand", "follow", "double",
          "cross", "air");

  private final Set<String> words;

  Joiner(Set<String> words) {
    this.words = words;
  }

  String join(List<String> lines) {
    var text = new StringBuilder();
    for (String line : lines) {
      if (!text.isEmpty()) {
        close(text, line);
      }
      text.append(line);
    }
    return Letters.fold(text.toString());
  }

  private void close(StringBuilder text, String next) {
    int last = text.length() - 1;
    char end = text.charAt(last);
    boolean isWord = last > 0 && Character.isLetterOrDigit(text.charAt(last - 1));
    boolean goesOn = !next.isEmpty() && Character.isLetterOrDigit(next.charAt(0));
    if (end == Letters.SOFT_HYPHEN || (isHyphen(end) && isWord && isSplit(text, next))) {
      text.setLength(last);
    } else if (isWord && goesOn && Letters.isHyphen(end)) {
      text.setCharAt(last, '-');
    } else if (!(isWord && goesOn && (isHyphen(end) || end == '/' || end == '—'))) {
      text.append(' ');
    }
  }

  private static boolean isHyphen(char c) {
    return c == '-' || Letters.isHyphen(c);
  }

  /// Whether the hyphen at the end only parts a word that the line had no room for.
  private boolean isSplit(StringBuilder text, String next) {
    String head = text.substring(wordStart(text), text.length() - 1);
    String tail = next.substring(0, wordEnd(next));
    if (tail.isEmpty() || !tail.equals(tail.toLowerCase(Locale.ROOT)) || hasDigit(head + tail)) {
      return false;
    }
    if (isChained(text, next, head.length(), tail.length())) {
      return false;
    }
    if (Letters.isHyphen(text.charAt(text.length() - 1)) && !words.contains(Typography.HYPHEN)) {
      return true;
    }
    String first = head.toLowerCase(Locale.ROOT);
    if (words.contains(first + tail)) {
      return true;
    }
    boolean isName = head.length() < 2 || !head.substring(1).equals(first.substring(1));
    return !isName && !words.contains(first + "-" + tail) && !PREFIXES.contains(first);
  }

  /// As in state-of-the-art.
  private static boolean isChained(StringBuilder text, String next, int head, int tail) {
    int before = text.length() - head - 2;
    return (before >= 0 && isHyphen(text.charAt(before)))
        || (tail < next.length() && isHyphen(next.charAt(tail)));
  }

  private static int wordStart(StringBuilder text) {
    int start = text.length() - 1;
    while (start > 0 && Character.isLetterOrDigit(text.charAt(start - 1))) {
      start--;
    }
    return start;
  }

  private static int wordEnd(String text) {
    int end = 0;
    while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean hasDigit(String text) {
    return text.chars().anyMatch(Character::isDigit);
  }
}
