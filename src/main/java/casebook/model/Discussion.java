package casebook.model;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/// A thread as it was read, posts in their order. `url` leads a person to the original.
public record Discussion(
    CaseId id, String title, Optional<URI> url, List<String> tags, List<Post> posts) {

  public Discussion {
    Require.that(!posts.isEmpty(), "posts of " + id, "empty", "one or more");
    tags = List.copyOf(tags);
    posts = List.copyOf(posts);
  }

  /// Who asked: the author of the first post.
  public String asker() {
    return posts.getFirst().author();
  }
}
