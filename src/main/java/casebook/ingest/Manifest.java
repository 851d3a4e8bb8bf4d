package casebook.ingest;

import casebook.json.Json;
import casebook.model.CorruptSourceException;
import casebook.model.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// What every file gave when it was last read, so that an unchanged one costs a hash. A projection
/// of the corpus: without it everything is read again.
final class Manifest {

  /// A file's content hash, the ids it gave, what was skipped in it, and whether it holds entries
  /// that another file won.
  record Row(
      String file,
      String hash,
      List<String> ids,
      List<Reading.Skipped> skipped,
      boolean hasDuplicates) {

    Row {
      ids = List.copyOf(ids);
      skipped = List.copyOf(skipped);
    }
  }

  private record Rows(List<Row> rows) {}

  private final Path place;
  private final Map<String, Row> rows = new TreeMap<>();

  private Manifest(Path place) {
    this.place = place;
  }

  static Manifest open(Path place) throws IOException {
    Manifest manifest = new Manifest(place);
    if (Files.isRegularFile(place)) {
      try {
        Json.read(Files.readString(place), Rows.class, place.toString())
            .rows()
            .forEach(r -> manifest.rows.put(r.file(), r));
      } catch (CorruptSourceException e) {
        // without it everything is read again, which costs time and loses nothing
        manifest.rows.clear();
      }
    }
    return manifest;
  }

  Optional<Row> row(String file) {
    return Optional.ofNullable(rows.get(file));
  }

  void put(Row row) {
    rows.put(row.file(), row);
  }

  /// Forgets the files that are not among these.
  void keepOnly(Set<String> files) {
    rows.keySet().retainAll(files);
  }

  /// Every id that a file gives.
  Set<String> ids() {
    Set<String> ids = new HashSet<>();
    rows.values().forEach(r -> ids.addAll(r.ids()));
    return ids;
  }

  void save() throws IOException {
    Path part = place.resolveSibling(place.getFileName() + ".part");
    Files.writeString(part, Json.write(new Rows(new ArrayList<>(rows.values()))));
    Files.move(part, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
