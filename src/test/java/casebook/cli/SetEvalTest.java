package casebook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import casebook.Folder;
import casebook.Shell;
import casebook.Shell.Said;
import casebook.json.Tree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `eval DIR` from the command line, on a set of six documents.
class SetEvalTest {

  @TempDir Path folder;

  @BeforeEach
  void aSetOfSixDocuments() throws IOException {
    Files.createDirectories(set().resolve("qrels"));
    corpus("Battery drains", "The battery drains over night while the lid is closed.");
    Files.writeString(
        set().resolve("queries.jsonl"),
        """
        {"_id": "d1", "text": "wireless card does not connect"}
        {"_id": "q2", "text": "no sound from the speakers"}
        {"_id": "q3", "text": "printer says offline"}
        """);
    qrels("query-id\tcorpus-id\tscore\nd1\td2\t1\nq2\td3\t2\nq2\td4\t0\n");
  }

  @Test
  void the_promised_figures_stand_in_the_json() {
    Tree said = done("--json").json();
    assertThat(said.at("queries").required()).isEqualTo("2");
    assertThat(said.at("unjudgedQueries").required()).isEqualTo("1");
    for (String name : List.of("ndcg@10", "mrr@10", "recall@100", "success@1")) {
      assertThat(said.at(name).required()).as(name).isEqualTo("1.0");
      assertThat(said.at("floor").at(name).required()).as(name).isEqualTo("1.0");
      assertThat(said.at("ratio").at(name).required()).as(name).isEqualTo("1.0");
    }
    for (String name : List.of("p50Millis", "p95Millis", "indexSeconds")) {
      assertThat(Double.parseDouble(said.at(name).required())).as(name).isNotNegative();
    }
    assertThat(said.at("mode").required()).isEqualTo("lexical");
  }

  @Test
  void a_person_reads_every_figure_with_its_interval_and_the_floor() {
    assertThat(done().data())
        .contains("2 queries, 1 without anything relevant left out")
        .containsPattern("(?m)^ndcg@10 +1\\.000 +1\\.000 to 1\\.000 +1\\.000 +x 1\\.000$");
    assertThat(done("--no-floor").data()).doesNotContain("floor").doesNotContain("x 1.");
  }

  @Test
  void a_run_file_leaves_out_the_document_that_is_the_query_itself() throws IOException {
    Path run = folder.resolve("a.run");
    done("--run", run);
    List<String> lines = Files.readAllLines(run);
    assertThat(lines).isNotEmpty().allMatch(l -> l.matches("\\S+ Q0 \\S+ \\d+ \\d+ casebook-\\w+"));
    assertThat(lines).noneMatch(l -> l.startsWith("d1 Q0 d1 "));
    assertThat(lines.getFirst()).startsWith("d1 Q0 d2 1 ");
  }

  @Test
  void all_three_modes_search() {
    for (String mode : List.of("dense", "hybrid")) {
      Said said = eval("--mode", mode, "--json", "--no-floor");
      assertThat(said.code()).as(said.messages()).isZero();
      assertThat(said.json().at("mode").required()).isEqualTo(mode);
      assertThat(Double.parseDouble(said.json().at("ndcg@10").required())).isGreaterThan(0.5);
    }
  }

  @Test
  void an_index_of_its_own_is_used_again_until_the_set_changes() throws IOException {
    Path index = folder.resolve("own");
    String first = done("--index", index, "--run", folder.resolve("1.run")).data();
    Map<String, String> before = Folder.content(index);
    String second = done("--index", index, "--run", folder.resolve("2.run")).data();
    assertThat(Folder.content(index)).isEqualTo(before);
    assertThat(first).contains("indexed in").doesNotContain("found");
    assertThat(second).contains("index found");
    assertThat(folder.resolve("2.run")).hasSameTextualContentAs(folder.resolve("1.run"));
    corpus("Screen flickers", "The screen flickers.");
    assertThat(done("--index", index).data()).contains("indexed in");
    assertThat(Folder.content(index)).isNotEqualTo(before);
  }

  @Test
  void an_index_for_meaning_is_made_where_there_is_one_for_words() {
    Path index = folder.resolve("own");
    done("--index", index);
    assertThat(eval("--mode", "dense", "--index", index).data()).contains("indexed in");
  }

  @Test
  void an_index_of_cases_is_never_touched() throws IOException {
    Path index = Files.createDirectories(folder.resolve("index"));
    Files.writeString(index.resolve("current"), "g000001\n");
    Map<String, String> before = Folder.content(index);
    Said said = eval("--mode", "lexical", "--index", index);
    assertThat(said.code()).isEqualTo(2);
    assertThat(said.messages()).contains(index.toString()).contains("another folder");
    assertThat(Folder.content(index)).isEqualTo(before);
  }

  @Test
  void two_runs_are_compared() throws IOException {
    Path good = Files.writeString(folder.resolve("good"), "d1 Q0 d2 1 2 a\nq2 Q0 d3 1 2 a\n");
    Path poor = Files.writeString(folder.resolve("poor"), "d1 Q0 d2 1 2 b\nq2 Q0 d5 1 2 b\n");
    Said said = eval("--compare", poor, good);
    assertThat(said.code()).as(said.messages()).isZero();
    assertThat(said.data())
        .containsPattern("(?m)^ndcg@10 +0\\.500 +1\\.000 +\\+0\\.500 .* 1/1/0$")
        .containsPattern("(?m)^mrr@10 ");
    Tree row = eval("--compare", poor, good, "--json").json().at("ndcg@10");
    assertThat(row.at("difference").required()).isEqualTo("0.5");
    assertThat(row.at("chance").required()).isEqualTo("1.0");
    Said gone = eval("--compare", poor, folder.resolve("gone"));
    assertThat(gone.code()).isEqualTo(3);
    assertThat(gone.messages()).contains(folder.resolve("gone") + ": no such file");
  }

  @Test
  void a_set_that_lacks_a_file_gives_three_and_names_it() throws IOException {
    Files.delete(set().resolve("qrels/test.tsv"));
    Said said = eval("--mode", "lexical");
    assertThat(said.code()).isEqualTo(3);
    assertThat(said.messages()).contains(set().resolve("qrels/test.tsv") + ": no such file");
    Said other = eval("--mode", "lexical", "--queries", folder.resolve("gone.jsonl"));
    assertThat(other.code()).isEqualTo(3);
  }

  @Test
  void a_bad_line_gives_three_file_line_value_and_rule() throws IOException {
    qrels("query-id\tcorpus-id\tscore\nd1\td2\thigh\n");
    thenItIsRefused("test.tsv, line 2: 'd1\td2\thigh' is no query id");
    qrels("d1\td2\n");
    thenItIsRefused("test.tsv, line 1: 'd1\td2' is no query id");
    qrels("query-id\tcorpus-id\tscore\nd1\td2\t1\n");
    Files.writeString(set().resolve("queries.jsonl"), "{\"_id\": \"d1\"}\n");
    thenItIsRefused("queries.jsonl, line 1");
    Files.writeString(set().resolve("queries.jsonl"), "{\"_id\": \n");
    thenItIsRefused("queries.jsonl, line 1");
    Files.writeString(
        set().resolve("queries.jsonl"), "{\"_id\":\"d1\",\"text\":\"a\"}\n".repeat(2));
    thenItIsRefused("queries.jsonl, line 2: _id 'd1' stands there twice");
    Files.writeString(set().resolve("queries.jsonl"), "{\"_id\":\"q9\",\"text\":\"a\"}\n");
    thenItIsRefused("queries.jsonl: none of its 1 queries");
  }

  @Test
  void a_corpus_line_that_cannot_be_read_is_counted() throws IOException {
    Path corpus = set().resolve("corpus.jsonl");
    Files.writeString(corpus, Files.readString(corpus) + "{\"_id\": \"a b\", \"text\": \"x\"}\n");
    assertThat(done("--json").json().at("skippedLines").required()).isEqualTo("1");
    assertThat(done().data()).contains("corpus.jsonl, line 7: case id is 'a b'");
  }

  private void thenItIsRefused(String reason) {
    Said said = eval("--mode", "lexical");
    assertThat(said.code()).isEqualTo(3);
    assertThat(said.messages()).contains(reason).doesNotContain("\tat ");
  }

  private Said done(Object... words) {
    Said said = eval(Stream.concat(Stream.of("--mode", "lexical"), Stream.of(words)).toArray());
    assertThat(said.code()).as(said.messages()).isZero();
    return said;
  }

  private Said eval(Object... words) {
    return Shell.run(Stream.concat(Stream.of("eval", set()), Stream.of(words)).toArray());
  }

  private void corpus(String title, String text) throws IOException {
    Files.writeString(
        set().resolve("corpus.jsonl"),
        """
        {"_id": "d1", "title": "Wireless card does not connect", "text": "It does not connect."}
        {"_id": "d2", "title": "Wireless does not connect", "text": "My card is a wireless one."}
        {"_id": "d3", "title": "No sound", "text": "The speakers give no sound."}
        {"_id": "d4", "title": "Screen is dark", "text": "The screen stays dark after sleep."}
        {"_id": "d5", "title": "Folder is empty", "text": "My folder is empty since today."}
        {"_id": "d6", "title": "%s", "text": "%s"}
        """
            .formatted(title, text));
  }

  private void qrels(String lines) throws IOException {
    Files.writeString(set().resolve("qrels/test.tsv"), lines);
  }

  private Path set() {
    return folder.resolve("set");
  }
}
