package casebook.ingest;

import casebook.model.Reading;
import java.util.List;

/// What a run did. `read` = `added` + `changed` + `unchanged` + the number skipped; the unit is a
/// discussion or a manual. `generation` names the index generation that it went to.
public record IngestReport(
    int read,
    int added,
    int changed,
    int unchanged,
    int removed,
    List<Reading.Skipped> skipped,
    double seconds,
    String generation) {

  public IngestReport {
    skipped = List.copyOf(skipped);
    if (read != added + changed + unchanged + skipped.size()) {
      throw new IllegalStateException(
          "read "
              + read
              + " is not added "
              + added
              + " + changed "
              + changed
              + " + unchanged "
              + unchanged
              + " + skipped "
              + skipped.size());
    }
  }

  /// The equation as a line.
  public String equation() {
    return "read %d = %d added + %d changed + %d unchanged + %d skipped"
        .formatted(read, added, changed, unchanged, skipped.size());
  }
}
