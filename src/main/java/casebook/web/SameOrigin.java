package casebook.web;

import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;

/// Lets only our own pages, and programs that are no browser, send what is kept.
final class SameOrigin {

  private SameOrigin() {}

  /// A browser says where a request comes from; what says nothing is no browser.
  static void require(Context ctx) {
    String site = ctx.header("Sec-Fetch-Site");
    if (site != null) {
      refuseUnless(site.equals("same-origin") || site.equals("none"));
      return;
    }
    String origin = ctx.header("Origin");
    String host = ctx.header("Host");
    refuseUnless(
        origin == null || host == null || origin.replaceFirst("^https?://", "").equals(host));
  }

  private static void refuseUnless(boolean isOurs) {
    if (!isOurs) {
      throw new ForbiddenResponse("sent from a page of another site");
    }
  }
}
