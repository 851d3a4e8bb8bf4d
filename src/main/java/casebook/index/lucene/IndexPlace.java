package casebook.index.lucene;

import casebook.index.IndexDamagedException;
import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.LeafReaderContext;

/// Where an index lies, what it was written by, and what to say when it cannot be used.
record IndexPlace(Path path, FieldWeights weights) {

  /// Raised whenever the same case would be written differently.
  static final String FORMAT = "4";

  private static final String FORMAT_KEY = "format";
  private static final String WEIGHTS_KEY = "weights";
  private static final long CHECKED_BYTES = 1L << 30;

  /// Whether anything of an index is here. Segments without their list are one too, a damaged one:
  /// nobody may write over them as if there had been nothing.
  boolean exists() {
    if (!Files.isDirectory(path)) {
      return false;
    }
    try (var files = Files.list(path)) {
      return files
          .map(f -> f.getFileName().toString())
          .anyMatch(f -> f.startsWith("_") || f.startsWith("segments"));
    } catch (IOException e) {
      throw new UncheckedIOException(path + ": " + e.getMessage(), e);
    }
  }

  /// What every commit carries.
  Map<String, String> signs() {
    return Map.of(FORMAT_KEY, FORMAT, WEIGHTS_KEY, weights.toString());
  }

  void checkSigns(Map<String, String> found) {
    String format = found.getOrDefault(FORMAT_KEY, "none");
    if (!format.equals(FORMAT)) {
      throw damaged("written by format " + format + ", this program reads " + FORMAT);
    }
    String written = found.getOrDefault(WEIGHTS_KEY, "none");
    if (!written.equals(weights.toString())) {
      throw damaged("written with " + written + ", this program has " + weights);
    }
  }

  /// Compares every byte with the checksums, up to a gigabyte, which takes less than a second.
  /// Beyond that Lucene's own check of the small files has to do.
  void checkBytes(DirectoryReader reader) throws IOException {
    if (bytes(reader) > CHECKED_BYTES) {
      return;
    }
    for (LeafReaderContext leaf : reader.leaves()) {
      if (leaf.reader() instanceof CodecReader segment) {
        segment.checkIntegrity();
      }
    }
  }

  private static long bytes(DirectoryReader reader) throws IOException {
    long bytes = 0;
    for (String file : reader.getIndexCommit().getFileNames()) {
      bytes += bytes(reader, file);
    }
    return bytes;
  }

  /// A file that is gone was replaced by a newer commit meanwhile: what is open stays readable.
  private static long bytes(DirectoryReader reader, String file) throws IOException {
    try {
      return reader.directory().fileLength(file);
    } catch (NoSuchFileException | FileNotFoundException e) {
      return 0;
    }
  }

  /// The exception to throw for what Lucene complained of.
  RuntimeException failure(IOException e) {
    return switch (e) {
      case IndexNotFoundException _ -> damaged("the list of its files is gone");
      case CorruptIndexException _,
          IndexFormatTooOldException _,
          IndexFormatTooNewException _,
          EOFException _,
          NoSuchFileException _,
          FileNotFoundException _ ->
          damaged(e);
      default -> new UncheckedIOException(path + ": " + e.getMessage(), e);
    };
  }

  IndexDamagedException missing() {
    return damaged("there is no index here");
  }

  /// A stored record, or a file, cannot be read.
  private IndexDamagedException damaged(Exception cause) {
    return new IndexDamagedException(message("damaged: " + cause.getMessage()), cause);
  }

  /// What to throw for something that went wrong in the middle of reading: bytes that changed after
  /// the opening make decoders fail in any manner, so the checksums are asked.
  RuntimeException failure(RuntimeException e, DirectoryReader reader) {
    try {
      checkBytes(reader);
      return e;
    } catch (IOException damage) {
      return failure(damage);
    }
  }

  private IndexDamagedException damaged(String reason) {
    return new IndexDamagedException(message(reason));
  }

  private String message(String reason) {
    return path + ": " + reason + "; run ./casebook ingest --rebuild (the corpus is untouched)";
  }
}
