package casebook;

import casebook.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A Discourse topic as tests tell it: a title and what was said, by whom.
public record TopicFile(int number, String title, List<Said> posts) {

  /// `html` as the forum gives it.
  public record Said(String author, String html) {}

  public static TopicFile of(int number, String title) {
    return new TopicFile(number, title, List.of());
  }

  public TopicFile says(String author, String html) {
    List<Said> more = new ArrayList<>(posts);
    more.add(new Said(author, html));
    return new TopicFile(number, title, more);
  }

  /// A Mac that a second Mac restored, told in three posts.
  public static TopicFile restored(int number) {
    return of(number, "Update fails with Failure to Personalize")
        .says(
            "anna",
            "<p>My MacBook Pro M1 refuses macOS 13.4. It says <code>Failure to Personalize</code>."
                + "</p>")
        .says("bert", "<p>Restore it in DFU mode from a second Mac.</p>")
        .says("anna", "<p>I did a DFU restore with Configurator and that fixed it, thanks!</p>");
  }

  public String json() {
    List<Map<String, Object>> stream = new ArrayList<>();
    for (Said said : posts) {
      Map<String, Object> post = new LinkedHashMap<>();
      post.put("id", 1000 * number + stream.size() + 1);
      post.put("username", said.author());
      post.put("created_at", "2025-01-01T00:00:00.000Z");
      post.put("cooked", said.html());
      post.put("post_number", stream.size() + 1);
      post.put("post_type", 1);
      stream.add(post);
    }
    return Json.writePretty(
        Map.of("id", number, "title", title, "post_stream", Map.of("posts", stream)));
  }

  public Path writeTo(Path file) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    return Files.writeString(file, json());
  }
}
