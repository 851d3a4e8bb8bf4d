package casebook.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/// One message of a discussion. `number` counts from 1 within the discussion, as its source does.
public record Post(
    int number,
    String author,
    Optional<Instant> at,
    OptionalInt replyTo,
    boolean isAccepted,
    List<Block> blocks,
    SafeHtml html) {

  public Post {
    Require.that(number >= 1, "post number", number, "1 or more");
    blocks = List.copyOf(blocks);
  }

  /// The author's own words: no quotes, links listed apart, attachments or pictures.
  public String ownText() {
    return blocks.stream()
        .filter(Post::isOwn)
        .map(Block::text)
        .filter(t -> !t.isBlank())
        .collect(Collectors.joining("\n"));
  }

  private static boolean isOwn(Block block) {
    return switch (block) {
      case Block.Prose _, Block.Heading _, Block.Item _, Block.Code _, Block.EditMark _ -> true;
      case Block.Quote _, Block.Link _, Block.Attachment _, Block.Picture _ -> false;
    };
  }
}
