package casebook.extract;

import static org.assertj.core.api.Assertions.assertThat;

import casebook.model.Attempt;
import casebook.model.Block;
import casebook.model.Case;
import casebook.model.CaseId;
import casebook.model.Discussion;
import casebook.model.Post;
import casebook.model.SafeHtml;
import casebook.model.Status;
import casebook.model.Symptom;
import casebook.text.Lexicon;
import casebook.text.LexiconReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// A discussion as a test tells it, and what it is understood as. `ann` asks; a post is given as
/// its paragraphs or its blocks.
final class Talk {
  static final Lexicon LEXICON = LexiconReader.shipped();
  private static final CaseExtractor EXTRACTOR = new CaseExtractor(LEXICON);

  private final List<Post> posts = new ArrayList<>();
  private String title = "A question";

  /// A discussion that `ann` opens.
  static Talk given(String... paragraphs) {
    return new Talk().says("ann", paragraphs);
  }

  static Talk given(Block... blocks) {
    return new Talk().shows("ann", blocks);
  }

  Talk titled(String words) {
    title = words;
    return this;
  }

  Talk says(String author, String... paragraphs) {
    return shows(author, prose(paragraphs));
  }

  Talk shows(String author, Block... blocks) {
    return with(author, OptionalInt.empty(), false, blocks);
  }

  Talk answers(int post, String author, String... paragraphs) {
    return with(author, OptionalInt.of(post), false, prose(paragraphs));
  }

  /// A post that the asker marked as the answer.
  Talk isAccepted(String author, String... paragraphs) {
    return with(author, OptionalInt.empty(), true, prose(paragraphs));
  }

  static Block quote(String author, int post, String text) {
    return new Block.Quote(author, OptionalInt.of(post), text);
  }

  static Block says(String text) {
    return new Block.Prose(text, List.of());
  }

  private Talk with(String author, OptionalInt to, boolean isAccepted, Block... blocks) {
    posts.add(
        new Post(
            posts.size() + 1,
            author,
            Optional.empty(),
            to,
            isAccepted,
            List.of(blocks),
            SafeHtml.EMPTY));
    return this;
  }

  private static Block[] prose(String... paragraphs) {
    return Arrays.stream(paragraphs).map(Talk::says).toArray(Block[]::new);
  }

  Discussion discussion() {
    return new Discussion(
        new CaseId("discourse/local/1"), title, Optional.empty(), List.of(), posts);
  }

  Case read() {
    return EXTRACTOR.extract(discussion());
  }

  /// Each as `fix outcome`, in any order.
  Talk thenTheAttemptsAre(String... attempts) {
    assertThat(read().attempts())
        .extracting(a -> a.fix() + " " + a.outcome().word())
        .containsExactlyInAnyOrder(attempts);
    return this;
  }

  Talk thenTheFixIs(String... fixes) {
    assertThat(read().status()).isEqualTo(Status.SOLVED);
    assertThat(read().resolution()).containsExactly(fixes);
    return this;
  }

  Talk thenItIs(Status status) {
    assertThat(read().status()).isEqualTo(status);
    return this;
  }

  Talk thenTheErrorsAre(String... errors) {
    assertThat(read().errors()).containsExactlyInAnyOrder(errors);
    return this;
  }

  Talk thenTheCodesAre(String... codes) {
    assertThat(read().symptoms())
        .filteredOn(s -> s.kind() == Symptom.Kind.CODE)
        .extracting(Symptom::signature)
        .containsExactlyInAnyOrder(codes);
    return this;
  }

  /// The only attempt with a fix.
  Attempt attempt(String fix) {
    List<Attempt> found = read().attempts().stream().filter(a -> a.fix().equals(fix)).toList();
    assertThat(found).as("attempts with " + fix).hasSize(1);
    return found.getFirst();
  }
}
