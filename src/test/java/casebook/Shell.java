package casebook;

import casebook.cli.CommandLineFace;
import casebook.cli.Parts;
import casebook.index.lucene.LuceneIndexes;
import casebook.json.Json;
import casebook.json.Tree;
import casebook.source.DiscourseJson;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/// Runs commands as a person does, in this process: threads alone, no PDF.
public final class Shell {

  /// How a command ended and what it said.
  public record Said(int code, String data, String messages) {

    public Tree json() {
      return Json.tree(data.getBytes(StandardCharsets.UTF_8), "standard output");
    }
  }

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC);

  private Shell() {}

  public static Said run(Object... words) {
    String[] args = new String[words.length];
    for (int i = 0; i < words.length; i++) {
      args[i] = words[i].toString();
    }
    ByteArrayOutputStream data = new ByteArrayOutputStream();
    ByteArrayOutputStream messages = new ByteArrayOutputStream();
    Parts parts = new Parts(new LuceneIndexes(), _ -> List.of(new DiscourseJson()), CLOCK);
    int code =
        new CommandLineFace(
                parts,
                new PrintStream(data, true, StandardCharsets.UTF_8),
                new PrintStream(messages, true, StandardCharsets.UTF_8))
            .run(args);
    return new Said(
        code, data.toString(StandardCharsets.UTF_8), messages.toString(StandardCharsets.UTF_8));
  }
}
