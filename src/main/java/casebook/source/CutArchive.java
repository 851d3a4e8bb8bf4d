package casebook.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/// A zip archive whose directory is lost, as when a download broke off: read from its beginning up
/// to where it is damaged.
final class CutArchive {

  private final Path file;
  private final Bounds bounds;

  CutArchive(Path file, Bounds bounds) {
    this.file = file;
    this.bounds = bounds;
  }

  /// Always ends with a stop, because nobody knows what the rest held.
  void visit(Archive.Visitor visitor) throws IOException {
    long size = Files.size(file);
    try (InputStream in = Files.newInputStream(file);
        ZipInputStream zip = new ZipInputStream(in, StandardCharsets.ISO_8859_1)) {
      visitor.stop(readUpToDamage(zip, bounds.maxBytes(size), visitor));
    }
  }

  private String readUpToDamage(ZipInputStream zip, long maxBytes, Archive.Visitor visitor) {
    long left = maxBytes;
    try {
      int seen = 0;
      for (ZipEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
        if (++seen > bounds.maxEntries()) {
          return bounds.tooMany();
        }
        left -= visit(zip, e, left, visitor);
        if (left < 0) {
          return Bounds.TOO_LARGE;
        }
      }
      return "cut off or damaged: no directory at its end";
    } catch (IOException | IllegalArgumentException e) {
      return "cut off or damaged: " + e;
    }
  }

  private long visit(ZipInputStream zip, ZipEntry entry, long left, Archive.Visitor visitor)
      throws IOException {
    int most = (int) Math.min(bounds.maxEntryBytes(), left);
    byte[] bytes = zip.readNBytes(most + 1);
    if (bytes.length > bounds.maxEntryBytes()) {
      visitor.skip(entry.getName(), bounds.entryTooLarge());
      return left + 1;
    }
    if (bytes.length <= most && !Archive.isFurniture(entry)) {
      Archive.tell(entry, bytes, visitor);
    }
    return bytes.length;
  }
}
