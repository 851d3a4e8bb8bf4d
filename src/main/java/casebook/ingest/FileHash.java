package casebook.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/// SHA-256 of a file and of what else its reading depends on: the site and the files beside it that
/// are read together with it.
final class FileHash {

  private FileHash() {}

  /// Empty where the file cannot be read: then its reading says so.
  static String of(Path file, List<Path> parts, String site) {
    try {
      MessageDigest hash = MessageDigest.getInstance("SHA-256");
      hash.update(site.getBytes(StandardCharsets.UTF_8));
      add(file, hash);
      for (Path part : parts) {
        add(part, hash);
      }
      return HexFormat.of().formatHex(hash.digest());
    } catch (IOException e) {
      return "";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-256 is part of every Java", e);
    }
  }

  private static void add(Path file, MessageDigest hash) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] buffer = new byte[1 << 16];
      for (int n = in.read(buffer); n > 0; n = in.read(buffer)) {
        hash.update(buffer, 0, n);
      }
    }
  }
}
