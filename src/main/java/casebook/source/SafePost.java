package casebook.source;

import casebook.model.SafeHtml;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/// A post as it may stand in our own page. Nothing in it loads, runs, or is styled or addressed by
/// the page: pictures and previews become links, headings go below those of the page, relative
/// links are completed or lose their link. What the copy lets through by mistake, the safelist does
/// not. Copies rather than changes in place: replacing one of many siblings takes time in their
/// number.
final class SafePost {

  private static final Cleaner CLEANER = new Cleaner(allowed());

  private int openLinks;

  private SafePost() {}

  static SafeHtml of(Document post) {
    Document copy = Document.createShell(post.baseUri());
    new SafePost().children(post.body(), copy.body());
    Document clean = CLEANER.clean(copy);
    clean.outputSettings().prettyPrint(false);
    return new SafeHtml(clean.body().html().strip());
  }

  /// Recursion is no deeper than `PostHtml` lets elements nest.
  private void children(Element from, Element into) {
    for (Node child : from.childNodes()) {
      if (child instanceof TextNode words) {
        text(words.getWholeText(), into);
      } else if (child instanceof Element element) {
        element(element, into);
      }
    }
  }

  private void element(Element e, Element into) {
    switch (Role.of(e)) {
      case FURNITURE -> text(e.hasClass("emoji") ? Card.alternative(e) : "", into);
      case PICTURE -> link(named(Card.alternative(e)), Card.address(e, "src"), into);
      case LIGHTBOX -> lightbox(e, into);
      case CARD -> card(e, into);
      case QUOTE -> quote(e, into);
      case HEADING -> children(e, into.appendElement(lowered(e.normalName())));
      case LINK, ATTACHMENT -> link(e, into);
      case INLINE -> inline(e, into);
      case CODE_SPAN, CODE, LINE_BREAK, BLOCK, ITEM, ROW, CELL, EDIT_MARK -> same(e, into);
    }
  }

  private void inline(Element e, Element into) {
    if (e.normalName().equals("a")) {
      link(e, into);
    } else {
      same(e, into);
    }
  }

  private void same(Element e, Element into) {
    Element copy = e.shallowClone();
    into.appendChild(copy);
    children(e, copy);
  }

  private void link(Element a, Element into) {
    String address = Card.address(a, "href");
    if (address.isEmpty() || openLinks > 0) {
      children(a, into);
    } else {
      openLinks++;
      children(a, into.appendElement("a").attr("href", address));
      openLinks--;
    }
  }

  private void link(String words, String address, Element into) {
    if (address.isEmpty() || openLinks > 0) {
      text(words, into);
    } else {
      text(words, into.appendElement("a").attr("href", address));
    }
  }

  private void lightbox(Element e, Element into) {
    Element a = e.normalName().equals("a") ? e : e.selectFirst("a[href]");
    link(named(Card.pictured(e)), a == null ? "" : Card.address(a, "href"), into);
  }

  private void card(Element e, Element into) {
    Card card = Card.of(e);
    link(card.title(), card.address(), into.appendElement("p"));
  }

  private void quote(Element e, Element into) {
    String author = Voice.author(e);
    if (author.isEmpty() || !Role.isNamedQuote(e)) {
      same(e, into);
    } else {
      Element words = into.appendElement("blockquote");
      words.appendElement("p").appendElement("cite").text(author + ":");
      for (Element child : e.children()) {
        if (child.normalName().equals("blockquote")) {
          children(child, words);
        } else {
          element(child, words);
        }
      }
    }
  }

  private static void text(String words, Element into) {
    if (!words.isEmpty()) {
      into.appendChild(new TextNode(words));
    }
  }

  private static String lowered(String heading) {
    return heading.equals("summary") ? heading : "h" + Math.min(6, heading.charAt(1) - '0' + 3);
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
