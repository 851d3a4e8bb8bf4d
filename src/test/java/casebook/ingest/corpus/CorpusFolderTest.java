package casebook.ingest.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import casebook.model.CorruptSourceException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorpusFolderTest {

  @TempDir Path folder;

  private CorpusFolder corpus = new CorpusFolder(Path.of(""));

  @BeforeEach
  void anEmptyCorpus() {
    corpus = new CorpusFolder(folder.resolve("corpus"));
  }

  @Test
  void what_comes_from_elsewhere_is_copied_to_the_inbox() throws IOException {
    Path there = file("elsewhere/a.json", "a");
    Path here = corpus.bring(there, "local");
    assertThat(here).startsWith(corpus.root().resolve("inbox")).hasFileName("a.json");
    assertThat(here).hasContent("a");
    assertThat(there).exists();
    assertThat(corpus.files()).containsExactly(here);
  }

  @Test
  void files_of_one_name_from_two_places_are_kept_apart() throws IOException {
    Path one = corpus.bring(file("one/export.json", "1"), "local");
    Path two = corpus.bring(file("two/export.json", "2"), "local");
    assertThat(one).isNotEqualTo(two).hasContent("1");
    assertThat(two).hasContent("2");
  }

  @Test
  void bringing_a_place_again_replaces_what_it_brought() throws IOException {
    Path first = corpus.bring(file("one/export.json", "1"), "local");
    Path again = corpus.bring(file("one/export.json", "changed"), "local");
    assertThat(again).isEqualTo(first).hasContent("changed");
    assertThat(corpus.files()).hasSize(1);
  }

  @Test
  void a_folder_is_brought_with_all_below_it() throws IOException {
    file("export/a.json", "a");
    file("export/deep/b.json", "b");
    corpus.bring(folder.resolve("export"), "local");
    assertThat(corpus.files())
        .extracting(f -> f.getFileName().toString())
        .containsExactly("a.json", "b.json");
  }

  @Test
  void what_lies_in_the_corpus_already_stays() throws IOException {
    Path own = file("corpus/threads/1.json", "1");
    assertThat(corpus.bring(own, "local")).isEqualTo(own);
    assertThat(corpus.root().resolve("inbox")).doesNotExist();
  }

  @Test
  void a_place_that_was_noted_is_read_where_it_lies() throws IOException {
    Path there = file("elsewhere/a.json", "a");
    Path elsewhere = folder.resolve("elsewhere");
    corpus.note(elsewhere);
    corpus.note(elsewhere);
    assertThat(corpus.root().resolve("inbox")).doesNotExist();
    assertThat(corpus.root().resolve("sources.yaml"))
        .content()
        .containsOnlyOnce(elsewhere.toString());
    assertThat(new CorpusFolder(corpus.root()).files()).containsExactly(there);
  }

  @Test
  void a_noted_place_with_an_odd_name_is_found_again() throws IOException {
    Path there = file("my \"best\": export #1/\u00e4.json", "a");
    corpus.note(there);
    assertThat(corpus.files()).containsExactly(there);
  }

  @Test
  void a_noted_place_that_is_gone_is_passed_over() throws IOException {
    Path there = file("elsewhere/a.json", "a");
    corpus.note(there);
    Files.delete(there);
    assertThat(corpus.files()).isEmpty();
  }

  @Test
  void a_fault_in_the_list_of_noted_places_names_file_and_line() throws IOException {
    file("corpus/sources.yaml", "paths:\n  - /x\npathz: 1\n");
    assertThatThrownBy(corpus::files)
        .isInstanceOf(CorruptSourceException.class)
        .hasMessageContaining("sources.yaml, line 3");
  }

  @Test
  void the_inbox_is_read_before_what_ships() throws IOException {
    file("corpus/manuals/m.pdf", "m");
    file("corpus/threads/1.json", "1");
    file("corpus/feedback/f.json", "f");
    Path brought = corpus.bring(file("elsewhere/1.json", "1"), "local");
    assertThat(corpus.files()).hasSize(4).first().isEqualTo(brought);
  }

  @Test
  void what_readers_reported_is_not_read_as_a_discussion() throws IOException {
    Path kept = file("corpus/feedback/extraction.jsonl", "{}");
    Path other = file("corpus/feedback/f.json", "f");
    assertThat(corpus.files()).contains(other).doesNotContain(kept);
  }

  @Test
  void a_rebuild_knows_the_host_that_was_named_for_what_was_brought() throws IOException {
    Path there = file("elsewhere/1.json", "1");
    Path one = corpus.bring(there, "one.example.org");
    Path two = corpus.bring(there, "two.example.org");
    Path none = corpus.bring(file("elsewhere/2.json", "2"), "local");
    assertThat(corpus.siteOf(one)).hasValue("one.example.org");
    assertThat(corpus.siteOf(two)).hasValue("two.example.org");
    assertThat(corpus.siteOf(none)).isEmpty();
    assertThat(corpus.files()).containsExactlyInAnyOrder(one, two, none);
  }

  @Test
  void hidden_files_and_folders_are_left_out() throws IOException {
    file("export/.DS_Store", "x");
    file("export/.git/config", "x");
    Path shown = file("export/a.json", "a");
    assertThat(CorpusFolder.filesIn(folder.resolve("export"))).containsExactly(shown);
  }

  @Test
  void a_link_that_leads_in_a_circle_ends() throws IOException {
    Path shown = file("export/a.json", "a");
    Files.createSymbolicLink(folder.resolve("export/loop"), folder.resolve("export"));
    assertThat(CorpusFolder.filesIn(folder.resolve("export"))).containsExactly(shown);
  }

  @Test
  void a_folder_may_be_a_link() throws IOException {
    file("elsewhere/1.json", "1");
    Files.createDirectories(corpus.root());
    Files.createSymbolicLink(corpus.root().resolve("threads"), folder.resolve("elsewhere"));
    assertThat(corpus.files()).containsExactly(corpus.root().resolve("threads/1.json"));
  }

  @Test
  void files_come_in_one_order() throws IOException {
    List<Path> made = List.of(file("x/c", "1"), file("x/a", "1"), file("x/b/a", "1"));
    assertThat(CorpusFolder.filesIn(folder.resolve("x")))
        .containsExactlyElementsOf(made.stream().sorted().toList());
  }

  private Path file(String name, String content) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, content);
  }
}
