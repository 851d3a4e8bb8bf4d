package casebook.text;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/// One rule of `personal.yaml`. Its pattern meets only what a cheap look finds worth it: lines that
/// hold one of its words, or stretches of its characters.
final class PersonalMask {

  /// A piece of a text to be tried, and where it begins.
  private record Window(int start, String text) {}

  /// What is to be masked, and whether a kept pattern may still save it.
  record Found(int start, int end, String by, boolean isSure) {}

  private final LexiconFiles.PersonalMask rule;
  private final Pattern pattern;
  private final CharacterSet characters;

  PersonalMask(LexiconFiles.PersonalMask rule) {
    this.rule = rule;
    this.pattern = Patterns.compile(rule.pattern());
    this.characters = CharacterSet.of(rule.chars());
  }

  String by() {
    return rule.by();
  }

  /// `lower` is the text in lower case, letter for letter.
  void find(String text, String lower, Consumer<Found> into) {
    for (Window window : windows(text, lower)) {
      find(window, into);
    }
  }

  private List<Window> windows(String text, String lower) {
    if (!rule.chars().isEmpty()) {
      return stretches(text);
    }
    if (rule.lines()) {
      boolean isThere = rule.needs().stream().anyMatch(lower::contains);
      return isThere ? List.of(new Window(0, text)) : List.of();
    }
    List<String> words = rule.needs().isEmpty() ? List.of("") : rule.needs();
    Map<Integer, Integer> lines = new TreeMap<>();
    words.forEach(word -> linesWith(word, lower, lines));
    List<Window> windows = new ArrayList<>();
    lines.forEach((start, end) -> windows.add(new Window(start, text.substring(start, end))));
    return windows;
  }

  private static void linesWith(String word, String lower, Map<Integer, Integer> into) {
    int at = lower.indexOf(word);
    while (at >= 0) {
      int start = lower.lastIndexOf('\n', at - 1) + 1;
      int next = lower.indexOf('\n', at);
      int end = next < 0 ? lower.length() : next;
      into.put(start, end);
      at = end < lower.length() ? lower.indexOf(word, end + 1) : -1;
    }
  }

  private List<Window> stretches(String text) {
    List<Window> windows = new ArrayList<>();
    int start = 0;
    int digits = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i < text.length() && characters.contains(text.charAt(i))) {
        digits += isDigit(text.charAt(i)) ? 1 : 0;
        continue;
      }
      if (i - start >= rule.least() && digits >= rule.digits()) {
        int from = Math.max(0, start - 1);
        String stretch = text.substring(from, Math.min(text.length(), i + 1));
        if (rule.needs().isEmpty() || rule.needs().stream().anyMatch(stretch::contains)) {
          windows.add(new Window(from, stretch));
        }
      }
      start = i + 1;
      digits = 0;
    }
    return windows;
  }

  /// What follows a masked piece may begin the next one.
  private void find(Window window, Consumer<Found> into) {
    Matcher matcher = pattern.matcher(window.text());
    int from = 0;
    while (from <= window.text().length() && matcher.find(from)) {
      int last = matcher.start() + 1;
      for (int group = matcher.groupCount() == 0 ? 0 : 1; group <= matcher.groupCount(); group++) {
        int start = matcher.start(group);
        int end = matcher.end(group);
        if (start >= 0 && end > start) {
          last = Math.max(last, end);
          offer(window, start, end, into);
        }
      }
      from = last;
    }
  }

  private void offer(Window window, int start, int end, Consumer<Found> into) {
    String piece = window.text().substring(start, end);
    if (digits(piece) >= rule.digits() && (!rule.mixed() || isMixed(piece))) {
      into.accept(new Found(window.start() + start, window.start() + end, rule.by(), rule.sure()));
    }
  }

  private static boolean isMixed(String piece) {
    long letters = piece.chars().filter(Character::isLetter).count();
    boolean isBeyondHex =
        piece.chars().anyMatch(c -> (c >= 'G' && c <= 'Z') || (c >= 'g' && c <= 'z'));
    return digits(piece) >= 3 && letters >= 3 && isBeyondHex;
  }

  private static long digits(String piece) {
    return piece.chars().filter(PersonalMask::isDigit).count();
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }
}
