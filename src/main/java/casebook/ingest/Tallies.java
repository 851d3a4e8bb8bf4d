package casebook.ingest;

import casebook.model.Reading;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Counts of a run. Safe for use by many threads.
final class Tallies {
  private final List<Reading.Skipped> skipped = new ArrayList<>();
  private int added;
  private int changed;
  private int unchanged;
  private int removed;

  synchronized void added() {
    added++;
  }

  synchronized void changed() {
    changed++;
  }

  synchronized void unchanged(int count) {
    unchanged += count;
  }

  synchronized void removed() {
    removed++;
  }

  synchronized void skipped(Reading.Skipped one) {
    skipped.add(one);
  }

  synchronized int read() {
    return added + changed + unchanged + skipped.size();
  }

  synchronized IngestReport report(double seconds, String generation) {
    skipped.sort(Comparator.comparing(Reading.Skipped::place));
    return new IngestReport(
        read(), added, changed, unchanged, removed, skipped, seconds, generation);
  }
}
