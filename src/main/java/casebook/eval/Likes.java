package casebook.eval;

import casebook.json.Json;
import casebook.json.Tree;
import casebook.model.CorruptSourceException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// How many people liked each post of Discourse topics. Nothing else in Casebook wants to know: a
/// liked post is no reported outcome.
record Likes(Map<String, Integer> byPost) {

  /// The number that Discourse gives this kind of action.
  private static final String LIKE = "2";

  Likes {
    byPost = Map.copyOf(byPost);
  }

  /// Of a file, or of every file in an archive; what is no topic has none.
  static Likes of(Path file) throws IOException {
    Map<String, Integer> found = new HashMap<>();
    if (!file.toString().endsWith(".zip")) {
      collect(Files.readAllBytes(file), found);
      return new Likes(found);
    }
    try (ZipFile archive = new ZipFile(file.toFile())) {
      Enumeration<? extends ZipEntry> entries = archive.entries();
      while (entries.hasMoreElements()) {
        ZipEntry entry = entries.nextElement();
        if (entry.getName().endsWith(".json")) {
          collect(archive.getInputStream(entry).readAllBytes(), found);
        }
      }
    }
    return new Likes(found);
  }

  int of(long topic, int post) {
    return byPost.getOrDefault(topic + " " + post, 0);
  }

  private static void collect(byte[] json, Map<String, Integer> found) {
    try {
      Tree topic = Json.tree(json, "topic");
      for (Tree post : topic.at("post_stream").at("posts").list()) {
        int likes = 0;
        for (Tree action : post.at("actions_summary").list()) {
          boolean isLike = action.at("id").text().orElse("").equals(LIKE);
          likes += isLike ? (int) action.at("count").number().orElse(0) : 0;
        }
        String number = post.at("post_number").text().orElse("");
        found.put(topic.at("id").text().orElse("") + " " + number, likes);
      }
    } catch (CorruptSourceException e) {
      // what is no topic is told by whoever reads topics
      found.remove("");
    }
  }
}
