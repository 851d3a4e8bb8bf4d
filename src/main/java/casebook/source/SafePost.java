package casebook.source;

import casebook.model.SafeHtml;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/// A post as it may stand in our own page. Nothing in it loads, runs, or is styled or addressed by
/// the page: pictures and previews become links, headings go below those of the page, relative
/// links are completed or lose their link.
final class SafePost {

  private static final Cleaner CLEANER = new Cleaner(allowed());

  private SafePost() {}

  /// Changes the document.
  static SafeHtml of(Document post) {
    post.body().getAllElements().stream().skip(1).forEach(SafePost::plain);
    Document clean = CLEANER.clean(post);
    clean.select("a:not([href])").unwrap();
    clean.outputSettings().prettyPrint(false);
    return new SafeHtml(clean.body().html().strip());
  }

  private static void plain(Element e) {
    switch (Role.of(e)) {
      case FURNITURE -> furniture(e);
      case PICTURE -> picture(e);
      case LIGHTBOX -> lightbox(e);
      case CARD -> card(e);
      case QUOTE -> quote(e);
      case HEADING -> lower(e);
      case INLINE, CODE_SPAN, LINE_BREAK, BLOCK, ITEM, ROW, CELL -> {}
      case CODE, EDIT_MARK, LINK, ATTACHMENT -> {}
    }
  }

  private static void furniture(Element e) {
    e.replaceWith(new TextNode(e.hasClass("emoji") ? Card.alternative(e) : ""));
  }

  private static void picture(Element img) {
    String words = named(Card.alternative(img));
    if (img.closest("a") != null) {
      img.replaceWith(new TextNode(words));
    } else {
      img.replaceWith(link(words, Card.address(img, "src")));
    }
  }

  private static void lightbox(Element e) {
    Element a = e.normalName().equals("a") ? e : e.selectFirst("a[href]");
    String address = a == null ? "" : Card.address(a, "href");
    e.replaceWith(link(named(Card.pictured(e)), address));
  }

  private static void card(Element e) {
    Card card = Card.of(e);
    e.replaceWith(new Element("p").appendChild(link(card.title(), card.address())));
  }

  private static void quote(Element e) {
    String author = Voice.author(e);
    Element words = e.selectFirst("> blockquote");
    if (!author.isEmpty() && words != null) {
      words.prependChild(new Element("p").appendChild(new Element("cite").text(author + ":")));
    }
  }

  private static void lower(Element e) {
    if (!e.normalName().equals("summary")) {
      int level = e.normalName().charAt(1) - '0';
      e.tagName("h" + Math.min(6, level + 3));
    }
  }

  private static Element link(String words, String address) {
    Element a = new Element("a").text(words);
    return address.isEmpty() ? a : a.attr("href", address);
  }

  private static String named(String words) {
    return words.isEmpty() ? "image" : words;
  }

  private static Safelist allowed() {
    return new Safelist()
        .addTags("p", "div", "br", "hr", "h4", "h5", "h6", "blockquote", "cite", "q", "a")
        .addTags("ul", "ol", "li", "dl", "dt", "dd", "details", "summary")
        .addTags("pre", "code", "kbd", "samp", "tt", "b", "strong", "i", "em", "u", "s", "del")
        .addTags("ins", "small", "sub", "sup", "mark")
        .addTags("table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td")
        .addAttributes("ol", "start")
        .addAttributes("th", "colspan", "rowspan")
        .addAttributes("td", "colspan", "rowspan")
        .addAttributes("a", "href")
        .addProtocols("a", "href", "http", "https")
        .addEnforcedAttribute("a", "rel", "nofollow noopener noreferrer");
  }
}
