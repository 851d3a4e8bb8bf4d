package casebook.web;

import casebook.model.Attempt;
import casebook.model.CaseId;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

/// The addresses of our own pages. Slashes in an id stay as they are.
public final class Links {

  private Links() {}

  public static String toCase(CaseId id) {
    return "/case/" + path(id.value());
  }

  public static String toPost(CaseId id, int post) {
    return toCase(id) + "#post-" + post;
  }

  /// The words of an attempt in the post they stand in.
  public static String toQuote(CaseId id, Attempt attempt) {
    return attempt.quote().isBlank()
        ? toPost(id, attempt.post())
        : toCase(id) + "#" + MarkedPost.anchor(attempt);
  }

  public static String toFix(String fix) {
    return "/fix/" + path(fix);
  }

  /// A manual's page of ours, opened at a printed page. `id` begins with `manual/`.
  public static String toManual(CaseId id, int page) {
    return "/" + path(id.value()) + "?page=" + page + "#page-" + page;
  }

  /// The original document, opened at a page by the browser's viewer.
  public static String toPdf(CaseId id, int page) {
    return "/" + path(id.value()) + ".pdf#page=" + page;
  }

  public static String toSearch(String text) {
    return "/search?q=" + encoded(text);
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String path(String id) {
    return Arrays.stream(id.split("/", -1))
        .map(part -> encoded(part).replace("+", "%20"))
        .collect(Collectors.joining("/"));
  }
}
