package casebook.ingest;

import casebook.json.Json;
import casebook.model.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What every file gave when it was last read, so that an unchanged one costs a hash. A projection
/// of the corpus: without it everything is read again.
final class Manifest {

  /// A file's content hash, the ids it gave, and what was skipped in it.
  record Row(String file, String hash, List<String> ids, List<Reading.Skipped> skipped) {
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
      Json.read(Files.readString(place), Rows.class, place.toString())
          .rows()
          .forEach(r -> manifest.rows.put(r.file(), r));
    }
    return manifest;
  }

  Optional<Row> row(String file) {
    return Optional.ofNullable(rows.get(file));
  }

  void put(Row row) {
    rows.put(row.file(), row);
  }

  /// Forgets the files that are not among these and gives the ids that only they gave.
  List<String> keepOnly(java.util.Set<String> files) {
    List<String> gone = new ArrayList<>();
    for (Row row : List.copyOf(rows.values())) {
      if (!files.contains(row.file())) {
        rows.remove(row.file());
        gone.addAll(row.ids());
      }
    }
    rows.values().forEach(r -> gone.removeAll(r.ids()));
    return gone;
  }

  void save() throws IOException {
    Path part = place.resolveSibling(place.getFileName() + ".part");
    Files.writeString(part, Json.write(new Rows(new ArrayList<>(rows.values()))));
    Files.move(part, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
