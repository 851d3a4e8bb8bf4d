package casebook.web;

import casebook.match.Matcher;
import casebook.model.Ranking;
import casebook.model.Verdict;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// What helps where an answer is empty: the filter, or the word, without which it would not be,
/// with what there would be; and the same words spelled as the cases spell them.
public record Emptied(List<Way> ways, Optional<Way> corrected) {
  static final Emptied NONE = new Emptied(List.of(), Optional.empty());

  private static final int WORDS_TRIED = 8;
  private static final int WAYS_SHOWN = 4;

  /// `left` is what was taken away, or the corrected words.
  public record Way(String left, String href, int fixes, int cases) {}

  public Emptied {
    ways = List.copyOf(ways);
  }

  /// By filter, from the answer that was narrowed to nothing.
  static Emptied byFilter(Ranking whole, SearchRequest request) {
    List<Way> ways = new ArrayList<>();
    for (Filter filter : Filter.values()) {
      request
          .filters()
          .of(filter)
          .ifPresent(value -> {
            SearchRequest wider = request.with(request.filters().without(filter));
            Ranking left = Narrowing.of(whole, wider);
            if (!left.hits().isEmpty()) {
              ways.add(
                  new Way(
                      filter.title() + ": " + filter.label(value),
                      wider.address(),
                      left.fixes().size(),
                      left.hits().size()));
            }
          });
    }
    return new Emptied(ways, Optional.empty());
  }

  /// By word, where nothing was near enough: searches again without each of the first few.
  static Emptied byWord(
      Matcher matcher, SearchRequest request, int top, Function<String, Optional<String>> speller) {
    Optional<Way> corrected =
        speller.apply(request.text()).flatMap(words -> way(matcher, request, words, words, top));
    List<String> words = Arrays.asList(request.text().split("\\s+"));
    List<Way> ways = new ArrayList<>();
    if (words.size() > 1 && words.size() <= WORDS_TRIED) {
      for (int i = 0; i < words.size() && ways.size() < WAYS_SHOWN; i++) {
        List<String> fewer = new ArrayList<>(words);
        String left = fewer.remove(i);
        way(matcher, request, String.join(" ", fewer), left, top).ifPresent(ways::add);
      }
    }
    return new Emptied(ways, corrected);
  }

  private static Optional<Way> way(
      Matcher matcher, SearchRequest request, String words, String left, int top) {
    SearchRequest other = request.saying(words);
    Ranking found = matcher.match(other.toMatch(top));
    return found.verdict() == Verdict.NO_MATCH
        ? Optional.empty()
        : Optional.of(new Way(left, other.address(), found.fixes().size(), found.hits().size()));
  }
}
