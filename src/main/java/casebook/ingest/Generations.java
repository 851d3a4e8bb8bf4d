package casebook.ingest;

import casebook.extract.CaseExtractor;
import casebook.index.IndexDamagedException;
import casebook.json.Json;
import casebook.model.CorruptSourceException;
import casebook.text.Lexicon;
import casebook.text.LexiconReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The generations of an index: `INDEX/current` names the one in use, each lies in a folder of its
/// own with the lexicon it was built with. A switch is one atomic rename.
public final class Generations {

  /// What a generation was made with. `encoder` is the name of the model that made its vectors,
  /// empty where it has none.
  public record Made(String lexicon, int extractor, String encoder) {}

  private final Path root;

  public Generations(Path root) {
    this.root = root.toAbsolutePath().normalize();
  }

  /// The generation in use, empty where there is no index.
  public Optional<Generation> current() {
    Path file = root.resolve("current");
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    String name = read(file).strip();
    if (!name.matches("g\\d{6}") || !Files.isDirectory(root.resolve(name))) {
      throw new IndexDamagedException(
          file
              + " names '"
              + name
              + "', which is not there; run ./casebook ingest --rebuild"
              + " (the corpus is untouched)");
    }
    return Optional.of(new Generation(root.resolve(name)));
  }

  /// Whether a generation is there that was made after the one in use and is not in use yet.
  public boolean isNewerBeingMade() {
    try {
      String current = noted("current");
      return names().stream().anyMatch(n -> n.compareTo(current) > 0);
    } catch (IOException e) {
      return false;
    }
  }

  /// A new, empty generation that carries a lexicon. It is not in use before `use`. Throws
  /// `FileAlreadyExistsException` where another process makes the same one right now.
  public Generation create(Map<String, String> lexiconFiles, Lexicon lexicon, String encoder)
      throws IOException {
    int next = names().stream().mapToInt(n -> Integer.parseInt(n.substring(1))).max().orElse(0) + 1;
    Path place = root.resolve("g%06d".formatted(next));
    Files.createDirectory(place);
    Files.createDirectories(place.resolve("lexicon"));
    for (Map.Entry<String, String> file : lexiconFiles.entrySet()) {
      Files.writeString(place.resolve("lexicon").resolve(file.getKey()), file.getValue());
    }
    Files.writeString(
        place.resolve("made.json"),
        Json.writePretty(new Made(lexicon.version(), CaseExtractor.VERSION, encoder)));
    return new Generation(place);
  }

  /// Puts a generation in use and removes all but it and the one before.
  public void use(Generation generation) throws IOException {
    String before = noted("current");
    note("previous", before);
    note("current", generation.name());
    for (String name : names()) {
      if (!name.equals(generation.name()) && !name.equals(before)) {
        delete(root.resolve(name));
      }
    }
  }

  /// Puts the generation that was in use before this one back; empty where there is none.
  public Optional<Generation> rollback() throws IOException {
    String before = noted("previous");
    if (before.isEmpty() || !Files.isDirectory(root.resolve(before))) {
      return Optional.empty();
    }
    Generation back = new Generation(root.resolve(before));
    use(back);
    return Optional.of(back);
  }

  private String noted(String what) {
    Path file = root.resolve(what);
    return Files.isRegularFile(file) ? read(file).strip() : "";
  }

  private void note(String what, String name) throws IOException {
    Path part = root.resolve(what + ".part");
    Files.writeString(part, name + "\n");
    Files.move(
        part,
        root.resolve(what),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
  }

  private List<String> names() throws IOException {
    if (!Files.isDirectory(root)) {
      Files.createDirectories(root);
    }
    try (Stream<Path> places = Files.list(root)) {
      return places
          .map(p -> p.getFileName().toString())
          .filter(n -> n.matches("g\\d{6}"))
          .sorted()
          .toList();
    }
  }

  public static void delete(Path place) throws IOException {
    try (Stream<Path> walk = Files.walk(place)) {
      for (Path p : walk.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(p);
      }
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read", e);
    }
  }

  /// One generation on disk.
  public record Generation(Path place) {

    public String name() {
      return place.getFileName().toString();
    }

    /// Where its backend keeps its files.
    public Path index() {
      return place.resolve("cases");
    }

    /// The lexicon it was built with.
    public Lexicon lexicon() {
      return LexiconReader.read(place.resolve("lexicon"));
    }

    public Made made() {
      try {
        return Json.read(read(place.resolve("made.json")), Made.class, place + "/made.json");
      } catch (UncheckedIOException | CorruptSourceException e) {
        throw new IndexDamagedException(
            e.getMessage() + "; run ./casebook ingest --rebuild (the corpus is untouched)", e);
      }
    }

    Path manifest() {
      return place.resolve("manifest.json");
    }
  }
}
