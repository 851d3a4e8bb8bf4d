package casebook.eval;

import casebook.model.CorruptSourceException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// What was found for each query, best first, and as a run file of the Text Retrieval Conference:
/// query, `Q0`, document, rank, score, name of the run.
record TrecRun(Map<String, List<String>> found) {

  /// Scores fall by one a rank: readers sort by score, and two alike would be sorted by name.
  void write(Path file, String name) throws IOException {
    StringBuilder lines = new StringBuilder();
    found.forEach((query, documents) -> {
      for (int i = 0; i < documents.size(); i++) {
        lines.append(
            String.format(
                Locale.ROOT,
                "%s Q0 %s %d %d %s%n",
                query,
                documents.get(i),
                i + 1,
                documents.size() - i,
                name));
      }
    });
    Files.writeString(file, lines);
  }

  /// Sorted by score, of equal ones the greater name first, as trec_eval does. Throws
  /// `CorruptSourceException` that names the line.
  static TrecRun read(Path file) throws IOException {
    record Row(String document, double score) {}
    if (!Files.isRegularFile(file)) {
      throw new CorruptSourceException(file + ": no such file");
    }
    Map<String, List<Row>> rows = new LinkedHashMap<>();
    Set<String> seen = new HashSet<>();
    int number = 0;
    for (String line : Files.readAllLines(file)) {
      number++;
      if (!line.isBlank()) {
        String[] cells = line.strip().split("\\s+");
        if (cells.length != 6) {
          throw new CorruptSourceException(
              file + ", line " + number + ": " + cells.length + " cells; a run line has 6");
        }
        String place = file + ", line " + number;
        if (!seen.add(cells[0] + " " + cells[2])) {
          throw new CorruptSourceException(
              place + ": '" + cells[2] + "' stands twice for query '" + cells[0] + "'");
        }
        rows.computeIfAbsent(cells[0], _ -> new ArrayList<>())
            .add(new Row(cells[2], score(cells[4], place)));
      }
    }
    Map<String, List<String>> found = new LinkedHashMap<>();
    rows.forEach((query, its) ->
        found.put(
            query,
            its.stream()
                .sorted(
                    Comparator.comparingDouble(Row::score).thenComparing(Row::document).reversed())
                .map(Row::document)
                .toList()));
    return new TrecRun(found);
  }

  private static double score(String cell, String place) {
    String reason = place + ": score is '" + cell + "'; must be a number";
    try {
      double score = Double.parseDouble(cell);
      if (Double.isNaN(score)) {
        throw new CorruptSourceException(reason);
      }
      return score;
    } catch (NumberFormatException e) {
      throw new CorruptSourceException(reason, e);
    }
  }
}
