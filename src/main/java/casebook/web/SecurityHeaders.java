package casebook.web;

import io.javalin.http.Context;
import java.util.function.BiConsumer;

/// Headers that keep a page from doing anything but show itself.
final class SecurityHeaders {
  static final String CSP =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
          + "font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; "
          + "frame-ancestors 'none'";

  private SecurityHeaders() {}

  static void put(Context ctx) {
    eachOf(ctx::header);
  }

  static void eachOf(BiConsumer<String, String> header) {
    header.accept("Content-Security-Policy", CSP);
    header.accept("X-Content-Type-Options", "nosniff");
    // under no-referrer a browser does not even tell ourselves which page a form was sent from
    header.accept("Referrer-Policy", "same-origin");
  }
}
