package casebook.source;

import static org.assertj.core.api.Assertions.assertThat;

import casebook.TopicFile;
import casebook.model.Block;
import casebook.model.Discussion;
import casebook.model.Post;
import casebook.model.Reading;
import casebook.text.LexiconReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MaskingTest {
  private static final Masking MASKING = new Masking(LexiconReader.shipped().redaction());

  @TempDir private Path folder;

  @Test
  void an_address_that_elements_split_is_masked_and_the_rest_stays() throws IOException {
    Post post = given("<p>To <i>marie@<b>example</b>.org</i>, <b>now</b>.</p>");
    assertThat(post.html().value()).isEqualTo("<p>To <i>⟨e-mail⟩<b></b></i>, <b>now</b>.</p>");
    assertThat(post.blocks().getFirst().text()).isEqualTo("To ⟨e-mail⟩, now.");
  }

  @Test
  void a_code_span_is_masked_as_its_label_says() throws IOException {
    Post post = given("<p>Serial Number: <code>12345678</code> and <code>sw_vers</code></p>");
    assertThat(post.blocks())
        .containsExactly(
            new Block.Prose(
                "Serial Number: ⟨serial number⟩ and sw_vers",
                List.of("⟨serial number⟩", "sw_vers")));
    assertThat(post.html().value()).doesNotContain("12345678").contains("<code>sw_vers</code>");
  }

  @Test
  void what_a_row_tells_is_masked_in_its_cells() throws IOException {
    Post post = given("<table><tr><td>ECID</td><td>6303405673529390</td></tr></table>");
    assertThat(post.html().value()).contains("<td>⟨ECID⟩</td>").contains("<td>ECID</td>");
  }

  @Test
  void a_link_is_masked_however_it_is_escaped() throws IOException {
    Post post = given("<p><a href=\"https://example.org/?m=marie%2540example.org\">here</a></p>");
    assertThat(post.html().value()).doesNotContain("marie").contains("⟨e-mail⟩");
    assertThat(post.blocks()).contains(new Block.Link("here", "https://example.org/?m=⟨e-mail⟩"));
  }

  @Test
  void two_authors_by_address_stay_two() throws IOException {
    Path file =
        TopicFile.of(1, "t")
            .says("a@example.org", "<p>x</p>")
            .says("b@example.org", "<p>y</p>")
            .says("a@example.org", "<p>z</p>")
            .writeTo(folder.resolve("1.json"));
    assertThat(read(file).posts())
        .extracting(Post::author)
        .containsExactly("⟨e-mail⟩", "⟨e-mail⟩ 2", "⟨e-mail⟩");
  }

  @Test
  void a_post_without_anything_personal_is_the_same() throws IOException {
    String html =
        "<p>A <b>DFU</b> restore &amp; <code>a  b</code></p><pre><code>x\n  y</code></pre>";
    assertThat(given(html).html().value()).isEqualTo(html);
  }

  @Test
  void the_reason_of_what_was_skipped_is_masked() {
    Reading skipped =
        MASKING.of(
            new Reading.Skipped(
                "/Users/marie/a.zip!b@example.org.json", "Unrecognized token 'marie@example.org'"));
    assertThat(skipped)
        .isEqualTo(
            new Reading.Skipped("/Users/marie/a.zip!⟨e-mail⟩", "Unrecognized token '⟨e-mail⟩'"));
  }

  private Post given(String html) throws IOException {
    return read(TopicFile.of(1, "t").says("anna", html).writeTo(folder.resolve("1.json")))
        .posts()
        .getFirst();
  }

  private static Discussion read(Path file) {
    List<Discussion> read = new ArrayList<>();
    new DiscourseJson()
        .read(
            file,
            "local",
            e -> {
              if (MASKING.of(e.reading()) instanceof Reading.Talk(Discussion discussion)) {
                read.add(discussion);
              }
            });
    return read.getFirst();
  }
}
