package casebook.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.memory.MemoryIndex;
import org.apache.lucene.queries.intervals.IntervalIterator;
import org.apache.lucene.search.DocIdSetIterator;

/// Finds many known phrases in a text at once. A phrase never reaches from one sentence into the
/// next. Immutable; safe for use by many threads.
public final class PhraseCatalogue {

  private static final String FIELD = "text";

  private final Map<String, List<Phrase>> byAnchor = new HashMap<>();

  PhraseCatalogue(List<Phrase> phrases) {
    for (Phrase phrase : phrases) {
      phrase.anchor().forEach(a -> byAnchor.computeIfAbsent(a, _ -> new ArrayList<>()).add(phrase));
    }
  }

  /// Every mention in a text given as its sentences, by place. The same words may be mentioned
  /// under several labels; a caller decides what that means.
  public List<Mention> find(List<Sentence> sentences) {
    List<Words.Word> words = new ArrayList<>();
    for (int i = 0; i < sentences.size(); i++) {
      words.addAll(Words.of(sentences.get(i).text(), sentences.get(i).start(), i));
    }
    Set<Phrase> possible = new LinkedHashSet<>();
    words.forEach(w -> possible.addAll(byAnchor.getOrDefault(w.stem(), List.of())));
    return possible.isEmpty() ? List.of() : look(words, possible);
  }

  /// Every mention in a single sentence.
  public List<Mention> find(String sentence) {
    return find(List.of(new Sentence(sentence, 0)));
  }

  private static List<Mention> look(List<Words.Word> words, Set<Phrase> possible) {
    SpacedWords stream = new SpacedWords(words);
    MemoryIndex index = new MemoryIndex();
    index.addField(FIELD, stream);
    LeafReaderContext leaf = index.createSearcher().getIndexReader().leaves().getFirst();
    List<Mention> found = new ArrayList<>();
    try {
      for (Phrase phrase : possible) {
        collect(phrase, leaf, stream, words, found);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("phrases of a text in memory", e);
    }
    found.sort(
        java.util.Comparator.comparingInt(Mention::start)
            .thenComparingInt(Mention::end)
            .thenComparing(Mention::label)
            .thenComparing(Mention::phrase));
    return found;
  }

  private static void collect(
      Phrase phrase,
      LeafReaderContext leaf,
      SpacedWords stream,
      List<Words.Word> words,
      List<Mention> found)
      throws IOException {
    IntervalIterator places = phrase.source().intervals(FIELD, leaf);
    if (places == null || places.nextDoc() == DocIdSetIterator.NO_MORE_DOCS) {
      return;
    }
    while (places.nextInterval() != IntervalIterator.NO_MORE_INTERVALS) {
      Words.Word first = words.get(stream.wordAt(places.start()));
      Words.Word last = words.get(stream.wordAt(places.end()));
      found.add(new Mention(phrase.label(), phrase.wording(), first.start(), last.end()));
    }
  }
}
