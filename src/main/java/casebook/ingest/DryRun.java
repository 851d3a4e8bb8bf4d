package casebook.ingest;

import casebook.index.CaseWriter;
import casebook.index.Indexes;
import casebook.ingest.Generations.Generation;
import casebook.model.CaseId;
import casebook.model.Reading;
import casebook.source.Source;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// Reads and counts what a run would do, and writes nothing.
final class DryRun {
  private final Indexes indexes;
  private final Recognition recognition;
  private final String site;

  DryRun(Indexes indexes, Recognition recognition, String site) {
    this.indexes = indexes;
    this.recognition = recognition;
    this.site = site;
  }

  IngestReport run(
      List<Path> files, Optional<Generation> current, long start, InstantSource clock) {
    Tallies tallies = new Tallies();
    if (current.isEmpty()) {
      files.forEach(f -> recognition.read(f, site, e -> count(e, Optional.empty(), tallies)));
    } else {
      try (CaseWriter writer = indexes.write(current.get().index())) {
        files.forEach(f -> recognition.read(f, site, e -> count(e, Optional.of(writer), tallies)));
      }
    }
    return tallies.report(
        (clock.millis() - start) / 1000.0, current.map(Generation::name).orElse("none"));
  }

  private static void count(Source.Entry entry, Optional<CaseWriter> writer, Tallies tallies) {
    switch (entry.reading()) {
      case Reading.Skipped one -> tallies.skipped(one);
      case Reading.Talk talk -> count(talk.discussion().id(), entry.hash(), writer, tallies);
      case Reading.HowTo howTo -> count(howTo.manual().id(), entry.hash(), writer, tallies);
    }
  }

  private static void count(CaseId id, String hash, Optional<CaseWriter> writer, Tallies tallies) {
    Optional<String> before = writer.flatMap(w -> w.hash(id));
    if (before.isEmpty()) {
      tallies.added();
    } else if (before.get().equals(hash)) {
      tallies.unchanged(1);
    } else {
      tallies.changed();
    }
  }
}
