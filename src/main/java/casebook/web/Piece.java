package casebook.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A stretch of a quote, marked where it is a word that the search or the fix has too.
public record Piece(String text, boolean isMarked) {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]{4,40}");
  private static final Pattern ANY_WORD = Pattern.compile("[\\p{L}\\p{N}]+");
  private static final Set<String> EMPTY_WORDS =
      Set.of(
          "with", "from", "that", "this", "have", "when", "then", "they", "into", "your", "after");

  static List<Piece> of(String quote, Set<String> words) {
    List<Piece> pieces = new ArrayList<>();
    int done = 0;
    for (MatchResult word : WORD.matcher(quote).results().toList()) {
      if (words.contains(stem(word.group()))) {
        add(pieces, quote.substring(done, word.start()), false);
        add(pieces, word.group(), true);
        done = word.end();
      }
    }
    add(pieces, quote.substring(done), false);
    return pieces;
  }

  /// A text of which the beginnings of words are marked, given in lower case.
  static List<Piece> begun(String text, Set<String> beginnings) {
    List<Piece> pieces = new ArrayList<>();
    int done = 0;
    for (MatchResult word : ANY_WORD.matcher(text).results().toList()) {
      int marked = longest(word.group().toLowerCase(Locale.ROOT), beginnings);
      if (marked > 0 && marked <= word.group().length()) {
        add(pieces, text.substring(done, word.start()), false);
        add(pieces, text.substring(word.start(), word.start() + marked), true);
        done = word.start() + marked;
      }
    }
    add(pieces, text.substring(done), false);
    return pieces;
  }

  private static int longest(String word, Set<String> beginnings) {
    return beginnings.stream().filter(word::startsWith).mapToInt(String::length).max().orElse(0);
  }

  /// The words of a text that are worth marking.
  static Set<String> words(String text) {
    return WORD.matcher(text)
        .results()
        .map(r -> stem(r.group()))
        .filter(w -> !EMPTY_WORDS.contains(w))
        .collect(Collectors.toSet());
  }

  private static void add(List<Piece> pieces, String text, boolean isMarked) {
    if (!text.isEmpty()) {
      pieces.add(new Piece(text, isMarked));
    }
  }

  /// Enough for `restored` to meet `restore`: lower case without the endings of English verbs.
  private static String stem(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    for (String ending : List.of("ing", "ed", "es", "s", "e")) {
      if (lower.endsWith(ending) && lower.length() - ending.length() >= 4) {
        return lower.substring(0, lower.length() - ending.length());
      }
    }
    return lower;
  }
}
