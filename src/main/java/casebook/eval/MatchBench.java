package casebook.eval;

import casebook.embed.TextEncoder;
import casebook.index.CandidateQuery;
import casebook.index.CaseIndex;
import casebook.index.PlainIndex;
import casebook.match.IndexMatcher;
import casebook.match.Matcher;
import casebook.model.SearchMode;
import casebook.text.Lexicon;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;

/// How long a match takes, part by part, beside two bare queries in the same run: Lucene's plain
/// one over the text, and the very query that finding cases by words asks, without comparing or
/// reading them. Every row asks the same texts one after the other in one thread, after a round
/// that warms up.
final class MatchBench {
  private static final int CLOSELY = 50;
  private static final int TOP = 10;
  private static final int LOG_BYTES = 2_000_000;
  private static final int LOGS = 7;

  /// Milliseconds; `toPlain` and `toQuery` are the median to those of the bare queries.
  record Row(double p50, double p95, double max, double toPlain, double toQuery) {}

  private final CaseIndex index;
  private final Lexicon lexicon;
  private final Optional<TextEncoder> encoder;
  private final Map<String, Row> rows = new LinkedHashMap<>();
  private double plainFloor;
  private double queryFloor;

  MatchBench(CaseIndex index, Lexicon lexicon, Optional<TextEncoder> encoder) {
    this.index = index;
    this.lexicon = lexicon;
    this.encoder = encoder;
  }

  Map<String, Row> run(List<String> texts, PlainIndex plain) {
    IndexMatcher words = matcher(SearchMode.LEXICAL);
    List<CandidateQuery> queries = queries(texts, words);
    List<Double> bare = times(texts, text -> plain.search(text, TOP));
    List<Double> query = times(queries, q -> index.count(q, CLOSELY));
    plainFloor = at(bare, 0.5);
    queryFloor = at(query, 0.5);
    put("plain query", bare);
    put("query of words alone", query);
    put("retrieval by words", times(queries, q -> index.candidates(q, CLOSELY)));
    put("match by words", times(texts, text -> match(words, text)));
    if (encoder.isPresent()) {
      IndexMatcher both = matcher(SearchMode.HYBRID);
      put("retrieval by both", times(queries(texts, both), q -> index.candidates(q, CLOSELY)));
      put("match by both", times(texts, text -> match(both, text)));
    }
    List<String> logs = new ArrayList<>();
    for (int i = 0; i < LOGS; i++) {
      logs.add(log(i));
    }
    put("log of 2 MB, by words", times(logs, text -> match(words, text)));
    return rows;
  }

  private IndexMatcher matcher(SearchMode mode) {
    return new IndexMatcher(
        lexicon,
        index,
        mode == SearchMode.LEXICAL ? Optional.empty() : encoder,
        mode,
        InstantSource.system());
  }

  private static List<CandidateQuery> queries(List<String> texts, IndexMatcher matcher) {
    return texts.stream().flatMap(t -> matcher.query(t).stream()).toList();
  }

  private static void match(IndexMatcher matcher, String text) {
    var _ = matcher.match(new Matcher.Request(text, TOP, Set.of()));
  }

  private static <T> List<Double> times(List<T> asked, Consumer<T> work) {
    asked.stream().limit(200).forEach(work);
    List<Double> millis = new ArrayList<>();
    for (T one : asked) {
      long start = System.nanoTime();
      work.accept(one);
      millis.add((System.nanoTime() - start) / 1e6);
    }
    return millis.stream().sorted().toList();
  }

  private void put(String name, List<Double> sorted) {
    double p50 = at(sorted, 0.5);
    double p95 = at(sorted, 0.95);
    rows.put(
        name, new Row(p50, p95, at(sorted, 1), ratio(p50, plainFloor), ratio(p50, queryFloor)));
  }

  private static double ratio(double millis, double floor) {
    return floor > 0 ? millis / floor : 0;
  }

  private static double at(List<Double> sorted, double share) {
    return sorted.isEmpty()
        ? 0
        : sorted.get(Math.min(sorted.size() - 1, (int) (share * sorted.size())));
  }

  /// A log as an updater writes it: thousands of lines with changing numbers, a few of which tell.
  private static String log(int seed) {
    Random random = new Random(seed);
    StringBuilder log = new StringBuilder(LOG_BYTES + 200);
    while (log.length() < LOG_BYTES) {
      int second = random.nextInt(86_400);
      log.append(
          "2024-05-%02d %02d:%02d:%02d+02 host softwareupdated[%d]: "
              .formatted(
                  1 + random.nextInt(28),
                  second / 3600,
                  second / 60 % 60,
                  second % 60,
                  100 + random.nextInt(900)));
      log.append(
          switch (random.nextInt(400)) {
            case 0 -> "Failed to personalize: Error Domain=SUOSUErrorDomain Code=301 \"(null)\"";
            case 1 -> "ERROR: download of MSU_UPDATE_%d failed".formatted(random.nextInt(9999));
            default ->
                "SUScan: product %d of %d, state %s, 0x%x"
                    .formatted(
                        random.nextInt(90),
                        90,
                        random.nextBoolean() ? "idle" : "queued",
                        random.nextInt());
          });
      log.append('\n');
    }
    return log.toString();
  }
}
