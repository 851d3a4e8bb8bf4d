package casebook.text;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Does a sentence tell of something that is past? Judged by irregular forms and by endings, which
/// the lexicon lists. Immutable; safe for use by many threads.
public final class Tense {

  /// A shorter word with a past ending (`red`) is no verb.
  private static final int SHORTEST = 4;

  private final Set<String> forms;
  private final List<String> endings;
  private final Set<String> neverPast;
  private final Set<String> passiveAfter;

  Tense(Map<String, List<String>> past) {
    forms = Set.copyOf(past.getOrDefault("forms", List.of()));
    endings = List.copyOf(past.getOrDefault("endings", List.of()));
    neverPast = Set.copyOf(past.getOrDefault("neverPast", List.of()));
    passiveAfter = Set.copyOf(past.getOrDefault("passiveAfter", List.of()));
  }

  /// Whether a word of the sentence is a past form, other than behind a word that makes it a
  /// passive of now (`is supported`, `to be restored`).
  public boolean isPast(String sentence) {
    String before = "";
    for (String word : words(sentence)) {
      if (isPastForm(word) && !passiveAfter.contains(before)) {
        return true;
      }
      before = word;
    }
    return false;
  }

  private boolean isPastForm(String word) {
    boolean isLong = word.length() >= SHORTEST;
    return forms.contains(word)
        || (isLong && !neverPast.contains(word) && endings.stream().anyMatch(word::endsWith));
  }

  private static List<String> words(String sentence) {
    return List.of(sentence.toLowerCase(Locale.ROOT).strip().split("[^\\p{L}\\p{N}']+"));
  }
}
