package casebook.eval;

import casebook.source.Entities;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// When two texts are the same to somebody who compares by eye.
final class GoldText {

  private static final Pattern SPACE =
      Pattern.compile("[\\s\\x1c-\\x1f]+", Pattern.UNICODE_CHARACTER_CLASS);
  private static final Pattern NO_WORD = Pattern.compile("[^a-z0-9]+");
  private static final Pattern BREAK =
      Pattern.compile("<(?:br|p|li|div|pre|blockquote|tr|td|th|h[0-9])[^>]*>");
  private static final Pattern TAG = Pattern.compile("<[^>]+>");

  private GoldText() {}

  /// Entities as letters, quotes and dashes plain, white space folded, small letters.
  static String norm(String text) {
    String plain =
        Entities.unescaped(text)
            .replace('\u201C', '"')
            .replace('\u201D', '"')
            .replace('\u2019', '\'')
            .replace('\u2018', '\'')
            .replace('\u2013', '-')
            .replace('\u2014', '-');
    return SPACE.matcher(plain).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
  }

  /// Letters and digits alone.
  static String folded(String name) {
    return NO_WORD.matcher(norm(name)).replaceAll(" ").strip();
  }

  /// What stands in a post, without its tags.
  static String ofHtml(String html) {
    return norm(
        Entities.unescaped(TAG.matcher(BREAK.matcher(html).replaceAll(" ")).replaceAll("")));
  }

  /// How many wanted errors were said, one to one and in order. One that was said must hold the
  /// wanted one without being a paragraph, or be most of it.
  static int sameErrors(List<String> said, List<String> wanted, List<String> missed) {
    List<String> left = new ArrayList<>(said.stream().map(GoldText::norm).toList());
    int hits = 0;
    for (String text : wanted) {
      String gold = norm(text);
      var fit = left.stream().filter(s -> isSame(s, gold)).findFirst();
      if (fit.isPresent()) {
        left.remove(fit.get());
        hits++;
      } else {
        missed.add(gold);
      }
    }
    return hits;
  }

  private static boolean isSame(String said, String gold) {
    return (said.contains(gold) && length(said) <= 3 * length(gold) + 60)
        || (gold.contains(said) && length(said) >= 0.6 * length(gold));
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }
}
