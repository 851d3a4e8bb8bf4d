package casebook.source;

import casebook.model.Reading;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/// A file of any format that was packed with gzip. It is unpacked beside the corpus, within bounds,
/// read there and removed.
public final class Gzip implements Source {
  private static final int HEAD = 4096;

  private final List<Source> inside;
  private final Bounds bounds;

  /// `inside` are the formats that may be packed.
  public Gzip(List<Source> inside) {
    this(inside, Bounds.DEFAULT);
  }

  Gzip(List<Source> inside, Bounds bounds) {
    this.inside = List.copyOf(inside);
    this.bounds = bounds;
  }

  @Override
  public boolean recognises(Path file, byte[] head) {
    return head.length > 2 && (head[0] & 0xff) == 0x1f && (head[1] & 0xff) == 0x8b;
  }

  @Override
  public void read(Path file, String site, Consumer<Entry> into) {
    try {
      Path folder = Files.createTempDirectory("casebook-gz");
      Path unpacked = folder.resolve(nameOf(file));
      try {
        Optional<String> fault = unpack(file, unpacked);
        readUnpacked(file, unpacked, site, into);
        fault.ifPresent(reason -> into.accept(Entry.skipped(file.toString(), reason)));
      } finally {
        Files.deleteIfExists(unpacked);
        Files.deleteIfExists(folder);
      }
    } catch (IOException e) {
      into.accept(
          Entry.skipped(
              file.toString(),
              "cannot be unpacked: " + PlainText.folded(String.valueOf(e.getMessage()))));
    }
  }

  private static String nameOf(Path file) {
    String name = String.valueOf(file.getFileName()).replaceFirst("(?i)\\.gz$", "");
    return name.isEmpty() ? "unpacked" : name;
  }

  /// What could be unpacked stays; the reason why not all could is returned.
  private Optional<String> unpack(Path file, Path into) throws IOException {
    try (InputStream packed = Files.newInputStream(file);
        OutputStream out = Files.newOutputStream(into);
        InputStream in =
            new UnpackBound(new GZIPInputStream(packed), bounds.maxBytes(Files.size(file)))) {
      in.transferTo(out);
      return Optional.empty();
    } catch (EOFException | ZipException e) {
      return Optional.of("broken off or damaged: the rest cannot be unpacked");
    } catch (IOException e) {
      if (Bounds.TOO_LARGE.equals(e.getMessage())) {
        return Optional.of(Bounds.TOO_LARGE);
      }
      throw e;
    }
  }

  private void readUnpacked(Path file, Path unpacked, String site, Consumer<Entry> into)
      throws IOException {
    byte[] head;
    try (InputStream in = Files.newInputStream(unpacked)) {
      head = in.readNBytes(HEAD);
    }
    Optional<Source> source =
        inside.stream().filter(s -> head.length > 0 && s.recognises(unpacked, head)).findFirst();
    if (source.isEmpty()) {
      into.accept(
          Entry.skipped(
              file.toString(),
              head.length == 0 ? "holds nothing" : "packed with gzip, and nothing that is read"));
      return;
    }
    source.get().read(unpacked, site, e -> into.accept(placed(e, file, unpacked)));
  }

  private static Entry placed(Entry entry, Path file, Path unpacked) {
    return entry.reading() instanceof Reading.Skipped(String place, String reason)
        ? Entry.skipped(place.replace(unpacked.toString(), file.toString()), reason)
        : entry;
  }
}
