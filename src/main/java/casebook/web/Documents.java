package casebook.web;

import casebook.model.CaseId;
import casebook.model.Reading;
import java.nio.file.Path;
import java.util.Optional;

/// The documents behind manuals, and whoever reads one that somebody drops.
@FunctionalInterface
public interface Documents {

  /// The file that a manual was read from, where it is still there.
  Optional<Path> original(CaseId manual);

  /// Reads a PDF that does not belong to the corpus.
  default Reading read(Path file) {
    return new Reading.Skipped(file.toString(), "nothing here reads PDFs");
  }
}
