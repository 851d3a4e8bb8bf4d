package casebook.source;

import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// The part an element plays in a post, told by its name and the classes Discourse gives it.
enum Role {
  /// Nothing a person wrote: scripts, icons, avatars, the title line of a quote.
  FURNITURE,
  INLINE,
  CODE_SPAN,
  LINE_BREAK,
  BLOCK,
  HEADING,
  ITEM,
  ROW,
  CELL,
  CODE,
  QUOTE,
  EDIT_MARK,
  LINK,
  ATTACHMENT,
  PICTURE,
  /// A picture with its file name and size beside it.
  LIGHTBOX,
  /// A preview of another page, a video, a frame: all that counts is where it leads.
  CARD;

  private static final Set<String> FRAME_LINKS =
      Set.of("mention", "mention-group", "hashtag", "hashtag-cooked", "anchor");
  private static final Set<String> ICONS = Set.of("emoji", "avatar", "site-icon");

  static Role of(Element e) {
    return switch (e.normalName()) {
      case "script", "style", "noscript", "template", "svg", "object", "embed", "canvas" ->
          FURNITURE;
      case "button", "select", "input", "textarea", "noframes", "noembed" -> FURNITURE;
      case "br" -> LINE_BREAK;
      case "code", "tt", "samp" -> CODE_SPAN;
      case "pre", "xmp", "listing", "plaintext" -> CODE;
      case "h1", "h2", "h3", "h4", "h5", "h6" -> HEADING;
      case "summary" -> isElided(e.parent()) ? FURNITURE : HEADING;
      case "li", "dt", "dd" -> ITEM;
      case "tr" -> ROW;
      case "td", "th" -> CELL;
      case "img" -> hasOneOf(e, ICONS) ? FURNITURE : PICTURE;
      case "iframe", "video", "audio" -> CARD;
      case "a" -> anchor(e);
      case "aside", "div", "blockquote", "details", "p" -> box(e);
      case "span", "small" -> isEditMark(e) ? EDIT_MARK : INLINE;
      case "section", "article", "header", "footer", "main", "nav", "center", "address" -> BLOCK;
      case "ul", "ol", "dl", "table", "caption", "thead", "tbody", "tfoot", "hr" -> BLOCK;
      case "figure", "figcaption", "form", "fieldset", "menu", "dir" -> BLOCK;
      default -> INLINE;
    };
  }

  static boolean isNamedQuote(Element e) {
    return e.normalName().equals("aside") && e.hasClass("quote");
  }

  private static Role anchor(Element a) {
    if (a.hasClass("attachment")) {
      return ATTACHMENT;
    }
    if (a.hasClass("lightbox")) {
      return LIGHTBOX;
    }
    return !a.hasAttr("href") || hasOneOf(a, FRAME_LINKS) ? INLINE : LINK;
  }

  private static Role box(Element e) {
    if (isNamedQuote(e) || isElided(e)) {
      return QUOTE;
    }
    if (isEditMark(e)) {
      return EDIT_MARK;
    }
    if (e.normalName().equals("blockquote")) {
      return isInNamedQuote(e) ? BLOCK : QUOTE;
    }
    if (e.hasClass("lightbox-wrapper")) {
      return LIGHTBOX;
    }
    if (hasOneOf(e, Set.of("onebox", "lazyYT", "lazy-video-container"))) {
      return CARD;
    }
    boolean isTitle = e.hasClass("title") && isInNamedQuote(e);
    return isTitle || e.hasClass("poll-info") ? FURNITURE : BLOCK;
  }

  private static boolean isInNamedQuote(Element e) {
    Element parent = e.parent();
    return parent != null && isNamedQuote(parent);
  }

  /// What a mail repeats of the mail it answers; Discourse folds it away.
  private static boolean isElided(@Nullable Element e) {
    return e != null && e.normalName().equals("details") && e.hasClass("elided");
  }

  private static boolean isEditMark(Element e) {
    return e.hasClass("edit-notice") || e.hasClass("edited");
  }

  private static boolean hasOneOf(Element e, Set<String> classes) {
    return classes.stream().anyMatch(e::hasClass);
  }
}
