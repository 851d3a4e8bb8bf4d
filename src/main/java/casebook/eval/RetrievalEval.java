package casebook.eval;

import casebook.embed.TextEncoder;
import casebook.eval.RetrievalReport.Figures;
import casebook.extract.CaseExtractor;
import casebook.index.CaseIndex;
import casebook.index.CaseWriter;
import casebook.index.IndexDamagedException;
import casebook.index.Indexes;
import casebook.index.PlainIndex;
import casebook.ingest.Understanding;
import casebook.match.IndexMatcher;
import casebook.model.CaseId;
import casebook.model.CorruptSourceException;
import casebook.model.Discussion;
import casebook.model.Reading;
import casebook.model.SearchMode;
import casebook.source.BeirJson;
import casebook.source.Masking;
import casebook.text.Lexicon;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/// How well the cases of a judged set are found, by the program's own line from text to index and
/// from query to cases.
public final class RetrievalEval {
  /// How deep a list is looked at, and one more for the query's own document.
  private static final int DEPTH = 100;

  private static final int WARMING_UP = 50;

  private static final String SIGN = "set.sign";
  private static final String CASES = "cases";

  private final Indexes indexes;
  private final Lexicon lexicon;
  private final Optional<TextEncoder> encoder;
  private final SearchMode mode;

  /// `LEXICAL` leaves the encoder alone. Throws `IllegalArgumentException` for another mode without
  /// one.
  public RetrievalEval(
      Indexes indexes, Lexicon lexicon, Optional<TextEncoder> encoder, SearchMode mode) {
    if (mode != SearchMode.LEXICAL && encoder.isEmpty()) {
      throw new IllegalArgumentException(
          "--mode is " + mode + "; without an encoder it is lexical");
    }
    this.indexes = indexes;
    this.lexicon = lexicon;
    this.encoder = mode == SearchMode.LEXICAL ? Optional.empty() : encoder;
    this.mode = mode;
  }

  /// Indexes the set into `place`, or finds it there, and searches every judged query. `run` is
  /// where a TREC run file goes.
  public RetrievalReport run(
      Path folder, Path queries, Path place, Optional<Path> run, boolean hasFloor)
      throws IOException {
    BeirSet set = BeirSet.read(folder, queries);
    long start = System.nanoTime();
    Filled filled = fill(set.corpus(), place);
    double seconds = (System.nanoTime() - start) / 1e9;
    Figures ours;
    try (CaseIndex index = indexes.read(place.resolve(CASES))) {
      IndexMatcher matcher =
          new IndexMatcher(lexicon, index, encoder, mode, InstantSource.system());
      Timed timed =
          search(
              set,
              (text, limit) ->
                  matcher.nearest(text, limit).stream().map(h -> h.past().id().value()).toList());
      if (run.isPresent()) {
        timed.run().write(run.get(), "casebook-" + mode);
      }
      ours = timed.figures(set);
    }
    Optional<Figures> floor = hasFloor ? Optional.of(floor(set)) : Optional.empty();
    return new RetrievalReport(
        mode.word(),
        ours,
        floor,
        set.queries().size(),
        set.unjudged(),
        seconds,
        filled.isFound(),
        filled.skipped());
  }

  /// Indexes a set, and says how long a match of its queries takes, part by part, in milliseconds:
  /// the median, 95 of 100, the longest, and the median to that of a plain query and to that of the
  /// query of words alone.
  public Map<String, List<Double>> bench(Path folder, Path queries, Path place) throws IOException {
    BeirSet set = BeirSet.read(folder, queries);
    fill(set.corpus(), place);
    Map<String, List<Double>> rows = new LinkedHashMap<>();
    try (CaseIndex index = indexes.read(place.resolve(CASES));
        PlainIndex plain = indexes.plain()) {
      fill(plain, set.corpus());
      new MatchBench(index, lexicon, encoder)
          .run(List.copyOf(set.queries().values()), plain)
          .forEach((name, r) ->
              rows.put(name, List.of(r.p50(), r.p95(), r.max(), r.toPlain(), r.toQuery())));
    }
    return rows;
  }

  /// Indexes a set and gives what its queries have in common with the cases found to a tuning.
  public void gather(Path folder, Path queries, Path place, Tuning tuning) throws IOException {
    BeirSet set = BeirSet.read(folder, queries);
    fill(set.corpus(), place);
    try (CaseIndex index = indexes.read(place.resolve(CASES))) {
      tuning.addSet(set, new IndexMatcher(lexicon, index, encoder, mode, InstantSource.system()));
    }
  }

  /// Whether the index was there already, and the lines of the corpus that are not in it.
  private record Filled(boolean isFound, List<String> skipped) {}

  private Filled fill(Path corpus, Path place) throws IOException {
    String sign = sign(corpus);
    Path file = place.resolve(SIGN);
    if (Files.isRegularFile(file)
        && Files.readString(file).startsWith(sign + "\n")
        && isReadable(place.resolve(CASES))) {
      return new Filled(true, Files.readAllLines(file).stream().skip(1).toList());
    }
    empty(place, file);
    List<String> skipped = new ArrayList<>();
    Set<CaseId> seen = new HashSet<>();
    Masking masking = new Masking(lexicon.redaction());
    try (CaseWriter writer = indexes.write(place.resolve(CASES));
        Understanding understanding = Understanding.into(writer, lexicon, encoder)) {
      new BeirJson()
          .read(
              corpus,
              "",
              entry -> {
                switch (masking.of(entry.reading())) {
                  case Reading.Talk(Discussion discussion) -> {
                    if (seen.add(discussion.id())) {
                      understanding.take(discussion, entry.hash());
                    } else {
                      skipped.add(discussion.id() + " stands in a line before, which is kept");
                    }
                  }
                  case Reading.Skipped(String where, String reason) ->
                      skipped.add((where + ": " + reason).replaceAll("\\R", " "));
                  default -> throw new IllegalStateException("a corpus in BEIR form has no manual");
                }
              });
      understanding.settle();
      writer.commit();
    }
    Files.write(file, Stream.concat(Stream.of(sign), skipped.stream()).toList());
    return new Filled(false, skipped);
  }

  private boolean isReadable(Path cases) {
    try (CaseIndex index = indexes.read(cases)) {
      return index.facts().cases() >= 0;
    } catch (IndexDamagedException e) {
      // of another version: made again
      return false;
    }
  }

  /// Removes an index that an evaluation made, and nothing else.
  private static void empty(Path place, Path sign) throws IOException {
    Path cases = place.resolve(CASES);
    if (Files.isDirectory(cases)) {
      if (!Files.exists(sign)) {
        throw new CorruptSourceException(
            place + ": holds an index that no evaluation made; name an empty folder");
      }
      try (Stream<Path> walk = Files.walk(cases)) {
        for (Path p : walk.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(p);
        }
      }
    }
    Files.createDirectories(place);
    Files.writeString(sign, "unfinished\n");
  }

  /// What the content of the index depends on.
  private String sign(Path corpus) throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(Files.readAllBytes(corpus));
      String made =
          lexicon.version() + CaseExtractor.VERSION + encoder.map(TextEncoder::model).orElse("");
      digest.update(made.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private Figures floor(BeirSet set) throws IOException {
    try (PlainIndex plain = indexes.plain()) {
      fill(plain, set.corpus());
      return search(set, plain::search).figures(set);
    }
  }

  /// Of two lines with one id the first counts.
  private static void fill(PlainIndex plain, Path corpus) {
    Set<CaseId> seen = new HashSet<>();
    new BeirJson()
        .read(
            corpus,
            "",
            entry -> {
              if (entry.reading() instanceof Reading.Talk(Discussion d) && seen.add(d.id())) {
                plain.add(d.id().value(), d.title() + "\n" + d.posts().getFirst().ownText());
              }
            });
    plain.freeze();
  }

  /// What was found, and how long each query took.
  private record Timed(TrecRun run, List<Double> millis) {
    Figures figures(BeirSet set) {
      return Figures.of(Measures.of(run, set.grades(), set.queries().keySet()), millis);
    }
  }

  /// A first round of some queries warms up and is thrown away.
  private static Timed search(BeirSet set, BiFunction<String, Integer, List<String>> find) {
    for (String text : set.queries().values().stream().limit(WARMING_UP).toList()) {
      var _ = find.apply(text, DEPTH + 1);
    }
    Map<String, List<String>> found = new LinkedHashMap<>();
    List<Double> millis = new ArrayList<>();
    set.queries()
        .forEach((id, text) -> {
          long start = System.nanoTime();
          List<String> ids = find.apply(text, DEPTH + 1);
          millis.add((System.nanoTime() - start) / 1e6);
          found.put(id, ids.stream().filter(d -> !d.equals(id)).limit(DEPTH).toList());
        });
    return new Timed(new TrecRun(found), millis);
  }
}
