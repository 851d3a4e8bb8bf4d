package casebook.source;

import casebook.json.Tree;
import casebook.model.CorruptSourceException;
import casebook.model.Post;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Stream;

/// Posts of one topic, from JSON. Only what a person wrote for all to read counts.
record DiscoursePost(String base, String topic, OptionalLong accepted) {

  private static final String REGULAR = "1";

  /// Empty for a post that does not count: a notice of the forum, a whisper, hidden, deleted, or
  /// without anything in it. The first post counts even when empty, because its author asked.
  /// `place` is the post's place in the topic, from 1, and its number where it has none.
  Optional<Post> read(Tree post, int place) {
    if (!counts(post)) {
      return Optional.empty();
    }
    int number = whole(post, "post_number").orElse(place);
    PostHtml html = PostHtml.of(cooked(post, number), base, topic);
    if (html.blocks().isEmpty() && number > 1) {
      return Optional.empty();
    }
    return Optional.of(
        new Post(
            number,
            author(post, number),
            at(post),
            whole(post, "reply_to_post_number"),
            isAccepted(post, number),
            html.blocks(),
            html.safe()));
  }

  private static boolean counts(Tree post) {
    if (!post.isObject()) {
      throw new CorruptSourceException(post.place() + ": not a post");
    }
    return post.at("post_type").text().orElse(REGULAR).equals(REGULAR)
        && !isTrue(post, "hidden")
        && !isTrue(post, "user_deleted")
        && post.at("deleted_at").isMissing();
  }

  private String cooked(Tree post, int number) {
    return post.at("cooked")
        .text()
        .orElseThrow(() ->
            new CorruptSourceException("topic " + topic + ", post " + number + ": no cooked"));
  }

  /// Two posts without an author are not by the same person, as far as anybody can tell.
  private static String author(Tree post, int number) {
    return Stream.of("username", "name")
        .flatMap(name -> post.at(name).text().stream())
        .map(PlainText::folded)
        .filter(n -> !n.isEmpty())
        .findFirst()
        .orElse("unknown " + number);
  }

  private static Optional<Instant> at(Tree post) {
    try {
      return post.at("created_at").text().map(t -> OffsetDateTime.parse(t.strip()).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private boolean isAccepted(Tree post, int number) {
    return isTrue(post, "accepted_answer")
        || (accepted.isPresent() && accepted.getAsLong() == number);
  }

  private static boolean isTrue(Tree post, String name) {
    return post.at(name).text().orElse("").equalsIgnoreCase("true");
  }

  private static OptionalInt whole(Tree post, String name) {
    OptionalLong number = Numbers.from1(post.at(name));
    return number.isPresent()
        ? OptionalInt.of(Math.toIntExact(number.getAsLong()))
        : OptionalInt.empty();
  }
}
