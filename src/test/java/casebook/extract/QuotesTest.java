package casebook.extract;

import static org.assertj.core.api.Assertions.assertThat;

import casebook.model.Attempt;
import casebook.model.Block;
import casebook.model.Case;
import casebook.model.Discussion;
import casebook.model.Outcome;
import casebook.model.Post;
import casebook.model.Reading;
import casebook.model.Symptom;
import casebook.source.DiscourseJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Whatever is extracted from the retold threads is found letter by letter in the post it names.
class QuotesTest {
  private final CaseExtractor extractor = new CaseExtractor(Talk.LEXICON);
  private final List<String> lost = new ArrayList<>();

  @Test
  void every_quote_is_found_in_its_post() throws IOException {
    int attempts = 0;
    for (Discussion discussion : discussions()) {
      Case made = extractor.extract(discussion);
      attempts += made.attempts().size();
      made.attempts().forEach(a -> check(discussion, a));
      made.symptoms().forEach(s -> check(discussion, s));
    }
    assertThat(attempts).isGreaterThan(50);
    assertThat(lost).isEmpty();
  }

  @Test
  void the_same_discussion_makes_the_same_case() throws IOException {
    for (Discussion discussion : discussions()) {
      assertThat(new CaseExtractor(Talk.LEXICON).extract(discussion))
          .isEqualTo(extractor.extract(discussion));
    }
  }

  private void check(Discussion discussion, Attempt attempt) {
    check(discussion, attempt.post(), attempt.quote());
    report(attempt.outcome()).ifPresent(r -> check(discussion, r.post(), r.quote()));
  }

  /// A message may stand in the title, or be set apart as a quote of nobody.
  private void check(Discussion discussion, Symptom symptom) {
    if (!discussion.title().contains(symptom.words())) {
      check(discussion, symptom.post(), symptom.words(), QuotesTest::wholeText);
    }
  }

  private void check(Discussion discussion, int post, String quote) {
    check(discussion, post, quote, Post::ownText);
  }

  private void check(Discussion discussion, int post, String quote, Function<Post, String> textOf) {
    String text =
        discussion.posts().stream()
            .filter(p -> p.number() == post)
            .map(textOf)
            .findFirst()
            .orElse("");
    if (!text.contains(quote)) {
      lost.add(discussion.id() + ", post " + post + ": " + quote);
    }
  }

  private static String wholeText(Post post) {
    return post.blocks().stream().map(Block::text).collect(Collectors.joining("\n"));
  }

  private static Optional<Outcome.Report> report(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Worked(Outcome.Report r) -> Optional.of(r);
      case Outcome.Failed(Outcome.Report r) -> Optional.of(r);
      case Outcome.Partial(Outcome.Report r) -> Optional.of(r);
      case Outcome.Unreported() -> Optional.empty();
    };
  }

  private static List<Discussion> discussions() throws IOException {
    List<Discussion> read = new ArrayList<>();
    try (Stream<Path> files = Files.list(Path.of("corpus/threads"))) {
      for (Path file : files.sorted().toList()) {
        new DiscourseJson()
            .read(
                file,
                "local",
                e -> {
                  if (e.reading() instanceof Reading.Talk(Discussion discussion)) {
                    read.add(discussion);
                  }
                });
      }
    }
    return read;
  }
}
