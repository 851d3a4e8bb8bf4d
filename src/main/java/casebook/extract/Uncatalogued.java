package casebook.extract;

import casebook.model.Fix;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// The id of an action that no catalogue entry matches, made from its words alone.
final class Uncatalogued {

  private static final int WORDS = 6;

  private static final Set<String> EMPTY =
      Set.of(
          "the", "a", "an", "i", "it", "to", "and", "of", "in", "on", "my", "is", "was", "that",
          "this", "then", "so", "for", "with", "you", "me", "we", "just", "have", "had", "has",
          "be", "at", "but", "as", "by", "or", "if", "did", "do", "from", "now", "also", "your");

  private Uncatalogued() {}

  /// Empty where the words hold nothing to make an id of.
  static String id(String words) {
    String plain =
        Normalizer.normalize(words, Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT);
    List<String> telling =
        Arrays.stream(plain.split("[^\\p{L}\\p{N}]+"))
            .filter(w -> w.length() > 1 && !EMPTY.contains(w))
            .limit(WORDS)
            .toList();
    return telling.isEmpty()
        ? ""
        : Fix.UNCATALOGUED + telling.stream().collect(Collectors.joining("-"));
  }
}
