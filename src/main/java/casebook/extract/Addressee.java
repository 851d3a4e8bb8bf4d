package casebook.extract;

import casebook.model.Block;
import casebook.model.Discussion;
import casebook.model.Post;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Whom a post answers: by its reply-to, by what it quotes last, by a name it calls, else the post
/// of somebody else before it.
public final class Addressee {
  private static final int SHORTEST_NAME = 3;

  private final Discussion discussion;

  public Addressee(Discussion discussion) {
    this.discussion = discussion;
  }

  /// The post that a post answers; empty for the first.
  public Optional<Post> of(Post post) {
    return replied(post).or(() -> quoted(post)).or(() -> named(post)).or(() -> before(post));
  }

  /// Whom a sentence of a post answers: whom it names, or whom the post quotes last before it.
  Optional<Post> of(Post post, String sentence) {
    return named(post, sentence).or(() -> quotedBefore(post, sentence)).or(() -> of(post));
  }

  private Optional<Post> quotedBefore(Post post, String sentence) {
    Optional<Post> found = Optional.empty();
    for (Block block : post.blocks()) {
      if (block instanceof Block.Quote(_, var number, _) && number.isPresent()) {
        found = earlier(post, number.getAsInt());
      } else if (block.text().contains(sentence) && !sentence.isEmpty()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /// Whether a post says itself whom it answers.
  public boolean isExplicit(Post post) {
    return replied(post).or(() -> quoted(post)).or(() -> named(post)).isPresent();
  }

  private Optional<Post> replied(Post post) {
    return post.replyTo().isPresent() ? earlier(post, post.replyTo().getAsInt()) : Optional.empty();
  }

  private Optional<Post> quoted(Post post) {
    Optional<Post> found = Optional.empty();
    for (Block block : post.blocks()) {
      if (block instanceof Block.Quote(_, var number, _) && number.isPresent()) {
        Optional<Post> before = found;
        found = earlier(post, number.getAsInt()).or(() -> before);
      }
    }
    return found;
  }

  /// The latest post of somebody whose name the post calls.
  private Optional<Post> named(Post post) {
    return named(post, post.ownText());
  }

  private Optional<Post> named(Post post, String words) {
    String text = words.toLowerCase(Locale.ROOT);
    return discussion.posts().reversed().stream()
        .filter(p -> p.number() < post.number() && !p.author().equals(post.author()))
        .filter(p -> p.author().length() >= SHORTEST_NAME && calls(text, p.author()))
        .findFirst();
  }

  private static boolean calls(String text, String name) {
    String sought = name.toLowerCase(Locale.ROOT);
    return text.contains(sought)
        && Pattern.compile("(?<![\\p{L}\\p{N}_])" + Pattern.quote(sought) + "(?![\\p{L}\\p{N}_])")
            .matcher(text)
            .find();
  }

  private Optional<Post> before(Post post) {
    return discussion.posts().reversed().stream()
        .filter(p -> p.number() < post.number() && !p.author().equals(post.author()))
        .findFirst();
  }

  private Optional<Post> earlier(Post post, int number) {
    return discussion.posts().stream()
        .filter(p -> p.number() == number && number < post.number())
        .findFirst();
  }
}
