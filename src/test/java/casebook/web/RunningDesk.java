package casebook.web;

import casebook.ShippedDesk;
import casebook.index.CaseIndex;
import casebook.ingest.corpus.ExtractionReports;
import casebook.ingest.corpus.ReaderFeedback;
import casebook.match.Matcher;
import casebook.model.Feedback;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/// A server with the sample desk, or with parts of a test's own, and a browser in front of it.
final class RunningDesk implements AutoCloseable {
  static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T09:00:00Z"), ZoneOffset.UTC);

  final SampleDesk desk = new SampleDesk();
  final Browser browser;
  private final Path corpus = Files.createTempDirectory("desk");
  private final WebServer server;

  RunningDesk() throws IOException {
    this(Optional.empty(), Optional.empty(), Optional.empty());
  }

  RunningDesk(Optional<Matcher> matcher, Optional<CaseIndex> index, Optional<Path> pdf)
      throws IOException {
    this(matcher, index, id -> pdf);
  }

  RunningDesk(Optional<Matcher> matcher, Optional<CaseIndex> index, Clock clock)
      throws IOException {
    this(matcher, index, id -> Optional.empty(), clock);
  }

  /// The shipped corpus on the real engine, with its suggestions.
  static RunningDesk shipped() throws IOException {
    ShippedDesk shipped = ShippedDesk.shared();
    RunningDesk running =
        new RunningDesk(
            Optional.of(shipped.matcher()), Optional.of(shipped.index()), Optional.empty());
    running.suggestionsAreThere();
    return running;
  }

  RunningDesk(Optional<Matcher> matcher, Optional<CaseIndex> index, Surroundings surroundings)
      throws IOException {
    this(matcher, index, surroundings, CLOCK);
  }

  private RunningDesk(
      Optional<Matcher> matcher, Optional<CaseIndex> index, Surroundings surroundings, Clock clock)
      throws IOException {
    server =
        new WebServer(
            matcher.orElse(desk.matcher()),
            index.orElse(desk.index),
            desk.lexicon,
            WebSettings.DEFAULT,
            surroundings,
            reports(),
            feedback -> {
              new ReaderFeedback(corpus).keep(feedback);
              return true;
            },
            clock);
    server.start("localhost", 0);
    browser = new Browser(server.port());
  }

  /// Reports go to a folder of this desk alone.
  ExtractionReports reports() {
    return new ExtractionReports(corpus);
  }

  /// The lines kept so far.
  List<String> kept() throws IOException {
    Path file = corpus.resolve("feedback/extraction.jsonl");
    return Files.exists(file) ? Files.readAllLines(file) : List.of();
  }

  /// What stands of the feedback kept so far.
  List<Feedback> feedback() throws IOException {
    return new ReaderFeedback(corpus).standing().all();
  }

  /// Waits for them: they are made in a thread of their own.
  void suggestionsAreThere() {
    while (!browser.get("/suggest?q=mac").text().contains("role=\"option\"")) {
      Thread.onSpinWait();
    }
  }

  int port() {
    return server.port();
  }

  @Override
  public void close() {
    browser.close();
    server.close();
  }
}
