package casebook.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import casebook.json.Json;
import casebook.json.Tree;
import casebook.model.Block;
import casebook.model.Discussion;
import casebook.model.Post;
import casebook.model.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

/// Whatever our text says is found letter by letter in the HTML it came from, tags stripped, as a
/// stranger who checks our quotes would strip them.
class QuotesAreFoundTest {

  private static final Path SHARED = Path.of("../shared/data/urho3d-discourse-topics.zip");
  private static final Pattern SPACED =
      Pattern.compile("<(br|p|li|div|pre|blockquote|tr|td|th|h\\d)[^>]*>");
  private static final Pattern TAG = Pattern.compile("<[^>]+>");
  private static final Pattern SPACE = Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);

  @Test
  void in_every_retold_case() throws IOException {
    List<String> lost = new ArrayList<>();
    try (Stream<Path> files = Files.list(Path.of("corpus/threads"))) {
      for (Path file : files.sorted().toList()) {
        lost.addAll(lost(file.toString(), Files.readAllBytes(file)));
      }
    }
    assertThat(lost).isEmpty();
  }

  @Test
  void in_every_topic_of_a_real_forum() throws IOException {
    assumeTrue(Files.exists(SHARED), "the shared topics are not beside the project");
    List<String> lost = new ArrayList<>();
    try (ZipFile zip = new ZipFile(SHARED.toFile())) {
      for (var entry : zip.stream().toList()) {
        lost.addAll(lost(entry.getName(), zip.getInputStream(entry).readAllBytes()));
      }
    }
    assertThat(lost).isEmpty();
  }

  @Test
  void every_topic_of_a_real_forum_is_read() {
    assumeTrue(Files.exists(SHARED), "the shared topics are not beside the project");
    List<Reading> readings = new ArrayList<>();
    new DiscourseJson().read(SHARED, "local", e -> readings.add(e.reading()));
    assertThat(readings).hasSize(977).allMatch(r -> r instanceof Reading.Talk);
  }

  private static List<String> lost(String place, byte[] json) {
    Tree topic = Json.tree(json, place);
    Map<Integer, String> stripped =
        topic.at("post_stream").at("posts").list().stream()
            .collect(
                Collectors.toMap(
                    p -> (int) p.at("post_number").number().orElseThrow(),
                    p -> plain(stripped(p.at("cooked").required()))));
    Discussion discussion =
        new Topic(topic, List.of(topic.at("post_stream").at("posts")), "local").discussion();
    List<String> lost = new ArrayList<>();
    for (Post post : discussion.posts()) {
      String there = stripped.getOrDefault(post.number(), "");
      pieces(post)
          .filter(piece -> !there.contains(plain(piece)))
          .forEach(piece -> lost.add(place + ", post " + post.number() + ": " + piece));
    }
    return lost;
  }

  /// What may be quoted in one go: a block, or a line of what somebody else said.
  private static Stream<String> pieces(Post post) {
    return post.blocks().stream()
        .flatMap(block ->
            switch (block) {
              case Block.Prose _, Block.Heading _, Block.Item _ -> Stream.of(block.text());
              case Block.Code _, Block.EditMark _ -> Stream.of(block.text());
              case Block.Quote _ -> block.text().lines();
              case Block.Link _, Block.Attachment _, Block.Picture _ -> Stream.empty();
            });
  }

  private static String stripped(String cooked) {
    return unescaped(TAG.matcher(SPACED.matcher(cooked).replaceAll(" ")).replaceAll(""));
  }

  private static String plain(String text) {
    String even =
        unescaped(text).replaceAll("[“”]", "\"").replaceAll("[’‘]", "'").replaceAll("[–—]", "-");
    return SPACE.matcher(even).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
  }

  private static String unescaped(String text) {
    return Parser.unescapeEntities(text, false);
  }
}
