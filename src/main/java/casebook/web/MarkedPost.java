package casebook.web;

import casebook.model.Attempt;
import casebook.model.Digest;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The HTML of a post with what was quoted from it marked, each mark an address of its own, and
/// what the post itself quotes folded. It was cleaned before: nothing but tags and references
/// stands between its letters. White space does not count when a quote is looked for.
final class MarkedPost {
  private static final Map<String, String> REFERENCES =
      Map.of("&amp;", "&", "&lt;", "<", "&gt;", ">", "&quot;", "\"", "&#39;", "'", "&nbsp;", " ");
  private static final int LONGEST_REFERENCE = 7;

  private final String html;
  private final StringBuilder letters = new StringBuilder();
  private final int[] starts;
  private final int[] ends;

  private MarkedPost(String html) {
    this.html = html;
    this.starts = new int[html.length() + 1];
    this.ends = new int[html.length() + 1];
    read();
  }

  /// The anchor of an attempt's quote, the same wherever it is made.
  static String anchor(int post, String quote) {
    return "said-" + Digest.of(post + " " + quote).substring(0, 10);
  }

  static String anchor(Attempt attempt) {
    return anchor(attempt.post(), attempt.quote());
  }

  /// One stretch to mark.
  private record Place(int from, int to, String anchor) {}

  static String of(String html, int post, List<String> quotes) {
    MarkedPost marked = new MarkedPost(html);
    List<Place> places =
        quotes.stream()
            .filter(q -> !q.isBlank())
            .distinct()
            .map(q -> marked.find(q, anchor(post, q)))
            .toList();
    StringBuilder missing = new StringBuilder();
    places.stream()
        .filter(p -> p.from() < 0)
        .forEach(p -> missing.append("<span id=\"").append(p.anchor()).append("\"></span>"));
    List<Place> found = places.stream().filter(p -> p.from() >= 0).toList();
    return folded(missing + marked.with(found));
  }

  private static String folded(String html) {
    return html.replace(
            "<blockquote>", "<details class=\"quoted\"><summary>Quoted text</summary><blockquote>")
        .replace("</blockquote>", "</blockquote></details>");
  }

  /// Notes each letter that is no white space, and where in the HTML it stands.
  private void read() {
    int at = 0;
    while (at < html.length()) {
      char c = html.charAt(at);
      int end = at + 1;
      String letter = String.valueOf(c);
      if (c == '<') {
        int close = html.indexOf('>', at);
        at = close < 0 ? html.length() : close + 1;
        continue;
      }
      if (c == '&') {
        int close = html.indexOf(';', at);
        if (close > 0 && close - at < LONGEST_REFERENCE) {
          end = close + 1;
          letter = REFERENCES.getOrDefault(html.substring(at, end), "\uFFFD");
        }
      }
      if (!letter.isBlank() && letter.charAt(0) != '\u00A0') {
        starts[letters.length()] = at;
        ends[letters.length()] = end;
        letters.append(letter.charAt(0));
      }
      at = end;
    }
  }

  private Place find(String quote, String anchor) {
    String sought =
        quote
            .codePoints()
            .filter(c -> !Character.isWhitespace(c) && c != 0x00A0)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
    int from = sought.isEmpty() ? -1 : letters.indexOf(sought);
    return new Place(from, from + sought.length(), anchor);
  }

  /// Marks never reach over a tag, so that the elements stay nested.
  private String with(List<Place> places) {
    BitSet quoted = new BitSet(letters.length());
    Map<Integer, String> anchors = new HashMap<>();
    for (Place place : places) {
      quoted.set(place.from(), place.to());
      anchors.putIfAbsent(place.from(), place.anchor());
    }
    StringBuilder marked = new StringBuilder(html.length() + 200);
    int done = 0;
    boolean isOpen = false;
    for (int i = 0; i < letters.length(); i++) {
      boolean isQuoted = quoted.get(i);
      String begun = anchors.getOrDefault(i, "");
      String between = html.substring(done, starts[i]);
      boolean isCut = isOpen && (!isQuoted || !begun.isEmpty() || between.indexOf('<') >= 0);
      if (isCut) {
        marked.append("</mark>");
        isOpen = false;
      }
      marked.append(between);
      if (isQuoted && !isOpen) {
        marked.append(begun.isEmpty() ? "<mark>" : "<mark id=\"" + begun + "\">");
        isOpen = true;
      }
      marked.append(html, starts[i], ends[i]);
      done = ends[i];
    }
    return marked.append(isOpen ? "</mark>" : "").append(html, done, html.length()).toString();
  }
}
