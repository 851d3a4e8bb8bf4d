package casebook;

import casebook.cli.CommandLineFace;
import casebook.cli.Parts;
import casebook.index.lucene.LuceneIndexes;
import casebook.model.Settings;
import casebook.source.BeirJson;
import casebook.source.DiscourseJson;
import casebook.source.Gzip;
import casebook.source.MailSource;
import casebook.source.PdfLimits;
import casebook.source.PdfManual;
import casebook.source.Source;
import casebook.source.StackExchangeDump;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/// The parts list.
public final class Casebook {

  private Casebook() {}

  /// Lucene speaks of its own set-up at every start; held here, since loggers are held weakly.
  private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

  public static void main(String[] args) {
    LUCENE.setLevel(Level.SEVERE);
    PrintStream data = utf8(FileDescriptor.out);
    PrintStream messages = utf8(FileDescriptor.err);
    Parts parts = new Parts(new LuceneIndexes(), Casebook::sources, Clock.systemUTC());
    int code = new CommandLineFace(parts, data, messages).run(args);
    data.flush();
    messages.flush();
    System.exit(code);
  }

  private static List<Source> sources(Settings settings) {
    PdfLimits limits =
        new PdfLimits(
            settings.pdfHeapMegabytes(),
            settings.pdfWall(),
            settings.pdfCpu(),
            settings.pdfPages(),
            settings.pdfTextMegabytes() * 1_000_000,
            PdfLimits.standard().pieces(),
            PdfLimits.standard().filesPerProcess());
    Optional<String> password = Optional.of(settings.pdfPassword()).filter(word -> !word.isEmpty());
    DiscourseJson topics = new DiscourseJson();
    MailSource mail = new MailSource();
    return List.of(
        topics,
        new BeirJson(),
        new StackExchangeDump(),
        mail,
        new Gzip(List.of(topics, mail)),
        new PdfManual(limits, password));
  }

  private static PrintStream utf8(FileDescriptor to) {
    return new PrintStream(new FileOutputStream(to), true, StandardCharsets.UTF_8);
  }
}
