package casebook.web;

import casebook.index.CaseIndex;
import casebook.index.IndexDamagedException;
import casebook.ingest.corpus.ExtractionReports;
import casebook.match.Matcher;
import casebook.model.Fix;
import casebook.text.Lexicon;
import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.compression.Gzip;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.config.SizeUnit;
import io.javalin.http.Handler;
import io.javalin.http.HttpResponseException;
import io.javalin.util.JavalinBindException;
import java.net.BindException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;

/// Casebook in a browser. Not started until `start`; a closed server is not started again. Every
/// request runs on a virtual thread of its own. Does not close the index it was given.
public final class WebServer implements AutoCloseable {

  /// A text of `maxTextBytes` grows to three times that where every byte has to be escaped.
  private static final int ESCAPED_FACTOR = 3;

  /// Room for the longest search that may stand in an address, escaped, and for cookies.
  private static final int MAX_HEADER_BYTES = 64 * 1024;

  private final WebSettings settings;
  private final Clock clock;
  private final FreshIndex fresh;
  private final Assets assets = new Assets();
  private final SearchPages search;
  private final FreshSuggestions suggestions;
  private final SuggestPages suggest;
  private final PastePages paste;
  private final CasePages cases;
  private final FixPages fixes;
  private final ManualPages manuals;
  private final ReportPages reports;
  private final FeedbackPages feedback;
  private final ErrorPages errors;
  private final Javalin server;

  /// What readers report goes to `reports` and `feedback`.
  public WebServer(
      Matcher matcher,
      CaseIndex index,
      Lexicon lexicon,
      WebSettings settings,
      Surroundings surroundings,
      ExtractionReports reports,
      FeedbackTaker feedback,
      Clock clock) {
    PageWriter writer = new PageWriter(assets, lexicon.redaction());
    this.settings = settings;
    this.clock = clock;
    this.fresh = new FreshIndex(index, settings.refreshEvery(), clock);
    this.suggestions = new FreshSuggestions(index, fix -> lexicon.fix(fix).map(Fix::title));
    this.suggest = new SuggestPages(suggestions, writer);
    this.search =
        new SearchPages(
            matcher, index, lexicon, suggestions, surroundings, clock, settings, writer);
    this.paste = new PastePages(matcher, lexicon, settings, surroundings, writer);
    this.cases = new CasePages(matcher, index, lexicon, writer);
    this.fixes = new FixPages(index, lexicon, surroundings, writer);
    this.manuals = new ManualPages(index, lexicon, surroundings, writer);
    this.reports = new ReportPages(index, reports, clock, writer);
    this.feedback = new FeedbackPages(index, lexicon, feedback, new SecureRandom(), clock, writer);
    this.errors = new ErrorPages(settings, writer, lexicon.redaction());
    this.server = Javalin.create(this::configure);
  }

  /// Starts to listen; `port` 0 takes any that is free. Throws `BindException` that names host and
  /// port where another program listens there.
  public void start(String host, int port) throws BindException {
    try {
      server.start(host, port);
      suggestions.now();
    } catch (JavalinBindException e) {
      BindException taken =
          new BindException(
              "port " + port + " on " + host + " is taken or not allowed; choose another");
      taken.initCause(e);
      throw taken;
    }
  }

  /// The port it listens on.
  public int port() {
    return server.port();
  }

  @Override
  public void close() {
    server.stop();
  }

  private void configure(JavalinConfig config) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.concurrency.useVirtualThreads = true;
    config.http.prefer405over404 = true;
    config.http.maxRequestSize = (long) settings.maxTextBytes() * ESCAPED_FACTOR + 1024;
    config.jetty.multipartConfig.maxFileSize(PastedText.MOST_PDF_BYTES + 1, SizeUnit.BYTES);
    config.jetty.multipartConfig.maxInMemoryFileSize(PastedText.MOST_PDF_BYTES + 1, SizeUnit.BYTES);
    config.jetty.multipartConfig.maxTotalRequestSize(
        PastedText.MOST_PDF_BYTES + PastedText.FORM_BYTES, SizeUnit.BYTES);
    config.http.compressionStrategy = gzip();
    config.jetty.modifyHttpConfiguration(http -> {
      http.setRequestHeaderSize(MAX_HEADER_BYTES);
      http.setSendServerVersion(false);
    });
    EarlyRefusal refusal = new EarlyRefusal();
    config.jetty.modifyServer(jetty -> jetty.setErrorHandler(refusal));
    config.jetty.modifyServletContextHandler(context -> {
      context.setErrorHandler(refusal);
      context.setMaxFormContentSize(PastedText.MOST_PDF_BYTES + PastedText.FORM_BYTES);
    });
    config.requestLogger.http(RequestLog::note);
    routes(config);
  }

  private void routes(JavalinConfig config) {
    RequestIds ids = new RequestIds(clock);
    AssetPages files = new AssetPages(assets);
    RoutesConfig routes = config.routes;
    routes.before(ids::give).before(SecurityHeaders::put);
    routes.beforeMatched(ctx -> refresh(ctx.path()));
    read(routes, "/assets/{mark}/{name}", files::show);
    read(routes, "/", search::home);
    read(routes, "/index.json", search::facts);
    read(routes, "/.json", search::facts);
    read(routes, "/suggest", suggest::options);
    read(routes, "/suggest.json", suggest::json);
    read(routes, "/search", search::search);
    read(routes, "/search.json", search::searchJson);
    read(routes, "/case/<id>", cases::show);
    read(routes, "/fix/<id>", fixes::show);
    read(routes, "/manual/<id>", manuals::show);
    read(routes, "/paste", paste::form);
    routes.post("/paste", paste::search);
    routes.post("/paste/read", paste::read);
    routes.post("/paste.json", paste::json);
    routes.post("/search", search::searchForm);
    routes.post("/api/feedback/extraction", reports::report);
    routes.post("/api/v1/feedback", feedback::take);
    routes.post("/theme", ThemeSwitch::choose);
    routes.exception(HttpResponseException.class, errors::refused);
    routes.exception(IndexDamagedException.class, errors::damaged);
    routes.exception(Exception.class, errors::unexpected);
  }

  /// HEAD is answered as GET is, without its body.
  private static void read(RoutesConfig routes, String path, Handler handler) {
    routes.get(path, handler);
    routes.head(path, handler);
  }

  private void refresh(String path) {
    if (!path.startsWith("/assets/")) {
      fresh.refresh();
    }
  }

  /// Fonts and PDFs are small already.
  private static CompressionStrategy gzip() {
    CompressionStrategy gzip = new CompressionStrategy(null, new Gzip(6));
    gzip.setExcludedMimeTypes(List.of("font/", "application/pdf"));
    return gzip;
  }
}
