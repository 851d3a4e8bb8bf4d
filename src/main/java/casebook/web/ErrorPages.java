package casebook.web;

import casebook.index.IndexDamagedException;
import casebook.text.Redaction;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What goes wrong, said so that a person knows what to do next.
final class ErrorPages {
  private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);

  private static final String API = "/api/";

  private final WebSettings settings;
  private final PageWriter writer;
  private final Redaction redaction;

  ErrorPages(WebSettings settings, PageWriter writer, Redaction redaction) {
    this.settings = settings;
    this.writer = writer;
    this.redaction = redaction;
  }

  void refused(HttpResponseException e, Context ctx) {
    e.getDetails().forEach((name, value) -> allow(ctx, e, name, value));
    write(ctx, view(e.getStatus(), String.valueOf(e.getMessage()), ctx));
  }

  void damaged(IndexDamagedException e, Context ctx) {
    LOG.error("request {}: {}", RequestIds.of(ctx), e.getMessage());
    write(ctx, view(503, String.valueOf(e.getMessage()), ctx));
  }

  void unexpected(Exception e, Context ctx) {
    LOG.error("request {} failed: {}", RequestIds.of(ctx), told(e));
    write(ctx, view(500, "", ctx));
  }

  /// A failure and where it came from, as it may stand in a log: its message may repeat the words
  /// of a search.
  private String told(Exception e) {
    StringWriter trace = new StringWriter();
    e.printStackTrace(new PrintWriter(trace, true));
    return redaction.of(trace.toString());
  }

  private static void allow(Context ctx, HttpResponseException e, String name, String value) {
    if (e.getStatus() == 405 && name.equals("availableMethods")) {
      ctx.header("Allow", value);
    }
  }

  private void write(Context ctx, ErrorView view) {
    ctx.status(view.status());
    String sent = Optional.ofNullable(ctx.contentType()).orElse("");
    boolean isProgram = ctx.path().startsWith(API) && sent.startsWith("application/json");
    if (ctx.path().endsWith(".json") || isProgram) {
      Map<String, Object> tree = new LinkedHashMap<>();
      tree.put("type", "about:blank");
      tree.put("title", view.happened());
      tree.put("detail", view.kept());
      tree.put("status", view.status());
      boolean isReasonGiven = isProgram && !view.kept().isEmpty();
      tree.put("error", isReasonGiven ? view.happened() + ": " + view.kept() : view.happened());
      tree.put("next", view.next());
      tree.put("requestId", view.requestId());
      writer.json(ctx, tree);
      ctx.contentType("application/problem+json; charset=utf-8");
    } else {
      writer.page(ctx, "error", view.happened(), "", view);
    }
  }

  private ErrorView view(int status, String reason, Context ctx) {
    String id = RequestIds.of(ctx);
    if (ctx.path().startsWith(API) && status != 404 && status != 405 && status < 500) {
      return new ErrorView(
          status,
          "That report was not kept",
          reason,
          "Go back to the page and send it again.",
          false,
          id);
    }
    return switch (status) {
      case 400 ->
          new ErrorView(
              400,
              "That address asks for something we do not understand",
              reason,
              "Correct the address, or search for what you need.",
              false,
              id);
      case 404 ->
          new ErrorView(
              404,
              "There is nothing at this address",
              "",
              "A case or a manual is gone when it left the corpus. Search for its words instead.",
              false,
              id);
      case 405 ->
          new ErrorView(
              405,
              "This address does not take that kind of request",
              "",
              "Pages are read with GET; only forms are sent with POST.",
              false,
              id);
      case 413 ->
          tooLong(413, "That text is too long to search with", size(settings.maxTextBytes()), id);
      case 414 ->
          tooLong(
              414, "That text is too long for an address", size(settings.maxAddressBytes()), id);
      case 503 ->
          new ErrorView(
              503,
              "The index cannot be used as it is",
              reason,
              "Your corpus is untouched. Build the index again, then reload this page.",
              false,
              id);
      default ->
          new ErrorView(
              status,
              "Something went wrong on our side",
              "Nothing you had was lost or changed.",
              "Try again. If it happens again, tell whoever runs this Casebook the request id"
                  + " below.",
              false,
              id);
    };
  }

  private static ErrorView tooLong(int status, String happened, String limit, String id) {
    return new ErrorView(
        status,
        happened,
        "At most " + limit + " fit. Nothing was searched and nothing was kept.",
        "Keep the part around the error. A whole log is best kept in a file and matched there.",
        true,
        id);
  }

  static String size(int bytes) {
    return bytes >= 1024 * 1024 ? bytes / (1024 * 1024) + " MB" : bytes / 1024 + " kB";
  }
}
