package casebook.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import casebook.TopicFile;
import casebook.index.IndexDamagedException;
import casebook.ingest.Generations.Generation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GenerationsTest {

  @TempDir Path folder;

  private Workbench bench = Workbench.in(Path.of(""));

  @BeforeEach
  void anIndexOfOneTopic() throws IOException {
    bench = Workbench.in(folder);
    TopicFile.restored(1).writeTo(bench.thread(1));
    bench.ingest();
  }

  @Test
  void a_rebuild_makes_a_new_generation_and_keeps_the_one_before() throws IOException {
    assertThat(bench.current().name()).isEqualTo("g000001");
    IngestReport report = bench.rebuild();
    assertThat(report.added()).isEqualTo(1);
    assertThat(report.generation()).isEqualTo("g000002");
    assertThat(places()).containsExactly("g000001", "g000002");
    bench.rebuild();
    assertThat(places()).containsExactly("g000002", "g000003");
  }

  @Test
  void a_rebuild_with_a_path_is_of_the_whole_corpus() throws IOException {
    bench.rebuild(TopicFile.restored(2).writeTo(folder.resolve("other/2.json")));
    assertThat(bench.topics()).containsExactly(1, 2);
  }

  @Test
  void a_rollback_brings_the_one_before_back() throws IOException {
    TopicFile.restored(2).writeTo(bench.thread(2));
    bench.rebuild();
    assertThat(bench.topics()).containsExactly(1, 2);
    assertThat(bench.generations().rollback().map(Generation::name)).hasValue("g000001");
    assertThat(bench.topics()).containsExactly(1);
  }

  @Test
  void there_is_nothing_to_roll_back_to_before_the_first() throws IOException {
    assertThat(bench.generations().rollback()).isEmpty();
    assertThat(bench.current().name()).isEqualTo("g000001");
  }

  @Test
  void a_second_rollback_takes_the_first_back() throws IOException {
    bench.rebuild();
    bench.generations().rollback();
    assertThat(bench.generations().rollback().map(Generation::name)).hasValue("g000002");
    assertThat(bench.current().name()).isEqualTo("g000002");
  }

  @Test
  void a_generation_that_was_never_whole_is_not_rolled_back_to() throws IOException {
    Files.createDirectories(bench.index().resolve("g000002"));
    assertThat(bench.generations().rollback()).isEmpty();
    assertThat(bench.current().name()).isEqualTo("g000001");
  }

  @Test
  void after_a_rollback_a_rebuild_takes_a_fresh_name() throws IOException {
    bench.rebuild();
    bench.generations().rollback();
    assertThat(bench.rebuild().generation()).isEqualTo("g000003");
    assertThat(places()).containsExactly("g000001", "g000003");
  }

  @Test
  void a_failed_first_run_leaves_no_current_and_no_rest() throws IOException {
    Workbench first = new Workbench(bench.corpus(), folder.resolve("first"), bench.indexes());
    bench.indexes().failAt("discourse/local/1");
    assertThatThrownBy(first::ingest).hasMessageContaining("the disk is full");
    assertThat(first.generations().current()).isEmpty();
    assertThat(first.index()).isEmptyDirectory();
  }

  @Test
  void a_failed_rebuild_leaves_the_index_in_use_as_it_was() throws IOException {
    bench.indexes().failAt("discourse/local/1");
    assertThatThrownBy(bench::rebuild).hasMessageContaining("the disk is full");
    assertThat(bench.current().name()).isEqualTo("g000001");
    assertThat(bench.topics()).containsExactly(1);
    assertThat(places()).containsExactly("g000001");
  }

  @Test
  void a_failed_further_run_is_made_good_by_the_next() throws IOException {
    TopicFile.restored(2).writeTo(bench.thread(2));
    bench.indexes().failAt("discourse/local/2");
    assertThatThrownBy(bench::ingest).hasMessageContaining("the disk is full");
    assertThat(bench.topics()).containsExactly(1);
    bench.indexes().failAt("");
    assertThat(bench.ingest().added()).isEqualTo(1);
    assertThat(bench.topics()).containsExactly(1, 2);
  }

  @Test
  void a_current_that_names_nothing_there_is_damage_and_names_the_remedy() throws IOException {
    for (String name : List.of("g000099", "", "../../etc")) {
      Files.writeString(bench.index().resolve("current"), name + "\n");
      assertThatThrownBy(bench::current)
          .isInstanceOf(IndexDamagedException.class)
          .hasMessageContaining("--rebuild");
    }
  }

  @Test
  void a_rebuild_heals_a_damaged_current() throws IOException {
    Files.writeString(bench.index().resolve("current"), "g000099\n");
    bench.rebuild();
    assertThat(bench.topics()).containsExactly(1);
  }

  private List<String> places() throws IOException {
    try (var files = Files.list(bench.index())) {
      return files
          .filter(Files::isDirectory)
          .map(f -> f.getFileName().toString())
          .sorted()
          .toList();
    }
  }
}
