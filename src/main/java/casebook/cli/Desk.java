package casebook.cli;

import casebook.embed.TextEncoder;
import casebook.extract.CaseExtractor;
import casebook.index.CaseIndex;
import casebook.ingest.Generations;
import casebook.ingest.Generations.Generation;
import casebook.ingest.Ingest;
import casebook.ingest.IngestReport;
import casebook.ingest.IngestRequest;
import casebook.ingest.Progress;
import casebook.match.IndexMatcher;
import casebook.match.Matcher;
import casebook.model.Settings;
import casebook.source.Source;
import casebook.text.Lexicon;
import casebook.text.LexiconReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// An index opened for searching, with the lexicon it was built with. Makes the index from the
/// corpus first where there is none.
final class Desk implements AutoCloseable {
  private final CaseIndex index;
  private final Lexicon lexicon;
  private final IndexMatcher matcher;
  private final Optional<TextEncoder> encoder;
  private final Generation generation;

  private Desk(
      CaseIndex index,
      Lexicon lexicon,
      IndexMatcher matcher,
      Optional<TextEncoder> encoder,
      Generation generation) {
    this.encoder = encoder;
    this.index = index;
    this.lexicon = lexicon;
    this.matcher = matcher;
    this.generation = generation;
  }

  static Desk open(Parts parts, Settings settings, PrintStream messages) throws IOException {
    Generations generations = new Generations(settings.index());
    Optional<Generation> current = generations.current();
    if (current.isEmpty()) {
      messages.println("no index in " + settings.index() + " yet: reading " + settings.corpus());
      IngestReport report = ingest(parts, settings, whole(settings), ProgressLines.to(messages));
      messages.println(report.equation());
      current = generations.current();
    }
    Generation generation = current.orElseThrow();
    Lexicon lexicon = generation.lexicon();
    tellIfOld(generation, settings, messages);
    CaseIndex index = parts.indexes().read(generation.index());
    Optional<TextEncoder> encoder = encoder(generation, settings);
    IndexMatcher matcher = new IndexMatcher(lexicon, index, encoder, parts.clock());
    return new Desk(index, lexicon, matcher, encoder, generation);
  }

  /// The one that the index was made with, unless the settings say `off`.
  private static Optional<TextEncoder> encoder(Generation generation, Settings settings) {
    return settings.encoder().equals(Encoders.OFF)
        ? Optional.empty()
        : Encoders.named(generation.made().encoder());
  }

  /// Says where the index was understood by other rules or another lexicon than there are now.
  private static void tellIfOld(Generation generation, Settings settings, PrintStream messages) {
    Path folder = settings.corpus().resolve("lexicon");
    String now = LexiconReader.version(LexiconReader.textsFor(folder));
    boolean isOld =
        !generation.made().lexicon().equals(now)
            || generation.made().extractor() != CaseExtractor.VERSION
            || isOtherEncoder(generation, settings);
    if (isOld) {
      messages.println(
          "the lexicon, the rules or the encoder changed since this index was made; "
              + "./casebook ingest --rebuild brings it up to date");
    }
  }

  private static boolean isOtherEncoder(Generation generation, Settings settings) {
    return Encoders.named(settings.encoder())
        .filter(e -> !e.model().equals(generation.made().encoder()))
        .isPresent();
  }

  /// Runs an ingestion with sources that are closed behind it.
  static IngestReport ingest(
      Parts parts, Settings settings, IngestRequest request, Progress progress) throws IOException {
    List<Source> sources = parts.sources().apply(settings);
    Optional<TextEncoder> encoder = Encoders.named(settings.encoder());
    try {
      return new Ingest(parts.indexes(), sources, encoder, parts.clock()).run(request, progress);
    } finally {
      encoder.ifPresent(TextEncoder::close);
      for (Source source : sources) {
        if (source instanceof AutoCloseable closeable) {
          close(closeable);
        }
      }
    }
  }

  static void close(AutoCloseable closeable) throws IOException {
    try {
      closeable.close();
    } catch (IOException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IOException("closing a source failed: " + e.getMessage(), e);
    }
  }

  private static IngestRequest whole(Settings settings) {
    return new IngestRequest(
        settings.corpus(),
        settings.index(),
        settings.site(),
        List.of(),
        false,
        false,
        false,
        false);
  }

  CaseIndex index() {
    return index;
  }

  Lexicon lexicon() {
    return lexicon;
  }

  /// The generation that is searched.
  Generation generation() {
    return generation;
  }

  /// For measuring what problems and cases have in common.
  IndexMatcher comparing() {
    return matcher;
  }

  Matcher matcher() {
    return matcher;
  }

  @Override
  public void close() {
    encoder.ifPresent(TextEncoder::close);
    index.close();
  }
}
