package casebook.ingest.corpus;

import casebook.json.Json;
import casebook.json.Tree;
import casebook.model.CorruptSourceException;
import casebook.model.Feedback;
import casebook.model.Feedback.Said;
import casebook.model.Reading;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What readers say came of fixes, one JSON object a line in `feedback/outcomes.jsonl`. Nothing is
/// ever taken out of the file: who changes their mind adds a line. Safe for use by many threads.
public final class ReaderFeedback {

  static final String FILE = "outcomes.jsonl";

  /// What stands: the last word of each person on each problem and fix, unless it took back the one
  /// before. `skipped` are lines that cannot be read.
  public record Standing(List<Feedback> all, List<Reading.Skipped> skipped) {
    public Standing {
      all = List.copyOf(all);
      skipped = List.copyOf(skipped);
    }
  }

  private final Path place;
  private final LineFile file;

  public ReaderFeedback(Path corpus) {
    Path folder = corpus.toAbsolutePath().normalize().resolve("feedback");
    this.place = folder.resolve(FILE);
    this.file = new LineFile(folder, FILE);
  }

  /// Returns once it is on the disk.
  public void keep(Feedback feedback) throws IOException {
    file.append(Json.write(tree(feedback)));
  }

  public Standing standing() throws IOException {
    Map<String, Feedback> last = new LinkedHashMap<>();
    List<Reading.Skipped> skipped = new ArrayList<>();
    int number = 0;
    for (String line : lines()) {
      number++;
      try {
        if (!line.isBlank()) {
          Feedback feedback = read(line);
          last.put(feedback.subject(), feedback);
        }
      } catch (CorruptSourceException | DateTimeException | IllegalArgumentException e) {
        skipped.add(
            new Reading.Skipped(place + ", line " + number, "no feedback: " + e.getMessage()));
      }
    }
    return new Standing(
        last.values().stream().filter(f -> f.said() != Said.REVOKED).toList(), skipped);
  }

  /// Bytes that are no text, as a disk at fault may leave, make a line unreadable and no more.
  private List<String> lines() throws IOException {
    return Files.isRegularFile(place)
        ? new String(Files.readAllBytes(place), StandardCharsets.UTF_8).lines().toList()
        : List.of();
  }

  private static Feedback read(String line) {
    Tree tree = Json.tree(line.getBytes(StandardCharsets.UTF_8), "the line");
    String outcome = tree.at("outcome").required();
    return new Feedback(
        Instant.parse(tree.at("at").required()),
        tree.at("person").required(),
        tree.at("problem").required(),
        tree.at("fix").required(),
        Said.of(outcome)
            .orElseThrow(() -> new IllegalArgumentException("outcome is '" + outcome + "'")),
        tree.at("device").text().orElse(""),
        tree.at("note").text().orElse(""));
  }

  private static Map<String, Object> tree(Feedback feedback) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("at", feedback.at().toString());
    tree.put("person", feedback.person());
    tree.put("problem", feedback.problem());
    tree.put("fix", feedback.fix());
    tree.put("outcome", feedback.said().word());
    tree.put("device", feedback.device());
    tree.put("note", feedback.note());
    return tree;
  }
}
