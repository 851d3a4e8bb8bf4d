package casebook.cli;

import casebook.index.CaseIndex;
import casebook.ingest.corpus.CorpusFolder;
import casebook.model.CaseId;
import casebook.model.Reading;
import casebook.source.Source;
import casebook.web.Documents;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The files of a corpus behind its manuals, and the reader of those that somebody drops.
final class CorpusDocuments implements Documents, AutoCloseable {
  private static final byte[] PDF_HEAD = {'%', 'P', 'D', 'F', '-'};

  private final Path corpus;
  private final CaseIndex index;
  private final List<Source> sources;

  CorpusDocuments(Path corpus, CaseIndex index, List<Source> sources) {
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
    return read.isEmpty() ? Documents.super.read(file) : read.getFirst();
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
