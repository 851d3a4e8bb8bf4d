package casebook.source;

import casebook.model.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jsoup.nodes.Element;

/// Somebody who is quoted, and what they have said since the last quote ended.
final class Voice {

  private final String author;
  private final OptionalInt post;
  private final List<String> words = new ArrayList<>();

  private Voice(String author, OptionalInt post) {
    this.author = author;
    this.post = post;
  }

  static Voice of(Element quote, String topic) {
    return new Voice(author(quote), isElsewhere(quote, topic) ? OptionalInt.empty() : post(quote));
  }

  /// The author as Discourse notes it or, in old topics, as the title line of the quote says.
  static String author(Element quote) {
    String noted = PlainText.folded(quote.attr("data-username"));
    if (!noted.isEmpty() || !Role.isNamedQuote(quote)) {
      return noted;
    }
    return quote.children().stream()
        .filter(e -> e.hasClass("title"))
        .map(e -> PlainText.folded(e.wholeText()))
        .filter(t -> t.endsWith(":"))
        .map(t -> t.substring(0, t.length() - 1).strip())
        .findFirst()
        .orElse("");
  }

  void say(String text) {
    words.add(text);
  }

  Optional<Block> soFar() {
    if (words.isEmpty()) {
      return Optional.empty();
    }
    Block said = new Block.Quote(author, post, String.join("\n", words));
    words.clear();
    return Optional.of(said);
  }

  private static OptionalInt post(Element quote) {
    String number = quote.attr("data-post").strip();
    return number.matches("[1-9][0-9]{0,8}")
        ? OptionalInt.of(Integer.parseInt(number))
        : OptionalInt.empty();
  }

  private static boolean isElsewhere(Element quote, String topic) {
    String from = quote.attr("data-topic").strip();
    return !from.isEmpty() && !from.equals(topic);
  }
}
