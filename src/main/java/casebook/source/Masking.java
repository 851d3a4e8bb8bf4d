package casebook.source;

import casebook.model.Block;
import casebook.model.Discussion;
import casebook.model.Manual;
import casebook.model.Post;
import casebook.model.Reading;
import casebook.text.Redaction;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Masks what is personal or secret in whatever was read, of every format: nothing downstream sees
/// it. What one place of a discussion or a manual shows to be personal is masked in all of it.
/// Immutable; safe for use by many threads.
public final class Masking {
  private final Redaction redaction;

  public Masking(Redaction redaction) {
    this.redaction = redaction;
  }

  public Reading of(Reading reading) {
    return switch (reading) {
      case Reading.Talk(Discussion discussion) -> new Reading.Talk(of(discussion));
      case Reading.HowTo(Manual manual) ->
          new Reading.HowTo(new ManualMasking(redaction).of(manual));
      case Reading.Skipped(String place, String reason) ->
          new Reading.Skipped(place(place), redaction.of(reason));
    };
  }

  /// The file's own place is needed to find it; what an archive calls its entries came with it.
  private String place(String place) {
    int entry = place.indexOf('!') + 1;
    return place.substring(0, entry == 0 ? place.length() : entry)
        + (entry == 0 ? "" : redaction.of(place.substring(entry)));
  }

  private Discussion of(Discussion discussion) {
    List<String> texts =
        discussion.posts().stream().flatMap(p -> p.blocks().stream()).map(Block::text).toList();
    Redaction here =
        redaction.knowing(Stream.concat(Stream.of(discussion.title()), texts.stream()).toList());
    Names names = new Names(here);
    BlockMasking blocks = new BlockMasking(here, names);
    return new Discussion(
        discussion.id(),
        here.of(discussion.title()),
        discussion.url().flatMap(url -> address(here, url)),
        discussion.tags().stream().map(here::of).toList(),
        discussion.posts().stream().map(p -> of(p, here, names, blocks)).toList());
  }

  private static Optional<URI> address(Redaction here, URI url) {
    String masked = new AddressMasking(here).of(url.toString());
    return masked.equals(url.toString()) ? Optional.of(url) : WebAddress.of(masked);
  }

  private static Post of(Post post, Redaction here, Names names, BlockMasking blocks) {
    return new Post(
        post.number(),
        names.of(post.author()),
        post.at(),
        post.replyTo(),
        post.isAccepted(),
        post.blocks().stream().map(blocks::of).toList(),
        new HtmlMasking(here).of(post.html()));
  }

  /// Authors, each with a name of their own: two addresses are two persons, also when masked.
  static final class Names {
    private final Redaction redaction;
    private final Map<String, String> maskedOf = new HashMap<>();
    private final Map<String, Integer> count = new HashMap<>();

    Names(Redaction redaction) {
      this.redaction = redaction;
    }

    String of(String author) {
      return maskedOf.computeIfAbsent(author, this::masked);
    }

    private String masked(String author) {
      String masked = redaction.of(author);
      if (masked.equals(author)) {
        return author;
      }
      int before = count.merge(masked, 1, Integer::sum) - 1;
      return before == 0 ? masked : masked + " " + (before + 1);
    }
  }
}
