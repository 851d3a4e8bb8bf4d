package casebook.ingest;

import java.nio.file.Path;
import java.util.List;

/// What to ingest and how. Without `paths` the whole corpus is walked. `site` is the host of topics
/// that name none; `isDryRun` reads and counts and writes nothing; `isPruning` removes what no file
/// gives any more.
public record IngestRequest(
    Path corpus,
    Path index,
    String site,
    List<Path> paths,
    boolean isRebuild,
    boolean isPruning,
    boolean isInPlace,
    boolean isDryRun) {

  public IngestRequest {
    paths = List.copyOf(paths);
    if (isPruning && !paths.isEmpty()) {
      throw new IllegalArgumentException("--prune walks the whole corpus; it takes no PATH");
    }
  }
}
