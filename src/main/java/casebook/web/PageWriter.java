package casebook.web;

import casebook.json.Json;
import casebook.text.Redaction;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.http.Context;
import java.util.Map;
import java.util.Optional;

/// Fills templates and sends pages and JSON, each with an entity tag; what the browser has already
/// is not sent again.
final class PageWriter {
  private final TemplateEngine templates =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, PageWriter.class.getClassLoader(), "casebook.web.pages");
  private final Assets assets;
  private final OwnAddress addresses;

  PageWriter(Assets assets, Redaction redaction) {
    this.assets = assets;
    this.addresses = new OwnAddress(redaction);
  }

  /// A page by the name of its template, which takes a `frame` and a `view`.
  void page(Context ctx, String template, String title, String query, Object view) {
    page(ctx, template, title, query, view, "");
  }

  /// A page of which `fleeting`, such as the time it took, does not count as a change.
  void page(
      Context ctx, String template, String title, String query, Object view, String fleeting) {
    Theme theme = Theme.named(Optional.ofNullable(ctx.cookie(Theme.COOKIE)));
    boolean isHome = template.equals("home");
    Frame frame = new Frame(title, query, theme, addresses.of(ctx), assets, isHome);
    StringOutput out = new StringOutput(16 * 1024);
    templates.render(template + ".jte", Map.of("frame", frame, "view", view), out);
    String html = out.toString();
    ctx.header("Vary", "Cookie, Accept-Encoding");
    send(ctx, html, fleeting.isEmpty() ? html : html.replace(fleeting, ""), "text/html");
  }

  /// A piece of a page for a script of ours; its template takes a `view`.
  void fragment(Context ctx, String template, Object view) {
    StringOutput out = new StringOutput();
    templates.render(template + ".jte", Map.of("view", view), out);
    ctx.header("Vary", "Accept-Encoding");
    send(ctx, out.toString(), out.toString(), "text/html");
  }

  void json(Context ctx, Object tree) {
    String json = Json.write(tree);
    ctx.header("Vary", "Accept-Encoding");
    send(ctx, json, json, "application/json");
  }

  private static void send(Context ctx, String text, String lasting, String type) {
    boolean isRead = ctx.method().name().equals("GET") || ctx.method().name().equals("HEAD");
    String etag = Fingerprint.etag(lasting);
    ctx.contentType(type + "; charset=utf-8");
    if (!isRead || ctx.statusCode() != 200) {
      ctx.header("Cache-Control", "no-store").result(text);
      return;
    }
    ctx.header("Cache-Control", "private, no-cache").header("ETag", etag);
    if (etag.equals(ctx.header("If-None-Match"))) {
      ctx.status(304);
    } else {
      ctx.result(text);
    }
  }
}
