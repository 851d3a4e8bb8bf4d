package casebook.web;

import casebook.match.Matcher;
import casebook.text.Redaction;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// A search as its address says it: the words, what was read into them and is to be left out, and
/// what the lists are narrowed to. `isPosted` where it came as a form and has no address.
record SearchRequest(
    String text, List<String> without, Filters filters, Optional<Integer> top, boolean isPosted) {

  SearchRequest {
    without = List.copyOf(without);
  }

  static SearchRequest inAddress(Context ctx) {
    return new SearchRequest(
        Optional.ofNullable(ctx.queryParam("q")).orElse("").strip(),
        distinct(ctx.queryParams("without")),
        Filters.inAddress(ctx),
        Optional.ofNullable(ctx.queryParam("top")).map(SearchRequest::number),
        false);
  }

  /// These words and nothing else.
  static SearchRequest of(String text) {
    return new SearchRequest(text, List.of(), Filters.NONE, Optional.empty(), false);
  }

  static SearchRequest inForm(Context ctx) {
    return new SearchRequest(
        Optional.ofNullable(ctx.formParam("q")).orElse("").strip(),
        distinct(ctx.formParams("without")),
        Filters.NONE,
        Optional.empty(),
        true);
  }

  /// As it may stand in a page: the words and what was read into them, masked.
  SearchRequest masked(Redaction redaction) {
    return with(
        redaction.of(text),
        without.stream().map(redaction::of).toList(),
        filters.each(redaction::of));
  }

  boolean isEmpty() {
    return text.isBlank();
  }

  boolean isNarrowed() {
    return !filters.isEmpty();
  }

  /// `usual` bounds the lists where the address does not.
  Matcher.Request toMatch(int usual) {
    return new Matcher.Request(text, top.orElse(usual), Set.copyOf(without));
  }

  SearchRequest leavingOut(String reading) {
    List<String> more = new ArrayList<>(without);
    more.add(reading);
    return with(text, distinct(more), filters);
  }

  SearchRequest puttingBack(String reading) {
    return with(text, without.stream().filter(w -> !w.equals(reading)).toList(), filters);
  }

  SearchRequest with(Filters others) {
    return with(text, without, others);
  }

  /// Other words, narrowed to the same.
  SearchRequest saying(String words) {
    return with(words, without, filters);
  }

  /// Where this search is to be found. All state stands in it.
  String address() {
    StringBuilder address = new StringBuilder(Links.toSearch(text));
    without.forEach(w -> address.append("&without=").append(Links.encoded(w)));
    address.append(filters.address());
    top.ifPresent(n -> address.append("&top=").append(n));
    return address.toString();
  }

  private SearchRequest with(String words, List<String> left, Filters narrowed) {
    return new SearchRequest(words, left, narrowed, top, isPosted);
  }

  private static List<String> distinct(List<String> values) {
    return List.copyOf(
        values.stream()
            .filter(v -> !v.isBlank())
            .limit(100)
            .collect(Collectors.toCollection(LinkedHashSet::new)));
  }

  private static int number(String top) {
    try {
      int n = Integer.parseInt(top);
      if (n >= 1 && n <= 1000) {
        return n;
      }
    } catch (NumberFormatException e) {
      throw new BadRequestResponse("top must be a number, 1 to 1000");
    }
    throw new BadRequestResponse("top must be a number, 1 to 1000");
  }
}
