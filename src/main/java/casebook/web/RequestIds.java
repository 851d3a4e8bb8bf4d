package casebook.web;

import io.javalin.http.Context;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicLong;

/// Gives each request a name that stands in its answer, on its error page and in the log.
final class RequestIds {
  static final String HEADER = "X-Request-Id";

  private final AtomicLong count = new AtomicLong();
  private final String start;

  RequestIds(Clock clock) {
    start = Long.toString(clock.millis(), 36);
  }

  void give(Context ctx) {
    String id = start + "-" + Long.toString(count.incrementAndGet(), 36);
    ctx.attribute(HEADER, id);
    ctx.header(HEADER, id);
  }

  static String of(Context ctx) {
    String id = ctx.attribute(HEADER);
    return id == null ? "" : id;
  }
}
