package casebook.ingest.corpus;

import casebook.json.Json;
import casebook.json.Yaml;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A corpus on disk. What comes from elsewhere is copied to `inbox/`, or noted in `sources.yaml`
/// where it shall stay in its place. What was brought wins over what ships: the inbox is read
/// first.
public final class CorpusFolder {

  private static final List<String> PARTS = List.of("inbox", "threads", "manuals", "feedback");

  /// Beside what was brought: the host that was named for it.
  private static final String SITE = ".site";

  private record Sources(List<String> paths) {}

  private final Path root;

  public CorpusFolder(Path root) {
    this.root = root.toAbsolutePath().normalize();
  }

  public Path root() {
    return root;
  }

  public Path lexicon() {
    return root.resolve("lexicon");
  }

  /// Every file to read, in a fixed order; what readers reported is none. Throws `IOException`
  /// where a folder cannot be listed.
  public List<Path> files() throws IOException {
    List<Path> files = new ArrayList<>();
    for (Path place : noted()) {
      files.addAll(filesIn(place));
    }
    for (String part : PARTS) {
      Path folder = root.resolve(part);
      if (Files.isDirectory(folder)) {
        files.addAll(filesIn(folder));
      }
    }
    files.remove(root.resolve("feedback").resolve(ExtractionReports.FILE));
    files.remove(root.resolve("feedback").resolve(ReaderFeedback.FILE));
    return files.stream().distinct().toList();
  }

  /// The files at a path: itself, or all below a folder, sorted; hidden files and links that lead
  /// in a circle are left out.
  public static List<Path> filesIn(Path place) throws IOException {
    if (Files.isRegularFile(place)) {
      return List.of(place);
    }
    Path real = place.toRealPath();
    try (Stream<Path> walk = Files.walk(real, 64, new FileVisitOption[0])) {
      return walk.filter(Files::isRegularFile)
          .map(f -> place.resolve(real.relativize(f).toString()))
          .filter(f -> isShown(place.relativize(f)))
          .sorted()
          .toList();
    }
  }

  private static boolean isShown(Path below) {
    for (Path part : below) {
      if (part.toString().startsWith(".")) {
        return false;
      }
    }
    return true;
  }

  /// Takes a file or folder from elsewhere in, with the host that its topics belong to, and says
  /// where it lies now. What lies in the corpus already stays.
  public Path bring(Path place, String site) throws IOException {
    Path from = place.toAbsolutePath().normalize();
    if (from.startsWith(root)) {
      return from;
    }
    Path box = root.resolve("inbox").resolve(mark(from, site));
    Path to = box.resolve(from.getFileName());
    for (Path file : filesIn(from)) {
      Path target = Files.isRegularFile(from) ? to : to.resolve(from.relativize(file).toString());
      copy(file, target);
    }
    if (!site.equals("local")) {
      Files.writeString(box.resolve(SITE), site + "\n");
    }
    return to;
  }

  /// The host that was named when a file was brought, empty where none was.
  public Optional<String> siteOf(Path file) {
    Path inbox = root.resolve("inbox");
    if (!file.startsWith(inbox) || file.equals(inbox)) {
      return Optional.empty();
    }
    Path note = inbox.resolve(inbox.relativize(file).getName(0)).resolve(SITE);
    try {
      return Files.isRegularFile(note)
          ? Optional.of(Files.readString(note).strip())
          : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(note + " cannot be read", e);
    }
  }

  /// Notes a place that shall be read where it lies, on this run and every rebuild.
  public Path note(Path place) throws IOException {
    Path from = place.toAbsolutePath().normalize();
    List<String> paths = new ArrayList<>(noted().stream().map(Path::toString).toList());
    if (!from.startsWith(root) && !paths.contains(from.toString())) {
      paths.add(from.toString());
      Files.createDirectories(root);
      Files.writeString(root.resolve("sources.yaml"), yaml(paths));
    }
    return from;
  }

  private List<Path> noted() throws IOException {
    Path file = root.resolve("sources.yaml");
    if (!Files.isRegularFile(file)) {
      return List.of();
    }
    return Yaml.read(Files.readString(file), Sources.class, file.toString()).paths().stream()
        .map(Path::of)
        .filter(Files::exists)
        .toList();
  }

  private static String yaml(List<String> paths) {
    StringBuilder text =
        new StringBuilder("# read where they lie, see `casebook ingest --in-place`\npaths:\n");
    paths.forEach(p -> text.append("  - ").append(Json.write(p)).append('\n'));
    return text.toString();
  }

  private static void copy(Path file, Path target) throws IOException {
    if (Files.isRegularFile(target) && Files.mismatch(file, target) < 0) {
      return;
    }
    Files.createDirectories(target.toAbsolutePath().getParent());
    Path part = target.resolveSibling(target.getFileName() + ".part");
    Files.copy(file, part, StandardCopyOption.REPLACE_EXISTING);
    Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /// Keeps files of one name from two places apart.
  private static String mark(Path from, String site) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest((site + " " + from.getParent()).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 4);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-256 is part of every Java", e);
    }
  }
}
