package casebook.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import casebook.Folder;
import casebook.TopicFile;
import casebook.index.CaseIndex;
import casebook.model.CorruptSourceException;
import casebook.text.LexiconReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IngestTest {

  @TempDir Path folder;

  private Workbench bench = Workbench.in(Path.of(""));

  @BeforeEach
  void aCorpusOfTwoTopics() throws IOException {
    bench = Workbench.in(folder);
    TopicFile.restored(1).writeTo(bench.thread(1));
    TopicFile.restored(2).writeTo(bench.thread(2));
  }

  @Test
  void what_was_read_is_added_changed_unchanged_or_skipped() throws IOException {
    bench.ingest();
    TopicFile.restored(1).says("anna", "<p>Still fine.</p>").writeTo(bench.thread(1));
    TopicFile.restored(3).writeTo(bench.thread(3));
    Files.writeString(bench.thread(4), "no topic at all");
    IngestReport report = bench.ingest();
    assertThat(report.equation())
        .isEqualTo("read 4 = 1 added + 1 changed + 1 unchanged + 1 skipped");
  }

  @Test
  void a_report_whose_sum_is_wrong_cannot_be_made() {
    assertThatThrownBy(() -> new IngestReport(3, 1, 0, 1, 0, List.of(), 0, "g000001"))
        .hasMessageContaining("read 3 is not added 1");
  }

  @Test
  void a_second_run_understands_nothing_again_and_counts_all() throws IOException {
    bench.ingest();
    int stored = bench.indexes().stored();
    IngestReport report = bench.ingest();
    assertThat(report.equation())
        .isEqualTo("read 2 = 0 added + 0 changed + 2 unchanged + 0 skipped");
    assertThat(bench.indexes().stored()).isEqualTo(stored);
  }

  @Test
  void a_file_that_was_only_touched_is_unchanged() throws IOException {
    bench.ingest();
    TopicFile.restored(1).writeTo(bench.thread(1));
    assertThat(bench.ingest().unchanged()).isEqualTo(2);
  }

  @Test
  void a_changed_topic_is_replaced_whole() throws IOException {
    bench.ingest();
    TopicFile.of(1, "A title of its own")
        .says("carl", "<p>Screen is black.</p>")
        .writeTo(bench.thread(1));
    assertThat(bench.ingest().changed()).isEqualTo(1);
    var past = bench.find(1).orElseThrow();
    assertThat(past.title()).isEqualTo("A title of its own");
    assertThat(past.attempts()).isEmpty();
    try (CaseIndex reader = bench.indexes().read(bench.current().index())) {
      assertThat(reader.posts(past.id())).hasSize(1);
      assertThat(reader.facts().cases()).isEqualTo(2);
    }
  }

  @Test
  void a_bad_file_is_skipped_with_place_and_reason_and_the_rest_goes_on() throws IOException {
    Files.writeString(bench.thread(0), "{\"post_stream\": {\"posts\": [");
    Files.writeString(bench.thread(3), "");
    Files.writeString(bench.corpus().resolve("threads/notes.txt"), "Buy milk.\n");
    IngestReport report = bench.ingest();
    assertThat(report.added()).isEqualTo(2);
    assertThat(report.skipped()).hasSize(3);
    assertThat(report.skipped())
        .anySatisfy(s -> {
          assertThat(s.place()).endsWith("0.json");
          assertThat(s.reason()).isNotBlank();
        });
    assertThat(report.skipped())
        .anySatisfy(s -> {
          assertThat(s.place()).endsWith("3.json");
          assertThat(s.reason()).isEqualTo("is empty");
        });
    assertThat(report.skipped())
        .anySatisfy(s -> {
          assertThat(s.place()).endsWith("notes.txt");
          assertThat(s.reason()).startsWith("looks like plain text");
        });
  }

  @Test
  void what_is_skipped_is_told_again_on_every_run() throws IOException {
    Files.writeString(bench.thread(3), "no topic at all");
    assertThat(bench.ingest().skipped()).isEqualTo(bench.ingest().skipped()).hasSize(1);
  }

  @Test
  void a_file_is_read_by_its_content_and_not_by_its_name() throws IOException {
    Files.move(bench.thread(1), bench.corpus().resolve("threads/topic.pdf"));
    assertThat(bench.ingest().added()).isEqualTo(2);
  }

  @Test
  void of_two_files_with_one_id_the_first_is_kept_and_the_other_told() throws IOException {
    TopicFile.of(1, "The same number again")
        .says("dora", "<p>Hello</p>")
        .writeTo(bench.corpus().resolve("threads/z.json"));
    for (int run = 0; run < 2; run++) {
      IngestReport report = bench.ingest();
      assertThat(report.skipped())
          .singleElement()
          .satisfies(s -> {
            assertThat(s.place()).endsWith("z.json");
            assertThat(s.reason()).contains("discourse/local/1");
          });
      assertThat(bench.find(1).orElseThrow().title()).startsWith("Update fails");
    }
  }

  @Test
  void where_the_first_of_two_files_is_gone_the_other_counts() throws IOException {
    TopicFile.of(1, "The same number again")
        .says("dora", "<p>Hello</p>")
        .writeTo(bench.corpus().resolve("threads/z.json"));
    bench.ingest();
    Files.delete(bench.thread(1));
    assertThat(bench.prune().removed()).isZero();
    assertThat(bench.find(1).orElseThrow().title()).isEqualTo("The same number again");
  }

  @Test
  void a_dry_run_counts_and_writes_nothing() throws IOException {
    Path other = TopicFile.restored(3).writeTo(folder.resolve("other/3.json"));
    Map<String, String> before = Folder.content(folder);
    assertThat(bench.dryRun().equation())
        .isEqualTo("read 2 = 2 added + 0 changed + 0 unchanged + 0 skipped");
    assertThat(Folder.content(folder)).isEqualTo(before);
    bench.ingest();
    TopicFile.restored(1).says("anna", "<p>Still fine.</p>").writeTo(bench.thread(1));
    before = Folder.content(folder);
    assertThat(bench.dryRun().equation())
        .isEqualTo("read 2 = 0 added + 1 changed + 1 unchanged + 0 skipped");
    assertThat(bench.dryRun(other).added()).isEqualTo(1);
    assertThat(Folder.content(folder)).isEqualTo(before);
  }

  @Test
  void pruning_removes_what_no_file_gives_and_an_ordinary_run_does_not() throws IOException {
    bench.ingest();
    Files.delete(bench.thread(2));
    assertThat(bench.ingest().removed()).isZero();
    assertThat(bench.topics()).containsExactly(1, 2);
    assertThat(bench.prune().removed()).isEqualTo(1);
    assertThat(bench.topics()).containsExactly(1);
  }

  @Test
  void pruning_removes_what_a_file_gives_no_more() throws IOException {
    bench.ingest();
    TopicFile.restored(7).writeTo(bench.thread(2));
    assertThat(bench.prune().removed()).isEqualTo(1);
    assertThat(bench.topics()).containsExactly(1, 7);
  }

  @Test
  void pruning_needs_no_memory_of_earlier_runs() throws IOException {
    bench.ingest();
    Files.delete(bench.thread(2));
    Files.delete(bench.current().manifest());
    assertThat(bench.prune().removed()).isEqualTo(1);
    assertThat(bench.topics()).containsExactly(1);
  }

  @Test
  void a_damaged_memory_of_earlier_runs_costs_a_reading_and_nothing_else() throws IOException {
    bench.ingest();
    Files.writeString(bench.current().manifest(), "{\"rows\": [{");
    assertThat(bench.ingest().unchanged()).isEqualTo(2);
  }

  @Test
  void a_corpus_that_is_not_there_is_told_and_makes_no_index() {
    Workbench nowhere =
        new Workbench(folder.resolve("corpsu"), folder.resolve("other index"), bench.indexes());
    assertThatThrownBy(nowhere::ingest)
        .isInstanceOf(CorruptSourceException.class)
        .hasMessageContaining("corpsu");
    assertThat(nowhere.generations().current()).isEmpty();
  }

  @Test
  void a_path_that_is_not_there_is_told_before_anything_is_made() {
    assertThatThrownBy(() -> bench.ingest(folder.resolve("gone.json")))
        .isInstanceOf(CorruptSourceException.class)
        .hasMessageContaining("gone.json");
    assertThat(bench.index()).doesNotExist();
  }

  @Test
  void a_corpus_without_a_lexicon_uses_the_shipped_one() throws IOException {
    bench.ingest();
    assertThat(bench.current().lexicon().version()).isEqualTo(LexiconReader.shipped().version());
    assertThat(bench.find(1).orElseThrow().resolution()).containsExactly("dfu-restore");
  }

  @Test
  void a_corpus_with_a_lexicon_uses_that_and_the_index_keeps_it() throws IOException {
    Path lexicon = bench.corpus().resolve("lexicon");
    Files.createDirectories(lexicon);
    for (var file : LexiconReader.shippedTexts().entrySet()) {
      Files.writeString(lexicon.resolve(file.getKey()), file.getValue());
    }
    Path fixes = lexicon.resolve("fixes.yaml");
    String own =
        Files.readString(fixes)
            .replace("id: dfu-restore\n", "id: own-restore\n")
            .replaceAll("shortAfter: \\[.*]", "shortAfter: [own-restore]")
            .replaceAll("serves: \\[.*]", "serves: [own-restore]");
    Files.writeString(fixes, own.replaceAll("tryFirst: \\[.*dfu-restore.*]", "tryFirst: []"));
    bench.ingest();
    Files.writeString(fixes, "fixes: []\n");
    assertThat(bench.find(1).orElseThrow().resolution()).containsExactly("own-restore");
    assertThat(bench.current().lexicon().fix("own-restore")).isPresent();
  }

  @Test
  void a_lexicon_with_a_fault_makes_no_index() throws IOException {
    Path lexicon = bench.corpus().resolve("lexicon");
    Files.createDirectories(lexicon);
    for (var file : LexiconReader.shippedTexts().entrySet()) {
      Files.writeString(lexicon.resolve(file.getKey()), file.getValue());
    }
    Files.writeString(lexicon.resolve("fixes.yaml"), "fixes:\n  - idd: x\n");
    assertThatThrownBy(bench::ingest)
        .isInstanceOf(CorruptSourceException.class)
        .hasMessageContaining("fixes.yaml");
    assertThat(bench.generations().current()).isEmpty();
  }
}
