package casebook.cli;

import casebook.ingest.FeedbackDesk;
import casebook.ingest.Generations;
import casebook.ingest.corpus.ExtractionReports;
import casebook.match.Matcher;
import casebook.model.Settings;
import casebook.web.WebServer;
import casebook.web.WebSettings;
import java.io.IOException;
import java.net.BindException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "serve",
    description = "Search in a browser.",
    footer = {"", "Example:  ./casebook serve --port 8080"})
final class ServeCommand implements Callable<Integer> {
  private final Session session;

  @Mixin private Places places = new Places();

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "port (default: 8080; 0 takes any that is free)")
  private String port = "";

  @Option(
      names = "--rehearse",
      hidden = true,
      description =
          "start, answer one search to itself, and end: what the launcher trains its start-up on")
  private boolean rehearse;

  ServeCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    Map<String, String> flags = places.flags();
    flags.put("port", port);
    Settings settings = session.settings(flags);
    try (Desk desk = Desk.open(session.parts(), settings, session.messages());
        CorpusSurroundings surroundings =
            new CorpusSurroundings(
                settings.corpus(),
                desk.index(),
                session.parts().sources().apply(settings),
                new Generations(settings.index()),
                desk.generation());
        WebServer server =
            new WebServer(
                desk.matcher(),
                desk.index(),
                desk.lexicon(),
                new WebSettings(
                    settings.top(),
                    settings.maxTextBytes(),
                    8 * 1024,
                    Duration.ofSeconds(1),
                    "./casebook ingest"),
                surroundings,
                new ExtractionReports(settings.corpus()),
                new FeedbackDesk(
                        session.parts().indexes(),
                        settings.index(),
                        desk.generation(),
                        settings.corpus())
                    ::keep,
                session.parts().clock())) {
      return listen(server, settings, desk);
    }
  }

  private int listen(WebServer server, Settings settings, Desk desk) throws InterruptedException {
    try {
      server.start(settings.host(), settings.port());
    } catch (BindException e) {
      session.messages().println(e.getMessage());
      return ExitCode.NOT_THERE;
    }
    if (rehearse) {
      return search(settings, server.port());
    }
    session.data().println("Casebook is at http://" + settings.host() + ":" + server.port() + "/");
    session.data().flush();
    Thread.ofVirtual().start(() -> warmUp(desk.matcher()));
    CountDownLatch end = new CountDownLatch(1);
    Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(end::countDown));
    end.await();
    return ExitCode.DONE;
  }

  /// So that the first person who searches does not wait for the encoder to load.
  private static void warmUp(Matcher matcher) {
    var _ = matcher.match(new Matcher.Request("does not start", 1, Set.of()));
  }

  private int search(Settings settings, int port) throws InterruptedException {
    URI address = URI.create("http://" + settings.host() + ":" + port + "/search?q=error+21");
    try (HttpClient client = HttpClient.newHttpClient()) {
      int status =
          client
              .send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding())
              .statusCode();
      return status == 200 ? ExitCode.DONE : ExitCode.NOT_THERE;
    } catch (IOException e) {
      session.messages().println(address + ": " + e.getMessage());
      return ExitCode.NOT_THERE;
    }
  }
}
