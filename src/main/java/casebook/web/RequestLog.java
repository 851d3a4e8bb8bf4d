package casebook.web;

import io.javalin.http.Context;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One line a request: its id, what kind of page it was and how it went. Neither the words of a
/// search nor the address stand in it.
final class RequestLog {
  private static final Logger LOG = LoggerFactory.getLogger(RequestLog.class);

  private RequestLog() {}

  static void note(Context ctx, float millis) {
    LOG.info(
        "{} {} {} {} {} ms",
        RequestIds.of(ctx),
        ctx.method().name(),
        route(ctx),
        ctx.statusCode(),
        Math.round(millis));
  }

  private static String route(Context ctx) {
    var endpoint = ctx.endpoints().matchedHttpEndpoint();
    return endpoint == null ? "no-such-page" : endpoint.path;
  }
}
