package casebook.source;

import casebook.model.Reading;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
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

  /// The files beside a file of this format that are read together with it: a change in one is a
  /// change of the whole.
  default List<Path> partsOf(Path file) {
    return List.of();
  }

  /// The file of this format that another one is only a part of, if it is.
  default Optional<Path> wholeOf(Path file, byte[] head) {
    return Optional.empty();
  }

  /// A reading and the hash (SHA-256, hex) of the bytes it came from.
  record Entry(Reading reading, String hash) {

    /// What could not be read has no bytes to hash; its place and reason stand in for them.
    static Entry skipped(String place, String reason) {
      String told = reason.isBlank() ? "cannot be read" : reason;
      byte[] words = (place + "\n" + told).getBytes(StandardCharsets.UTF_8);
      return new Entry(new Reading.Skipped(place, told), ContentHash.of(words, ""));
    }
  }
}
