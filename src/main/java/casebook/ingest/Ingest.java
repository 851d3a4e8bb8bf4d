package casebook.ingest;

import casebook.embed.TextEncoder;
import casebook.extract.CaseExtractor;
import casebook.extract.ProcedureExtractor;
import casebook.index.CaseIndex;
import casebook.index.CaseWriter;
import casebook.index.IndexDamagedException;
import casebook.index.Indexes;
import casebook.ingest.Generations.Generation;
import casebook.ingest.corpus.CorpusFolder;
import casebook.ingest.corpus.ReaderFeedback;
import casebook.model.CaseId;
import casebook.model.CorruptSourceException;
import casebook.source.Masking;
import casebook.source.Source;
import casebook.text.Lexicon;
import casebook.text.LexiconReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Brings an index up to date with a corpus. A file that cannot be read is counted and named and
/// the rest goes on; what was committed stays whatever happens.
public final class Ingest {
  private final Indexes indexes;
  private final List<Source> sources;
  private final Optional<TextEncoder> encoder;
  private final InstantSource clock;

  /// Without an encoder cases have no vectors. One other than the index was made with is used from
  /// the next rebuild on.
  public Ingest(
      Indexes indexes, List<Source> sources, Optional<TextEncoder> encoder, InstantSource clock) {
    this.indexes = indexes;
    this.sources = List.copyOf(sources);
    this.encoder = encoder;
    this.clock = clock;
  }

  /// Throws `IOException` where corpus or index cannot be reached, `CorruptSourceException` where
  /// the lexicon is at fault, and what `Indexes.write` throws.
  public IngestReport run(IngestRequest request, Progress progress) throws IOException {
    long start = clock.millis();
    CorpusFolder corpus = new CorpusFolder(request.corpus());
    List<Path> files = files(request, corpus);
    Generations generations = new Generations(request.index());
    Optional<Generation> current = request.isRebuild() ? Optional.empty() : generations.current();
    Optional<Generation> before = request.isRebuild() ? usable(generations) : current;
    if (request.isDryRun()) {
      Lexicon lexicon =
          current.isPresent()
              ? current.get().lexicon()
              : LexiconReader.read(LexiconReader.textsFor(corpus.lexicon()));
      return new DryRun(indexes, recognition(lexicon), request.site())
          .run(files, current, start, clock);
    }
    Generation generation = current.isPresent() ? current.get() : create(generations, corpus);
    Tallies tallies = new Tallies();
    try {
      fill(request, corpus, generation, before, files, tallies, progress);
    } catch (IOException | RuntimeException e) {
      if (current.isEmpty()) {
        Generations.delete(generation.place());
      }
      throw e;
    }
    if (current.isEmpty()) {
      generations.use(generation);
    }
    return tallies.report((clock.millis() - start) / 1000.0, generation.name());
  }

  private void fill(
      IngestRequest request,
      CorpusFolder corpus,
      Generation generation,
      Optional<Generation> before,
      List<Path> files,
      Tallies tallies,
      Progress progress)
      throws IOException {
    Lexicon lexicon = generation.lexicon();
    Manifest manifest = Manifest.open(generation.manifest());
    try (CaseWriter writer = indexes.write(generation.index());
        CaseIndex known = known(before.orElse(generation), writer);
        Line line =
            new Line(
                recognition(lexicon),
                new CaseExtractor(lexicon),
                new ProcedureExtractor(lexicon),
                writer,
                new Meanings(encoderOf(generation), known::meaning),
                manifest,
                tallies,
                file -> corpus.siteOf(file).orElse(request.site()))) {
      int done = 0;
      for (Path file : files) {
        line.take(file);
        progress.at(++done, files.size(), tallies.read());
      }
      line.settle();
      if (request.isPruning()) {
        prune(files, manifest, writer, tallies);
      }
      ReaderFeedback.Standing standing = new ReaderFeedback(corpus.root()).standing();
      standing.skipped().forEach(tallies::skipped);
      new FeedbackCases(lexicon).settle(standing.all(), writer);
      writer.commit();
      manifest.save();
    }
  }

  /// What a rebuild may take vectors from; a damaged index is none.
  private static Optional<Generation> usable(Generations generations) {
    try {
      return generations.current();
    } catch (IndexDamagedException e) {
      return Optional.empty();
    }
  }

  /// What was there when the run began, which spares computing vectors again.
  private CaseIndex known(Generation before, CaseWriter writer) {
    try {
      return indexes.read(before.index());
    } catch (IndexDamagedException e) {
      // an index that nobody can read has no vectors to spare work with, and is being replaced
      return writer.live();
    }
  }

  private Optional<TextEncoder> encoderOf(Generation generation) {
    return encoder.filter(e -> e.model().equals(generation.made().encoder()));
  }

  private static void prune(
      List<Path> files, Manifest manifest, CaseWriter writer, Tallies tallies) {
    Set<String> names = new HashSet<>();
    files.forEach(f -> names.add(f.toString()));
    manifest.keepOnly(names);
    Set<String> given = manifest.ids();
    for (CaseId id : writer.ids()) {
      if (!given.contains(id.value()) && !id.isFeedback()) {
        writer.remove(id);
        tallies.removed();
      }
    }
  }

  private static List<Path> files(IngestRequest request, CorpusFolder corpus) throws IOException {
    if (request.paths().isEmpty()) {
      if (!Files.isDirectory(corpus.root())) {
        throw new CorruptSourceException(corpus.root() + ": no such folder; a corpus is a folder");
      }
      return corpus.files();
    }
    List<Path> files = new ArrayList<>();
    for (Path path : request.paths()) {
      if (!Files.exists(path)) {
        throw new CorruptSourceException(path + ": no such file or folder");
      }
      Path place =
          request.isDryRun()
              ? path.toAbsolutePath().normalize()
              : request.isInPlace() ? corpus.note(path) : corpus.bring(path, request.site());
      files.addAll(CorpusFolder.filesIn(place));
    }
    return request.isRebuild() ? corpus.files() : files;
  }

  private Recognition recognition(Lexicon lexicon) {
    return new Recognition(sources, new Masking(lexicon.redaction()));
  }

  private Generation create(Generations generations, CorpusFolder corpus) throws IOException {
    Map<String, String> texts = LexiconReader.textsFor(corpus.lexicon());
    return generations.create(
        texts, LexiconReader.read(texts), encoder.map(TextEncoder::model).orElse(""));
  }
}
