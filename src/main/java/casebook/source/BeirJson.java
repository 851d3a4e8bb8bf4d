package casebook.source;

import casebook.json.Json;
import casebook.json.Tree;
import casebook.model.CaseId;
import casebook.model.CorruptSourceException;
import casebook.model.Discussion;
import casebook.model.Post;
import casebook.model.Reading;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;

/// The `corpus.jsonl` of an evaluation set in BEIR form (Thakur and others, BEIR, 2021): an object
/// a line with `_id`, `title` and `text`, which become a discussion of one post whose id is the
/// set's own. A place is the file and the number of the line; a line that cannot be read is
/// skipped.
public final class BeirJson implements Source {

  private static final int LONGEST_LINE = 4 << 20;

  @Override
  public boolean recognises(Path file, byte[] head) {
    String start = new String(head, StandardCharsets.UTF_8).stripLeading();
    int end = start.indexOf('\n');
    String line = end < 0 ? start : start.substring(0, end);
    return line.startsWith("{") && line.contains("\"_id\"") && line.contains("\"text\"");
  }

  @Override
  public void read(Path file, String site, Consumer<Entry> into) {
    int number = 0;
    int taken = 0;
    try (Lines lines = new Lines(Charsets.open(file), LONGEST_LINE)) {
      for (Optional<Lines.Line> line = lines.next(); line.isPresent(); line = lines.next()) {
        number = line.get().number();
        if (!line.get().text().isBlank()) {
          into.accept(entry(file + ", line " + number, line.get(), site));
          taken++;
        }
      }
      if (taken == 0) {
        into.accept(Entry.skipped(file.toString(), "holds no line"));
      }
    } catch (IOException e) {
      into.accept(Entry.skipped(file + ", line " + (number + 1), "cannot be read: " + e));
    }
  }

  private static Entry entry(String place, Lines.Line line, String site) {
    if (!line.isWhole()) {
      return Entry.skipped(place, "longer than " + LONGEST_LINE + " characters");
    }
    byte[] bytes = line.text().getBytes(StandardCharsets.UTF_8);
    try {
      return new Entry(
          new Reading.Talk(discussion(Json.tree(bytes, place))), ContentHash.of(bytes, site));
    } catch (CorruptSourceException | IllegalArgumentException e) {
      return Entry.skipped(place, PlainText.folded(String.valueOf(e.getMessage())));
    }
  }

  private static Discussion discussion(Tree line) {
    String id = line.at("_id").required();
    String title = PlainText.folded(line.at("title").text().orElse(""));
    PostHtml text = PostText.of(line.at("text").text().orElse(""));
    Post post =
        new Post(
            1, "asker", Optional.empty(), OptionalInt.empty(), false, text.blocks(), text.safe());
    return new Discussion(
        new CaseId(id), title.isEmpty() ? id : title, Optional.empty(), List.of(), List.of(post));
  }
}
