package casebook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// What tests do with folders.
public final class Folder {

  private Folder() {}

  public static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> walk = Files.walk(from)) {
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        Files.createDirectories(target.toAbsolutePath().getParent());
        Files.copy(file, target);
      }
    }
  }

  /// Every file below a folder with its time and size: equal as long as nothing was written. Locks
  /// are left out.
  public static Map<String, String> content(Path folder) throws IOException {
    Map<String, String> found = new TreeMap<>();
    if (!Files.exists(folder)) {
      return found;
    }
    try (Stream<Path> walk = Files.walk(folder)) {
      walk.filter(f -> !f.endsWith("write.lock")).forEach(f -> found.put(f.toString(), mark(f)));
    }
    return found;
  }

  private static String mark(Path file) {
    try {
      return Files.isDirectory(file)
          ? "folder"
          : Files.size(file) + " bytes of " + Files.getLastModifiedTime(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
