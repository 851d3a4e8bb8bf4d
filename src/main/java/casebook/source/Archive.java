package casebook.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/// A zip archive, read entry by entry within bounds. A damaged entry does not keep the others from
/// being read. Nothing is unpacked to disk, and names of entries are words, never paths.
/// Directories and what a packing program adds for itself are no entries.
final class Archive {

  /// Told of each entry, in the order of the archive's directory.
  interface Visitor {
    void read(String name, byte[] bytes);

    void skip(String name, String reason);

    /// The rest of the archive is not read.
    void stop(String reason);
  }

  /// Looks at the beginning of entries until one is found.
  interface Probe {
    boolean holds(InputStream entry) throws IOException;
  }

  private final Path file;
  private final Bounds bounds;

  Archive(Path file, Bounds bounds) {
    this.file = file;
    this.bounds = bounds;
  }

  static boolean isZip(byte[] head) {
    return startsWith(head, 'P', 'K', 3, 4) || startsWith(head, 'P', 'K', 5, 6);
  }

  /// Whether bytes are themselves packed: zip, gzip, 7z, xz, bzip2, zstd, rar.
  static boolean isPacked(byte[] head) {
    return isZip(head)
        || startsWith(head, 0x1f, 0x8b)
        || startsWith(head, '7', 'z', 0xbc, 0xaf)
        || startsWith(head, 0xfd, '7', 'z', 'X')
        || startsWith(head, 'B', 'Z', 'h')
        || startsWith(head, 0x28, 0xb5, 0x2f, 0xfd)
        || startsWith(head, 'R', 'a', 'r', '!');
  }

  void visit(Visitor visitor) throws IOException {
    try (ZipFile zip = open()) {
      visitAll(zip, visitor);
    } catch (ZipException e) {
      new CutArchive(file, bounds).visit(visitor);
    }
  }

  private void visitAll(ZipFile zip, Visitor visitor) throws IOException {
    long left = bounds.maxBytes(Files.size(file));
    int seen = 0;
    for (ZipEntry entry : entries(zip)) {
      if (++seen > bounds.maxEntries()) {
        visitor.stop(bounds.tooMany());
        return;
      }
      left -= visit(zip, entry, left, visitor);
      if (left < 0) {
        visitor.stop(Bounds.TOO_LARGE);
        return;
      }
    }
  }

  boolean any(Probe probe) throws IOException {
    int seen = 0;
    try (ZipFile zip = open()) {
      for (ZipEntry entry : entries(zip)) {
        if (++seen > bounds.maxEntries()) {
          return false;
        }
        if (holds(zip, entry, probe)) {
          return true;
        }
      }
    }
    return false;
  }

  /// Names in old archives are in any encoding; this one can decode each.
  private ZipFile open() throws IOException {
    return new ZipFile(file.toFile(), StandardCharsets.ISO_8859_1);
  }

  private static Iterable<ZipEntry> entries(ZipFile zip) {
    Iterator<ZipEntry> found =
        zip.stream().<ZipEntry>map(e -> e).filter(e -> !isFurniture(e)).iterator();
    return () -> found;
  }

  static boolean isFurniture(ZipEntry entry) {
    String name = entry.getName();
    return entry.isDirectory() || name.startsWith("__MACOSX/") || name.endsWith(".DS_Store");
  }

  private static boolean holds(ZipFile zip, ZipEntry entry, Probe probe) {
    try (InputStream in = zip.getInputStream(entry)) {
      return probe.holds(in);
    } catch (IOException e) {
      return false;
    }
  }

  /// Returns how many bytes were unpacked; more than `left` means that the archive is a trap.
  private long visit(ZipFile zip, ZipEntry entry, long left, Visitor visitor) {
    int most = (int) Math.min(bounds.maxEntryBytes(), left);
    try (InputStream in = zip.getInputStream(entry)) {
      byte[] bytes = in.readNBytes(most + 1);
      if (bytes.length <= most) {
        tell(entry, bytes, visitor);
      } else if (most == bounds.maxEntryBytes()) {
        visitor.skip(entry.getName(), bounds.entryTooLarge());
      }
      return bytes.length;
    } catch (IOException e) {
      visitor.skip(entry.getName(), "damaged: " + e);
      return 0;
    }
  }

  static void tell(ZipEntry entry, byte[] bytes, Visitor visitor) {
    CRC32 sum = new CRC32();
    sum.update(bytes);
    if (entry.getCrc() != -1 && entry.getCrc() != sum.getValue()) {
      visitor.skip(entry.getName(), "damaged: its checksum does not fit its bytes");
    } else if (isPacked(bytes)) {
      visitor.skip(entry.getName(), "an archive within an archive is not opened");
    } else {
      visitor.read(entry.getName(), bytes);
    }
  }

  private static boolean startsWith(byte[] bytes, int... start) {
    if (bytes.length < start.length) {
      return false;
    }
    for (int i = 0; i < start.length; i++) {
      if ((bytes[i] & 0xff) != start[i]) {
        return false;
      }
    }
    return true;
  }
}
