package casebook.source;

import casebook.json.Json;
import casebook.model.CorruptSourceException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/// Topics in JSON lines, one whole topic each.
final class TopicLines {
  private static final int LONGEST = 16 << 20;

  private TopicLines() {}

  /// Whether the first line is a whole object and another one follows.
  static boolean areIn(Path file) throws IOException {
    try (Lines lines = new Lines(Charsets.open(file), LONGEST)) {
      Optional<Lines.Line> first = next(lines);
      Optional<Lines.Line> second = next(lines);
      return first.filter(Lines.Line::isWhole).filter(l -> isObject(l.text())).isPresent()
          && second.filter(l -> l.text().strip().startsWith("{")).isPresent();
    }
  }

  static void read(Path file, TopicPages topics, Consumer<Source.Entry> into) throws IOException {
    try (Lines lines = new Lines(Charsets.open(file), LONGEST)) {
      for (Optional<Lines.Line> line = next(lines); line.isPresent(); line = next(lines)) {
        String place = file + ", line " + line.get().number();
        if (line.get().isWhole()) {
          topics.take(place, line.get().text().getBytes(StandardCharsets.UTF_8));
        } else {
          into.accept(Source.Entry.skipped(place, "longer than " + LONGEST + " characters"));
        }
      }
    }
  }

  private static Optional<Lines.Line> next(Lines lines) throws IOException {
    Optional<Lines.Line> line = lines.next();
    while (line.isPresent() && line.get().text().isBlank()) {
      line = lines.next();
    }
    return line;
  }

  private static boolean isObject(String line) {
    try {
      return Json.tree(line.getBytes(StandardCharsets.UTF_8), "line").isObject();
    } catch (CorruptSourceException e) {
      return false;
    }
  }
}
