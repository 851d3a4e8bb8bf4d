package casebook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import casebook.Shell;
import casebook.TopicFile;
import casebook.json.Tree;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What `show` says of a case, and why.
class ShowTest {
  @TempDir Path folder;

  @Test
  void every_error_and_attempt_is_shown_with_its_post_its_words_and_its_reason()
      throws IOException {
    String said = show().data();
    assertThat(said)
        .containsPattern("Error: “[^”]*[Pp]ersonalize[^”]*”\\R +post \\d+, as '.+'; why: .+")
        .containsPattern("WORKED .*\\R +\\w+, post \\d+: “.+”")
        .containsPattern(" why: .+")
        .containsPattern("Solved in: post \\d+");
  }

  @Test
  void json_traces_each_error_and_names_the_post_that_solved_it() throws IOException {
    Tree past = show("--json").json();
    assertThat(past.at("errorTrace").list())
        .isNotEmpty()
        .allSatisfy(t -> {
          assertThat(t.at("words").required()).isNotBlank();
          assertThat(t.at("signature").required()).isNotBlank();
          assertThat(t.at("why").required()).isNotBlank();
          assertThat(t.at("post").number()).isPresent();
        });
    assertThat(past.at("solvedIn").number()).isPresent();
  }

  private Shell.Said show(String... flags) throws IOException {
    TopicFile.restored(1).writeTo(folder.resolve("corpus/threads/1.json"));
    Object[] words = new Object[6 + flags.length];
    System.arraycopy(
        new Object[] {
          "show",
          "discourse/local/1",
          "--corpus",
          folder.resolve("corpus"),
          "--index",
          folder.resolve("index")
        },
        0,
        words,
        0,
        6);
    System.arraycopy(flags, 0, words, 6, flags.length);
    Shell.Said said = Shell.run(words);
    assertThat(said.code()).isZero();
    return said;
  }
}
