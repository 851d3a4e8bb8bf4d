package casebook.index.lucene;

import casebook.index.Suggestions;
import casebook.model.Suggestion;
import casebook.model.Suggestion.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.search.suggest.Lookup.LookupResult;
import org.apache.lucene.search.suggest.analyzing.AnalyzingInfixSuggester;
import org.apache.lucene.search.suggest.analyzing.FuzzySuggester;
import org.apache.lucene.store.ByteBuffersDirectory;

/// Suggestions out of two suggesters in memory: one that finds words wherever they stand, and for
/// who mistyped one that allows a letter to be wrong.
final class LuceneSuggestions implements Suggestions {
  private static final int LONGEST_QUERY = 200;

  /// A suggestion can be entered with a wrong letter at so many of its words.
  private static final int FUZZY_STARTS = 8;

  private static final int LONGEST_FUZZY = 60;
  private static final int SHORTEST_FUZZY = 4;
  private static final Pattern WORD_START =
      Pattern.compile("(?<![\\p{L}\\p{N}])(?=[\\p{L}\\p{N}])");

  private final List<Suggestion> all;
  private final AnalyzingInfixSuggester exact;
  private final FuzzySuggester fuzzy;
  private final Spelling spelling;

  private LuceneSuggestions(
      List<Suggestion> all,
      AnalyzingInfixSuggester exact,
      FuzzySuggester fuzzy,
      Spelling spelling) {
    this.all = all;
    this.exact = exact;
    this.fuzzy = fuzzy;
    this.spelling = spelling;
  }

  static Suggestions of(Vocabulary vocabulary) throws IOException {
    List<Suggestion> all = vocabulary.suggestions();
    if (all.isEmpty()) {
      return NONE;
    }
    Analyzer words = new UnstemmedAnalyzer();
    AnalyzingInfixSuggester exact =
        new AnalyzingInfixSuggester(
            new ByteBuffersDirectory(), words, words, 4, true, true, false, true);
    exact.build(new SuggestionEntries(numbers(all).mapToObj(n -> entry(all, n)), true));
    FuzzySuggester fuzzy = new FuzzySuggester(new ByteBuffersDirectory(), "fuzzy", words);
    fuzzy.build(
        new SuggestionEntries(numbers(all).boxed().flatMap(n -> beginnings(all, n)), false));
    return new LuceneSuggestions(all, exact, fuzzy, Spelling.of(vocabulary.texts(), words));
  }

  @Override
  public List<Suggestion> begun(String words, int most) {
    String key = words.length() <= LONGEST_QUERY ? words : words.substring(0, LONGEST_QUERY);
    if (key.chars().noneMatch(Character::isLetterOrDigit)) {
      return List.of();
    }
    try {
      List<Suggestion> found = exactly(key, most);
      return found.isEmpty() && key.strip().length() >= SHORTEST_FUZZY ? nearly(key, most) : found;
    } catch (IOException e) {
      throw new UncheckedIOException("suggestions in memory cannot be read", e);
    }
  }

  @Override
  public Optional<String> corrected(String words) {
    return spelling.corrected(words);
  }

  private List<Suggestion> exactly(String key, int most) throws IOException {
    List<Suggestion> found = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      exact.lookup(key, Set.of(SuggestionEntries.kind(kind)), most, true, false).stream()
          .map(this::suggestion)
          .forEach(found::add);
    }
    return found;
  }

  private List<Suggestion> nearly(String key, int most) throws IOException {
    Set<Suggestion> near = new LinkedHashSet<>();
    fuzzy.lookup(key, false, most * FUZZY_STARTS).forEach(r -> near.add(suggestion(r)));
    return Stream.of(Kind.values())
        .flatMap(kind -> near.stream().filter(s -> s.kind() == kind).limit(most))
        .toList();
  }

  private Suggestion suggestion(LookupResult result) {
    return all.get(SuggestionEntries.number(result.payload));
  }

  private static IntStream numbers(List<Suggestion> all) {
    return IntStream.range(0, all.size());
  }

  private static SuggestionEntries.Entry entry(List<Suggestion> all, int number) {
    Suggestion one = all.get(number);
    return new SuggestionEntries.Entry(one.text(), one.cases(), number, one.kind());
  }

  /// A suggestion from each of its first words on.
  private static Stream<SuggestionEntries.Entry> beginnings(List<Suggestion> all, int number) {
    Suggestion one = all.get(number);
    return WORD_START
        .matcher(one.text())
        .results()
        .limit(FUZZY_STARTS)
        .map(start -> one.text().substring(start.start()))
        .map(rest -> rest.substring(0, Math.min(rest.length(), LONGEST_FUZZY)))
        .map(rest -> new SuggestionEntries.Entry(rest, one.cases(), number, one.kind()));
  }
}
