package casebook;

import casebook.cli.CommandLineFace;
import casebook.cli.Parts;
import casebook.index.lucene.LuceneIndexes;
import casebook.model.Settings;
import casebook.source.DiscourseJson;
import casebook.source.Source;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;

/// The parts list.
public final class Casebook {

  private Casebook() {}

  public static void main(String[] args) {
    PrintStream data = utf8(FileDescriptor.out);
    PrintStream messages = utf8(FileDescriptor.err);
    Parts parts = new Parts(new LuceneIndexes(), Casebook::sources, Clock.systemUTC());
    int code = new CommandLineFace(parts, data, messages).run(args);
    data.flush();
    messages.flush();
    System.exit(code);
  }

  private static List<Source> sources(Settings settings) {
    return List.of(new DiscourseJson());
  }

  private static PrintStream utf8(FileDescriptor to) {
    return new PrintStream(new FileOutputStream(to), true, StandardCharsets.UTF_8);
  }
}
