package casebook.web;

import casebook.model.CaseId;
import casebook.model.Reading;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What lies around the index: the documents behind manuals, whoever reads dropped ones and draws
/// their pages, and when the index was made.
@FunctionalInterface
public interface Surroundings {

  /// The file that a manual was read from, where it is still there.
  Optional<Path> original(CaseId manual);

  /// Reads a PDF that does not belong to the corpus.
  default Reading read(Path file) {
    return new Reading.Skipped(file.toString(), "nothing here reads PDFs");
  }

  /// A page of a manual as a PNG, a box around the passages; empty where it cannot be drawn.
  default Optional<Path> picture(CaseId manual, int page, List<String> passages)
      throws IOException {
    return Optional.empty();
  }

  /// When the index that is searched last changed.
  default Optional<Instant> made() {
    return Optional.empty();
  }

  /// Whether another index is being made to take its place.
  default boolean isBeingRebuilt() {
    return false;
  }
}
