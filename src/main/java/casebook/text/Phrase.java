package casebook.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;

/// A phrase as the lexicon writes it, ready to be looked for. `anchor` are stems of which one must
/// stand in a text for the phrase to be in it: it spares looking for most phrases in most texts.
record Phrase(String label, String wording, Set<String> anchor, IntervalsSource source) {

  /// How many words may stand where a phrase has a `*`.
  private static final int GAP = 4;

  /// Throws `IllegalArgumentException` where the wording holds no word.
  static Phrase ordered(String label, String wording) {
    List<IntervalsSource> segments = new ArrayList<>();
    List<IntervalsSource> segment = new ArrayList<>();
    Set<String> anchor = Set.of();
    for (String part : wording.strip().split("\\s+")) {
      if (part.equals("*")) {
        close(segment, segments);
        continue;
      }
      List<List<String>> ways = new ArrayList<>();
      for (String way : part.split("\\|")) {
        List<String> stems = Words.stems(way);
        if (!stems.isEmpty()) {
          ways.add(stems);
        }
      }
      if (ways.isEmpty()) {
        throw new IllegalArgumentException(
            "phrase '" + wording + "': '" + part + "' holds no word");
      }
      segment.add(either(ways));
      anchor = better(anchor, ways);
    }
    close(segment, segments);
    if (segments.isEmpty()) {
      throw new IllegalArgumentException("phrase '" + wording + "' holds no word");
    }
    IntervalsSource source = segments.getFirst();
    for (IntervalsSource next : segments.subList(1, segments.size())) {
      source = Intervals.maxgaps(GAP, Intervals.ordered(source, next));
    }
    return new Phrase(label, wording, anchor, source);
  }

  /// One word or phrase of every group, in any order, within `within` words.
  static Phrase near(String label, int within, List<List<String>> groups) {
    List<IntervalsSource> sources = new ArrayList<>();
    Set<String> anchor = Set.of();
    for (List<String> group : groups) {
      List<List<String>> ways = group.stream().map(Words::stems).toList();
      if (ways.stream().anyMatch(List::isEmpty)) {
        throw new IllegalArgumentException("group " + group + " has an entry that holds no word");
      }
      sources.add(either(ways));
      anchor = better(anchor, ways);
    }
    IntervalsSource all =
        sources.size() == 2
            ? Intervals.unorderedNoOverlaps(sources.getFirst(), sources.getLast())
            : Intervals.unordered(sources.toArray(IntervalsSource[]::new));
    String wording =
        groups.stream().map(g -> String.join("|", g)).collect(Collectors.joining(" ~ "));
    return new Phrase(label, wording, anchor, Intervals.maxwidth(within, all));
  }

  private static void close(List<IntervalsSource> segment, List<IntervalsSource> segments) {
    if (!segment.isEmpty()) {
      segments.add(
          segment.size() == 1
              ? segment.getFirst()
              : Intervals.phrase(segment.toArray(IntervalsSource[]::new)));
      segment.clear();
    }
  }

  private static IntervalsSource either(List<List<String>> ways) {
    IntervalsSource[] sources =
        ways.stream()
            .map(w -> Intervals.phrase(w.toArray(String[]::new)))
            .toArray(IntervalsSource[]::new);
    return sources.length == 1 ? sources[0] : Intervals.or(sources);
  }

  /// Of two sets of which one stem must be there, the one that is rarer: fewer and longer words.
  private static Set<String> better(Set<String> held, List<List<String>> ways) {
    Set<String> next =
        ways.stream()
            .map(w -> w.stream().reduce("", (a, b) -> a.length() >= b.length() ? a : b))
            .collect(Collectors.toSet());
    return held.isEmpty() || rarity(next) > rarity(held) ? next : held;
  }

  private static double rarity(Set<String> stems) {
    return stems.stream().mapToInt(String::length).min().orElse(0) / (double) stems.size();
  }
}
