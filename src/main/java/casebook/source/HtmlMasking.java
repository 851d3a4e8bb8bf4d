package casebook.source;

import casebook.model.SafeHtml;
import casebook.text.Redaction;
import casebook.text.Redaction.Hidden;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/// Masks the HTML of a post. The words of a paragraph are looked at together, so that an address
/// that inline elements split is seen as a reader sees it; marks and links around it stay.
final class HtmlMasking {

  /// Elements that do not end a piece of text. Cells are read as one row.
  private static final Set<String> INLINE =
      Set.of(
          "a", "b", "strong", "i", "em", "u", "s", "del", "ins", "small", "sub", "sup", "mark",
          "code", "kbd", "samp", "tt", "cite", "q", "td", "th");

  private static final List<String> WORDED = List.of("href", "title", "alt", "src", "cite");

  private final Redaction redaction;
  private final AddressMasking addresses;
  private final SplitText text = new SplitText();

  HtmlMasking(Redaction redaction) {
    this.redaction = redaction;
    this.addresses = new AddressMasking(redaction);
  }

  SafeHtml of(SafeHtml html) {
    if (html.value().isEmpty()) {
      return html;
    }
    Document post = Jsoup.parseBodyFragment(html.value());
    post.outputSettings().prettyPrint(false);
    children(post.body(), false);
    mask();
    return new SafeHtml(post.body().html());
  }

  /// Recursion is no deeper than `PostHtml` lets elements nest.
  private void children(Element parent, boolean isCode) {
    for (Node child : List.copyOf(parent.childNodes())) {
      if (child instanceof TextNode words) {
        text.add(words, isCode);
      } else if (child instanceof Element element) {
        element(element, isCode);
      }
    }
  }

  private void element(Element e, boolean isCode) {
    for (String name : WORDED) {
      if (e.hasAttr(name)) {
        e.attr(name, addresses.of(e.attr(name)));
      }
    }
    String name = e.normalName();
    if (name.equals("br")) {
      text.breakLine();
    } else if (INLINE.contains(name)) {
      if (name.equals("td") || name.equals("th")) {
        text.space();
      }
      children(e, isCode);
    } else {
      mask();
      children(e, isCode || name.equals("pre"));
      mask();
    }
  }

  private void mask() {
    List<Hidden> hidden = redaction.in(text.words());
    for (Hidden one : hidden.reversed()) {
      text.replace(one.start(), one.end(), one.by());
    }
    text.clear();
  }
}
