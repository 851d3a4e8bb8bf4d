package casebook.web;

import casebook.ingest.corpus.ExtractionReports;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;

/// Serves the sample desk, for looking at the pages without a corpus: `java -cp
/// target/test-classes:target/classes:target/lib/* casebook.web.DemoServer [PORT]`.
final class DemoServer {
  private static final Path PDF =
      Path.of("corpus/manuals/how-to-revive-or-restore-mac-firmware.pdf");

  private DemoServer() {}

  public static void main(String[] args) throws Exception {
    int port = args.length > 0 ? Integer.parseInt(args[0]) : 7171;
    boolean isEmpty = args.length > 1 && args[1].equals("empty");
    SampleDesk desk = new SampleDesk();
    WebServer server =
        new WebServer(
            desk.matcher(),
            isEmpty ? new FakeIndex() : desk.index,
            desk.lexicon,
            WebSettings.DEFAULT,
            id -> Optional.of(PDF),
            new ExtractionReports(Files.createTempDirectory("demo")),
            _ -> true,
            Clock.systemUTC());
    server.start("localhost", port);
    Thread.currentThread().join();
  }
}
