package casebook.extract;

import casebook.model.Fix;
import casebook.model.Post;
import casebook.text.Phenomenon;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Finds attempts that no catalogue entry matches, in discussions of any field: a sentence that
/// tells of an action and of its outcome, or an outcome whose action stands in the sentence before
/// or in the answer it replies to.
final class Uncatalogued {

  /// How many telling words make an id.
  private static final int WORDS = 6;

  /// An action told in fewer words says too little to be found again.
  private static final int LEAST = 5;

  /// A longer one tells more than one action.
  private static final int MOST = 60;

  private static final Set<String> EMPTY =
      Set.of(
          "the", "a", "an", "i", "it", "to", "and", "of", "in", "on", "my", "is", "was", "that",
          "this", "then", "so", "for", "with", "you", "me", "we", "just", "have", "had", "has",
          "be", "at", "but", "as", "by", "or", "if", "did", "do", "from", "now", "also", "your",
          "ve", "ll", "re", "don", "didn", "thanks", "thank", "worked", "works", "work", "not");

  private final Map<Integer, Said> adviceIn = new HashMap<>();

  /// Notes what a post would advise, should somebody say that it worked.
  void remember(Post post, List<Said> sentences) {
    sentences.stream()
        .filter(s -> s.mood() == Mood.ADVISES || s.mood() == Mood.TELLS)
        .filter(s -> s.words() >= LEAST && s.words() <= MOST)
        .filter(s -> !s.isAsker())
        .max(java.util.Comparator.comparingInt(s -> s.mood() == Mood.ADVISES ? 1 : 0))
        .ifPresent(s -> adviceIn.put(post.number(), s));
  }

  /// The attempt that a sentence without a known fix reports on, if it reports on one.
  Optional<Told> of(Post post, Said said, Optional<Said> before) {
    Optional<Said.Cue> cue =
        said.outcomes().stream()
            .filter(c -> c.kind() != Phenomenon.REFUSED && !c.isHeard())
            .findFirst();
    if (cue.isEmpty() || said.has(Phenomenon.HELPER)) {
      return Optional.empty();
    }
    boolean isGood = cue.get().kind() == Phenomenon.WORKED;
    Optional<Said> action =
        isAction(said) && said.words() >= 2 * LEAST
            ? Optional.of(said)
            : before.filter(Uncatalogued::isAction);
    if (action.isEmpty() && isGood && said.isAsker()) {
      int answered = post.replyTo().orElse(post.number() - 1);
      action = Optional.ofNullable(adviceIn.get(answered));
    }
    return action.flatMap(a -> told(a, cue.get(), said));
  }

  private static Optional<Told> told(Said action, Said.Cue cue, Said by) {
    String id = id(action.text());
    if (id.isEmpty() || !action.fixes().isEmpty()) {
      return Optional.empty();
    }
    Told told = Told.uncatalogued(action, id);
    told.close(cue, by);
    return Optional.of(told);
  }

  private static boolean isAction(Said said) {
    return said.mood() == Mood.TELLS
        && said.has(Phenomenon.TRIED)
        && said.words() >= LEAST
        && said.words() <= MOST;
  }

  /// Empty where the words hold too little to make an id of.
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
    return telling.size() < 2
        ? ""
        : Fix.UNCATALOGUED + telling.stream().collect(Collectors.joining("-"));
  }
}
