package casebook.extract;

import casebook.model.Block;
import casebook.model.Post;
import casebook.model.SafeHtml;
import casebook.text.Lexicon;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// Finds what a person says to have tried already, in a problem that they put to us.
public final class TriedFinder {
  private final SentenceReader sentences;

  public TriedFinder(Lexicon lexicon) {
    this.sentences = new SentenceReader(lexicon);
  }

  /// Ids of catalogue fixes, in the order told. A mere mention is no attempt: the sentence must
  /// tell that somebody did it, or that it did not help.
  public List<String> find(String text) {
    Post post =
        new Post(
            1,
            "",
            Optional.empty(),
            OptionalInt.empty(),
            false,
            List.of(new Block.Prose(text, List.of())),
            SafeHtml.EMPTY);
    Set<String> tried = new LinkedHashSet<>();
    for (Said said : sentences.read(post, true)) {
      boolean isTold =
          said.mood() == Mood.TELLS
              && (said.has(casebook.text.Phenomenon.TRIED)
                  || said.has(casebook.text.Phenomenon.SHOP)
                  || said.has(casebook.text.Phenomenon.FAILED));
      if (isTold) {
        said.fixes().forEach(m -> tried.add(casebook.text.Mentions.fixOf(m)));
      }
    }
    return List.copyOf(tried);
  }
}
