package casebook.ingest;

import casebook.index.CaseIndex;
import casebook.ingest.Generations.Generation;
import casebook.model.Case;
import casebook.model.CaseId;
import casebook.source.DiscourseJson;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// A corpus and its index in a folder, and the runs that a test makes of them.
record Workbench(Path corpus, Path index, CountingIndexes indexes) {

  static Workbench in(Path folder) {
    return new Workbench(folder.resolve("corpus"), folder.resolve("index"), new CountingIndexes());
  }

  Path thread(int number) {
    return corpus.resolve("threads").resolve(number + ".json");
  }

  IngestReport ingest(Path... paths) throws IOException {
    return run(List.of(paths), false, false, false, false);
  }

  IngestReport inPlace(Path... paths) throws IOException {
    return run(List.of(paths), false, false, true, false);
  }

  IngestReport dryRun(Path... paths) throws IOException {
    return run(List.of(paths), false, false, false, true);
  }

  IngestReport rebuild(Path... paths) throws IOException {
    return run(List.of(paths), true, false, false, false);
  }

  IngestReport prune() throws IOException {
    return run(List.of(), false, true, false, false);
  }

  private IngestReport run(
      List<Path> paths, boolean rebuild, boolean prune, boolean inPlace, boolean dryRun)
      throws IOException {
    return new Ingest(
            indexes, List.of(new DiscourseJson()), Optional.empty(), InstantSource.system())
        .run(
            new IngestRequest(corpus, index, "local", paths, rebuild, prune, inPlace, dryRun),
            Progress.NONE);
  }

  Generations generations() {
    return new Generations(index);
  }

  Generation current() {
    return generations().current().orElseThrow();
  }

  Optional<Case> find(int number) {
    return find("discourse/local/" + number);
  }

  Optional<Case> find(String id) {
    try (CaseIndex reader = indexes.read(current().index())) {
      return reader.find(new CaseId(id));
    }
  }

  /// The numbers of the topics that are there.
  Set<Integer> topics() {
    Set<Integer> found = new TreeSet<>();
    try (var writer = indexes.write(current().index())) {
      writer
          .ids()
          .forEach(id ->
              found.add(Integer.valueOf(id.value().substring(id.value().lastIndexOf('/') + 1))));
    }
    return found;
  }
}
