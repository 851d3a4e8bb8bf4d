package casebook.source;

import casebook.model.Reading;
import java.nio.file.Path;
import java.util.function.Consumer;

/// Reads one format. Without state; safe for use by many threads.
public interface Source {

  /// Whether a file looks like this format, judged by its content. `head` are its first bytes, at
  /// most 4096.
  boolean recognises(Path file, byte[] head);

  /// Reads every discussion or manual in a file. What cannot be read is given as `Reading.Skipped`;
  /// this never throws for what a file contains. `site` is the host that topics belong to that do
  /// not name one.
  void read(Path file, String site, Consumer<Entry> into);

  /// A reading and the hash (SHA-256, hex) of the bytes it came from.
  record Entry(Reading reading, String hash) {}
}
