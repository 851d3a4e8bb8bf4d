package casebook.web;

import casebook.text.Redaction;
import io.javalin.http.Context;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The address of a page as it may stand in the page itself: masked where somebody put what is
/// personal into it.
record OwnAddress(Redaction redaction) {

  /// Empty where a page has no address of its own, as after a form was sent.
  String of(Context ctx) {
    if (!ctx.method().name().equals("GET")) {
      return "";
    }
    if (isPersonal(ctx.path())) {
      return "/";
    }
    String path = ctx.req().getRequestURI();
    String query = ctx.queryString();
    return query == null || query.isEmpty() ? path : path + "?" + query(ctx, query);
  }

  private String query(Context ctx, String asSent) {
    boolean isPersonal =
        ctx.queryParamMap().entrySet().stream()
            .flatMap(p -> Stream.concat(Stream.of(p.getKey()), p.getValue().stream()))
            .anyMatch(this::isPersonal);
    return isPersonal
        ? ctx.queryParamMap().entrySet().stream()
            .flatMap(p -> p.getValue().stream().map(v -> masked(p.getKey()) + "=" + masked(v)))
            .collect(Collectors.joining("&"))
        : asSent;
  }

  private boolean isPersonal(String words) {
    return !redaction.in(words).isEmpty();
  }

  private String masked(String words) {
    return Links.encoded(redaction.of(words));
  }
}
