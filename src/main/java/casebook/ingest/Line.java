package casebook.ingest;

import casebook.extract.CaseExtractor;
import casebook.extract.ProcedureExtractor;
import casebook.index.CaseWriter;
import casebook.model.CaseId;
import casebook.model.Discussion;
import casebook.model.Manual;
import casebook.model.Reading;
import casebook.source.Source;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// The line from a file to the index: read, understand, put. Reading goes file by file;
/// understanding runs on all cores, with a bound on how much waits.
final class Line implements AutoCloseable {
  private final Understanding understanding;
  private final Recognition recognition;
  private final CaseWriter writer;
  private final Manifest manifest;
  private final Tallies tallies;
  private final Function<Path, String> siteOf;
  private final Set<CaseId> seen = new HashSet<>();
  private final Set<Reading.Skipped> duplicates = new HashSet<>();

  Line(
      Recognition recognition,
      CaseExtractor cases,
      ProcedureExtractor procedures,
      CaseWriter writer,
      Meanings meanings,
      Manifest manifest,
      Tallies tallies,
      Function<Path, String> siteOf) {
    this.understanding = new Understanding(cases, procedures, writer, meanings);
    this.recognition = recognition;
    this.writer = writer;
    this.manifest = manifest;
    this.tallies = tallies;
    this.siteOf = siteOf;
  }

  /// Reads a file, or finds it unchanged.
  void take(Path file) {
    String name = file.toString();
    String site = siteOf.apply(file);
    String hash = FileHash.of(file, recognition.partsOf(file), site);
    Optional<Manifest.Row> before =
        manifest
            .row(name)
            .filter(r -> !hash.isEmpty() && r.hash().equals(hash))
            .filter(r -> !r.ids().isEmpty() && !r.hasDuplicates())
            .filter(this::isThere);
    if (before.isPresent()) {
      Manifest.Row row = before.get();
      row.ids().forEach(id -> seen.add(new CaseId(id)));
      tallies.unchanged(row.ids().size());
      row.skipped().forEach(tallies::skipped);
      return;
    }
    List<String> ids = new ArrayList<>();
    List<Reading.Skipped> skipped = new ArrayList<>();
    recognition.read(file, site, entry -> take(file, entry, ids, skipped));
    boolean hasDuplicates = skipped.stream().anyMatch(duplicates::contains);
    manifest.put(new Manifest.Row(name, hash, ids, skipped, hasDuplicates));
  }

  private boolean isThere(Manifest.Row row) {
    return row.ids().stream().allMatch(id -> writer.hash(new CaseId(id)).isPresent());
  }

  private void take(
      Path file, Source.Entry entry, List<String> ids, List<Reading.Skipped> skipped) {
    switch (entry.reading()) {
      case Reading.Skipped one -> skip(one, skipped);
      case Reading.Talk(Discussion discussion) -> {
        if (isFirst(file, discussion.id(), skipped) && isNews(discussion.id(), entry.hash(), ids)) {
          understanding.take(discussion, entry.hash());
        }
      }
      case Reading.HowTo(Manual manual) -> {
        if (isFirst(file, manual.id(), skipped) && isNews(manual.id(), entry.hash(), ids)) {
          understanding.take(manual, entry.hash());
        }
      }
    }
  }

  private boolean isFirst(Path file, CaseId id, List<Reading.Skipped> skipped) {
    if (seen.add(id)) {
      return true;
    }
    Reading.Skipped duplicate =
        new Reading.Skipped(
            file.toString(), id + " stands in a file read before this one, which is kept");
    duplicates.add(duplicate);
    skip(duplicate, skipped);
    return false;
  }

  private boolean isNews(CaseId id, String hash, List<String> ids) {
    ids.add(id.value());
    Optional<String> before = writer.hash(id);
    if (before.isPresent() && before.get().equals(hash)) {
      tallies.unchanged(1);
      return false;
    }
    if (before.isPresent()) {
      tallies.changed();
    } else {
      tallies.added();
    }
    return true;
  }

  private void skip(Reading.Skipped one, List<Reading.Skipped> skipped) {
    skipped.add(one);
    tallies.skipped(one);
  }

  /// Waits until all that was taken is in the index.
  void settle() {
    understanding.settle();
  }

  @Override
  public void close() {
    understanding.close();
  }
}
