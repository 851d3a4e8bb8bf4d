package casebook.web;

import casebook.match.Matcher;
import casebook.model.Status;
import casebook.text.Redaction;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// A search as its address says it: the words, what was read into them and is to be left out, and
/// what the lists are narrowed to. `isPosted` where it came as a form and has no address.
record SearchRequest(
    String text,
    List<String> without,
    Optional<String> device,
    Optional<Status> status,
    Optional<Integer> top,
    boolean isPosted) {

  SearchRequest {
    without = List.copyOf(without);
  }

  static SearchRequest inAddress(Context ctx) {
    return new SearchRequest(
        Optional.ofNullable(ctx.queryParam("q")).orElse("").strip(),
        distinct(ctx.queryParams("without")),
        Optional.ofNullable(ctx.queryParam("model")).filter(m -> !m.isBlank()),
        Optional.ofNullable(ctx.queryParam("outcome"))
            .filter(o -> !o.isBlank())
            .map(SearchRequest::status),
        Optional.ofNullable(ctx.queryParam("top")).map(SearchRequest::number),
        false);
  }

  /// These words and nothing else.
  static SearchRequest of(String text) {
    return new SearchRequest(
        text, List.of(), Optional.empty(), Optional.empty(), Optional.empty(), false);
  }

  static SearchRequest inForm(Context ctx) {
    return new SearchRequest(
        Optional.ofNullable(ctx.formParam("q")).orElse("").strip(),
        distinct(ctx.formParams("without")),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        true);
  }

  /// As it may stand in a page: the words and what was read into them, masked.
  SearchRequest masked(Redaction redaction) {
    return with(
        redaction.of(text),
        without.stream().map(redaction::of).toList(),
        device.map(redaction::of),
        status);
  }

  boolean isEmpty() {
    return text.isBlank();
  }

  boolean isNarrowed() {
    return device.isPresent() || status.isPresent();
  }

  /// `usual` bounds the lists where the address does not.
  Matcher.Request toMatch(int usual) {
    return new Matcher.Request(text, top.orElse(usual), Set.copyOf(without));
  }

  SearchRequest leavingOut(String reading) {
    List<String> more = new ArrayList<>(without);
    more.add(reading);
    return with(text, distinct(more), device, status);
  }

  SearchRequest puttingBack(String reading) {
    return with(text, without.stream().filter(w -> !w.equals(reading)).toList(), device, status);
  }

  SearchRequest on(Optional<String> otherDevice) {
    return with(text, without, otherDevice, status);
  }

  SearchRequest ended(Optional<Status> otherStatus) {
    return with(text, without, device, otherStatus);
  }

  SearchRequest saying(String more) {
    return with(text + " " + more, without, device, status);
  }

  /// Where this search is to be found. All state stands in it.
  String address() {
    StringBuilder address = new StringBuilder(Links.toSearch(text));
    without.forEach(w -> address.append("&without=").append(Links.encoded(w)));
    device.ifPresent(d -> address.append("&model=").append(Links.encoded(d)));
    status.ifPresent(s -> address.append("&outcome=").append(s.word()));
    top.ifPresent(n -> address.append("&top=").append(n));
    return address.toString();
  }

  private SearchRequest with(
      String words, List<String> left, Optional<String> onDevice, Optional<Status> withStatus) {
    return new SearchRequest(words, left, onDevice, withStatus, top, isPosted);
  }

  private static List<String> distinct(List<String> values) {
    return List.copyOf(
        values.stream()
            .filter(v -> !v.isBlank())
            .limit(100)
            .collect(Collectors.toCollection(LinkedHashSet::new)));
  }

  private static Status status(String word) {
    return Arrays.stream(Status.values())
        .filter(s -> s.word().equals(word))
        .findFirst()
        .orElseThrow(() -> new BadRequestResponse("outcome must be solved, workaround or open"));
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
