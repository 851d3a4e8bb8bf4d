package casebook.eval;

import casebook.json.Json;
import casebook.json.Tree;
import casebook.model.CorruptSourceException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// An evaluation set in BEIR form (Thakur and others, BEIR, 2021): queries and what is relevant to
/// each. The corpus stays in its file, `corpus.jsonl`.
///
/// @param queries text by id, in the order of the file; only those with something relevant
/// @param grades of what is relevant, by query and document, above 0
/// @param unjudged how many queries had nothing relevant and are left out
record BeirSet(
    Path corpus,
    Map<String, String> queries,
    Map<String, Map<String, Integer>> grades,
    int unjudged) {

  /// Throws `CorruptSourceException` that names file, line and rule. `queries` overrides the set's
  /// own `queries.jsonl`.
  static BeirSet read(Path folder, Path queries) throws IOException {
    Path corpus = there(folder.resolve("corpus.jsonl"));
    Map<String, Map<String, Integer>> grades = grades(there(folder.resolve("qrels/test.tsv")));
    Map<String, String> judged = new LinkedHashMap<>();
    Set<String> seen = new HashSet<>();
    int unjudged = 0;
    int number = 0;
    for (String line : Files.readAllLines(there(queries))) {
      number++;
      if (line.isBlank()) {
        continue;
      }
      Tree query =
          Json.tree(line.getBytes(StandardCharsets.UTF_8), queries + ", line " + number + ":");
      String id = query.at("_id").required();
      if (!seen.add(id)) {
        throw new CorruptSourceException(
            queries + ", line " + number + ": _id '" + id + "' stands there twice");
      }
      if (grades.containsKey(id)) {
        judged.put(id, query.at("text").required());
      } else {
        unjudged++;
      }
    }
    if (judged.isEmpty()) {
      throw new CorruptSourceException(
          queries + ": none of its " + unjudged + " queries has a relevant document in qrels");
    }
    return new BeirSet(corpus, judged, grades, unjudged);
  }

  private static Path there(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new CorruptSourceException(
          file
              + ": no such file; a set in BEIR form has corpus.jsonl, queries.jsonl and"
              + " qrels/test.tsv");
    }
    return file;
  }

  private static Map<String, Map<String, Integer>> grades(Path file) throws IOException {
    Map<String, Map<String, Integer>> grades = new LinkedHashMap<>();
    List<String> lines = Files.readAllLines(file);
    for (int i = 0; i < lines.size(); i++) {
      String[] cells = lines.get(i).split("\t");
      boolean isHead = i == 0 && cells.length == 3 && !cells[2].strip().matches("-?\\d+");
      if (isHead || lines.get(i).isBlank()) {
        continue;
      }
      int grade = grade(cells, file + ", line " + (i + 1));
      if (grade > 0) {
        grades.computeIfAbsent(cells[0], _ -> new LinkedHashMap<>()).put(cells[1], grade);
      }
    }
    return grades;
  }

  private static int grade(String[] cells, String place) {
    if (cells.length != 3 || !cells[2].strip().matches("-?\\d{1,6}")) {
      throw new CorruptSourceException(
          place
              + ": '"
              + String.join("\t", cells)
              + "' is no query id, document id and whole grade with tabs between");
    }
    return Integer.parseInt(cells[2].strip());
  }
}
