package casebook.eval;

import casebook.json.Json;
import casebook.json.Tree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/// The posts of a thread file as anybody reads them, without what our own reader makes of them: a
/// quote is looked for here.
record ThreadTexts(Map<Integer, String> posts) {

  ThreadTexts {
    posts = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(posts));
  }

  /// Nothing where there is no such file.
  static ThreadTexts of(Path thread) throws IOException {
    Map<Integer, String> posts = new LinkedHashMap<>();
    if (Files.isRegularFile(thread)) {
      Tree topic = Json.tree(Files.readAllBytes(thread), thread.toString());
      for (Tree post : topic.at("post_stream").at("posts").list()) {
        posts.put(
            (int) post.at("post_number").number().orElse(0),
            GoldText.ofHtml(post.at("cooked").text().orElse("")));
      }
    }
    return new ThreadTexts(posts);
  }

  boolean isIn(int post, String quote) {
    return posts.getOrDefault(post, "").contains(GoldText.norm(quote));
  }

  boolean isAnywhere(String quote) {
    return String.join(" ", posts.values()).contains(GoldText.norm(quote));
  }
}
