package casebook;

import casebook.index.CaseIndex;
import casebook.index.lucene.LuceneIndexes;
import casebook.ingest.Generations;
import casebook.ingest.Generations.Generation;
import casebook.ingest.Ingest;
import casebook.ingest.IngestReport;
import casebook.ingest.IngestRequest;
import casebook.ingest.Progress;
import casebook.match.IndexMatcher;
import casebook.match.Matcher;
import casebook.model.Ranking;
import casebook.source.DiscourseJson;
import casebook.source.PdfLimits;
import casebook.source.PdfManual;
import casebook.text.Lexicon;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The shipped cases, manual and lexicon in an index of their own. What a person brought to the
/// corpus of this working copy is left out.
public final class ShippedDesk implements AutoCloseable {
  private static final Path CORPUS = Path.of("corpus");

  private final CaseIndex index;
  private final Lexicon lexicon;
  private final Matcher matcher;

  private ShippedDesk(CaseIndex index, Lexicon lexicon, Matcher matcher) {
    this.index = index;
    this.lexicon = lexicon;
    this.matcher = matcher;
  }

  /// One for all tests that only read; it goes with the process.
  public static ShippedDesk shared() {
    return Shared.DESK;
  }

  private static final class Shared {
    private static final ShippedDesk DESK = make();

    private static void delete(Path folder) {
      try {
        Generations.delete(folder);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static ShippedDesk make() {
      try {
        Path folder = Files.createTempDirectory("shipped");
        ShippedDesk desk = in(folder);
        Runtime.getRuntime()
            .addShutdownHook(
                new Thread(() -> {
                  desk.close();
                  delete(folder);
                }));
        return desk;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /// Reads everything into `folder`, which is empty; takes some seconds.
  public static ShippedDesk in(Path folder) throws IOException {
    Path corpus = copy(folder);
    Clock clock = Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC);
    LuceneIndexes indexes = new LuceneIndexes();
    Path place = folder.resolve("index");
    try (PdfManual manuals = new PdfManual(PdfLimits.standard(), Optional.empty())) {
      IngestReport report =
          new Ingest(indexes, List.of(new DiscourseJson(), manuals), Optional.empty(), clock)
              .run(
                  new IngestRequest(corpus, place, "local", List.of(), false, false, false, false),
                  Progress.NONE);
      if (!report.skipped().isEmpty()) {
        throw new IOException("the shipped corpus has faults: " + report.skipped());
      }
    }
    Generation generation = new Generations(place).current().orElseThrow();
    Lexicon lexicon = generation.lexicon();
    CaseIndex index = indexes.read(generation.index());
    return new ShippedDesk(
        index, lexicon, new IndexMatcher(lexicon, index, Optional.empty(), clock));
  }

  /// The shipped corpus without what was brought to it.
  public static Path copy(Path folder) throws IOException {
    Path corpus = folder.resolve("corpus");
    for (String part : List.of("threads", "manuals", "lexicon")) {
      Folder.copy(CORPUS.resolve(part), corpus.resolve(part));
    }
    return corpus;
  }

  public Ranking match(String text) {
    return match(text, Set.of());
  }

  public Ranking match(String text, Set<String> without) {
    return matcher.match(new Matcher.Request(text, 10, without));
  }

  public CaseIndex index() {
    return index;
  }

  public Lexicon lexicon() {
    return lexicon;
  }

  public Matcher matcher() {
    return matcher;
  }

  @Override
  public void close() {
    index.close();
  }
}
