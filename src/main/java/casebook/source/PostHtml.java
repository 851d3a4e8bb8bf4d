package casebook.source;

import casebook.model.Block;
import casebook.model.SafeHtml;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/// The HTML of a post in its two forms: blocks to understand it by, and HTML that may be shown.
/// Reads no more than a million characters of a post, and elements nested no deeper than 256 (what
/// lies deeper is kept, flattened), so a hostile post costs little.
record PostHtml(List<Block> blocks, SafeHtml safe) {

  static final int MAX_CHARACTERS = 1 << 20;
  private static final int MAX_DEPTH = 256;

  PostHtml {
    blocks = List.copyOf(blocks);
  }

  /// `base` is the address relative links start from, empty where the host is not known; `topic`
  /// the number of the discussion, by which a quote tells its own posts from others'.
  static PostHtml of(String html, String base, String topic) {
    Document post = Document.createShell(base);
    Element body = post.body();
    body.appendChildren(
        Parser.htmlParser().setMaxDepth(MAX_DEPTH).parseFragmentInput(cut(html), body, base));
    return new PostHtml(BlockReader.read(body, topic), SafePost.of(post));
  }

  private static String cut(String html) {
    int end = Math.min(html.length(), MAX_CHARACTERS);
    return PlainText.readable(html.substring(0, end));
  }
}
