package casebook.source;

import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/// Where a preview, a video or a frame leads, and the words for it. `address` is http or https, or
/// empty where there is none that a person may be sent to.
record Card(String title, String address) {

  static Card of(Element e) {
    String address =
        Stream.of("data-onebox-src", "data-original-href", "src")
            .map(name -> address(e, name))
            .filter(a -> !a.isEmpty())
            .findFirst()
            .orElseGet(() -> within(e));
    return new Card(title(e, address), address);
  }

  /// The address in an attribute, complete, or empty.
  static String address(Element e, String attribute) {
    String address = e.absUrl(attribute);
    return WebAddress.isWeb(address) ? address : "";
  }

  /// The words on a link, else those of the picture in it.
  static String words(Element a) {
    String words = PlainText.folded(a.wholeText());
    return words.isEmpty() ? pictured(a) : words;
  }

  /// The words for the first picture in an element, empty where there are none.
  static String pictured(Element e) {
    return e.select("img").stream().limit(1).map(Card::alternative).findFirst().orElse("");
  }

  static String alternative(Element img) {
    String alt = PlainText.folded(img.attr("alt"));
    return alt.isEmpty() ? PlainText.folded(img.attr("title")) : alt;
  }

  private static String within(Element e) {
    return e.select("a[href], source[src]").stream()
        .map(inner -> address(inner, inner.hasAttr("href") ? "href" : "src"))
        .filter(a -> !a.isEmpty())
        .findFirst()
        .orElseGet(() -> video(e));
  }

  private static String video(Element e) {
    String id = e.attr("data-youtube-id");
    return id.matches("[A-Za-z0-9_-]{1,20}") ? "https://www.youtube.com/watch?v=" + id : "";
  }

  private static String title(Element e, String otherwise) {
    Stream<String> noted =
        Stream.of("data-youtube-title", "data-video-title", "title").map(e::attr);
    Stream<String> shown =
        Stream.of("h3", "h4", ".album-title", "a[href]")
            .flatMap(part -> e.select(part).stream().map(Element::wholeText));
    return Stream.concat(noted, shown)
        .map(PlainText::folded)
        .filter(t -> !t.isEmpty())
        .findFirst()
        .orElse(otherwise);
  }
}
