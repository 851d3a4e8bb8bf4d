package casebook.cli;

import casebook.index.CaseIndex;
import casebook.ingest.Generations;
import casebook.ingest.Generations.Generation;
import casebook.ingest.corpus.CorpusFolder;
import casebook.model.CaseId;
import casebook.model.Digest;
import casebook.model.Reading;
import casebook.source.PdfManual;
import casebook.source.Source;
import casebook.web.Surroundings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The files of a corpus behind its manuals, and the reader of those that somebody drops.
final class CorpusSurroundings implements Surroundings, AutoCloseable {
  private static final byte[] PDF_HEAD = {'%', 'P', 'D', 'F', '-'};

  private final Path corpus;
  private final CaseIndex index;
  private final List<Source> sources;
  private final Generations generations;
  private final Generation searched;

  CorpusSurroundings(
      Path corpus,
      CaseIndex index,
      List<Source> sources,
      Generations generations,
      Generation searched) {
    this.generations = generations;
    this.searched = searched;
    this.corpus = corpus;
    this.index = index;
    this.sources = List.copyOf(sources);
  }

  /// Wherever in the corpus it lies.
  @Override
  public Optional<Path> original(CaseId id) {
    return index
        .manual(id)
        .flatMap(manual -> {
          try {
            return new CorpusFolder(corpus)
                .files().stream()
                    .filter(f -> f.getFileName().toString().equals(manual.file()))
                    .findFirst();
          } catch (IOException e) {
            return Optional.empty();
          }
        });
  }

  @Override
  public Reading read(Path file) {
    List<Reading> read = new ArrayList<>();
    sources.stream()
        .filter(s -> s.recognises(file, Arrays.copyOf(PDF_HEAD, PDF_HEAD.length)))
        .findFirst()
        .ifPresent(s -> s.read(file, "local", entry -> read.add(entry.reading())));
    return read.isEmpty() ? Surroundings.super.read(file) : read.getFirst();
  }

  /// Drawn once and kept in the generation, by what was asked for.
  @Override
  public Optional<Path> picture(CaseId manual, int page, List<String> passages) throws IOException {
    Optional<Path> file = original(manual);
    Optional<PdfManual> reader =
        sources.stream().filter(PdfManual.class::isInstance).map(PdfManual.class::cast).findFirst();
    if (file.isEmpty() || reader.isEmpty()) {
      return Optional.empty();
    }
    String name = Digest.of(manual + " " + page + " " + passages).substring(0, 24);
    Path kept = searched.place().resolve("pictures").resolve(name + ".png");
    if (!Files.exists(kept)) {
      Files.createDirectories(kept.getParent());
      Path part = Files.createTempFile(kept.getParent(), name, ".part");
      try {
        if (!reader.get().draw(file.get(), page, passages, part)) {
          return Optional.empty();
        }
        Files.move(part, kept, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(part);
      }
    }
    return Optional.of(kept);
  }

  @Override
  public Optional<Instant> made() {
    try {
      return Optional.of(Files.getLastModifiedTime(searched.index()).toInstant());
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  @Override
  public boolean isBeingRebuilt() {
    return generations.isNewerBeingMade();
  }

  @Override
  public void close() throws IOException {
    for (Source source : sources) {
      if (source instanceof AutoCloseable closeable) {
        Desk.close(closeable);
      }
    }
  }
}
