package casebook.source;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jsoup.nodes.Entities;

/// Plain text as the HTML of a post: a paragraph between empty lines, line breaks kept.
final class PostText {

  private PostText() {}

  static PostHtml of(String text) {
    return PostHtml.of(html(text), "", "");
  }

  static String html(String text) {
    return Arrays.stream(PlainText.readable(text).strip().split("\\R\\s*\\R"))
        .map(p -> "<p>" + Entities.escape(p.strip()).replaceAll("\\R", "<br>") + "</p>")
        .collect(Collectors.joining("\n"));
  }
}
