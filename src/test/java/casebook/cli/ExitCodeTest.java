package casebook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import casebook.Folder;
import casebook.Shell;
import casebook.Shell.Said;
import casebook.TopicFile;
import casebook.index.CaseWriter;
import casebook.index.lucene.LuceneIndexes;
import casebook.ingest.Generations;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// How commands end, and what they say when they do not do what was wanted.
class ExitCodeTest {

  @TempDir Path folder;

  @BeforeEach
  void aCorpusOfThreeTopics() throws IOException {
    TopicFile.restored(1).writeTo(corpus().resolve("threads/1.json"));
    TopicFile.of(2, "Internet Recovery stops with -2102F")
        .says("bert", "<p>My MacBook Pro 2018 shows <code>-2102F</code> after the globe.</p>")
        .says("bert", "<p>I reset the NVRAM and now it works.</p>")
        .writeTo(corpus().resolve("threads/2.json"));
    TopicFile.of(3, "Printer is offline")
        .says("carl", "<p>The printer says offline.</p>")
        .writeTo(corpus().resolve("threads/3.json"));
  }

  @Test
  void without_arguments_every_command_is_listed_with_an_example() {
    Said said = Shell.run();
    assertThat(said.code()).isZero();
    for (String command :
        List.of("serve", "match", "show", "ingest", "eval", "settings", "lexicon")) {
      assertThat(said.data()).containsPattern("(?m)^  " + command + " +\\S");
      assertThat(said.data()).containsPattern("(?m)^    .*\\./casebook " + command);
    }
    assertThat(said.messages()).isEmpty();
  }

  @Test
  void an_unknown_command_gives_usage_and_two() {
    Said said = Shell.run("find", "something");
    assertThat(said.code()).isEqualTo(2);
    assertThat(said.messages()).contains("find");
    assertThat(said.data()).isEmpty();
  }

  @Test
  void an_unknown_option_gives_usage_and_two() {
    for (List<String> words :
        List.of(
            List.of("match", "--colour", "x"),
            List.of("show", "discourse/local/1", "--colour"),
            List.of("ingest", "--colour"),
            List.of("serve", "--colour"),
            List.of("eval", "--colour"),
            List.of("settings", "--colour"))) {
      Said said = Shell.run(words.toArray());
      assertThat(said.code()).as(words.toString()).isEqualTo(2);
      assertThat(said.messages()).contains("--colour").contains("Usage: casebook " + words.get(0));
      assertThat(said.data()).isEmpty();
    }
  }

  @Test
  void what_a_command_lacks_gives_usage_and_two() {
    assertThat(run("match").code()).isEqualTo(2);
    assertThat(run("show").code()).isEqualTo(2);
    assertThat(run("eval").code()).isEqualTo(2);
    assertThat(run("ingest", "--rebuild", "--prune").code()).isEqualTo(2);
    assertThat(run("ingest", "--prune", corpus().resolve("threads/1.json")).code()).isEqualTo(2);
  }

  @Test
  void a_value_out_of_range_names_setting_value_and_range_and_gives_two() {
    Said top = run("match", "--top", "0", "x");
    assertThat(top.code()).isEqualTo(2);
    assertThat(top.messages()).contains("top is 0").contains("1 to 1000");
    Said port = run("serve", "--port", "70000");
    assertThat(port.code()).isEqualTo(2);
    assertThat(port.messages()).contains("port is 70000").contains("0 to 65535");
    Said word = run("serve", "--port", "http");
    assertThat(word.code()).isEqualTo(2);
    assertThat(word.messages()).contains("port is 'http'").contains("whole number");
    assertThat(run("ingest", "--site", "a b").code()).isEqualTo(2);
  }

  @Test
  void a_path_that_is_not_there_gives_three_path_and_reason() {
    Said said = run("ingest", folder.resolve("gone.zip"));
    assertThat(said.code()).isEqualTo(3);
    assertThat(said.messages()).contains(folder.resolve("gone.zip") + ": no such file or folder");
    Said problems = run("eval", "--problems", folder.resolve("gone.jsonl"));
    assertThat(problems.code()).isEqualTo(3);
    assertThat(problems.messages()).contains("gone.jsonl").containsIgnoringCase("no such file");
    Said threads =
        run("eval", "--extraction", corpus().resolve("threads/1.json"), "--threads", "gone");
    assertThat(threads.code()).isEqualTo(3);
    assertThat(threads.messages()).contains("gone: no such folder");
  }

  @Test
  void a_corpus_that_is_not_there_gives_three_and_the_path() {
    Path index = folder.resolve("other");
    Said said = Shell.run("match", "--corpus", folder.resolve("corpsu"), "--index", index, "x");
    assertThat(said.code()).isEqualTo(3);
    assertThat(said.messages()).contains(folder.resolve("corpsu").toString());
    assertThat(new Generations(index).current()).isEmpty();
  }

  @Test
  void an_unknown_id_gives_three() {
    Said said = run("show", "discourse/local/99");
    assertThat(said.code()).isEqualTo(3);
    assertThat(said.messages()).contains("no case has the id 'discourse/local/99'");
    assertThat(said.data()).isEmpty();
  }

  @Test
  void no_match_gives_one_and_json_is_printed_all_the_same() {
    for (String text : List.of("sourdough does not rise", "", "   ")) {
      Said said = run("match", "--json", text);
      assertThat(said.code()).isEqualTo(1);
      assertThat(said.json().at("verdict").required()).isEqualTo("no-match");
      assertThat(said.json().at("fixes").list()).isEmpty();
    }
    Said words = run("match", "sourdough does not rise");
    assertThat(words.code()).isEqualTo(1);
    assertThat(words.data()).contains("Nothing like this is known here");
  }

  @Test
  void a_match_gives_zero() {
    Said said = run("match", "Failure to Personalize");
    assertThat(said.code()).isZero();
    assertThat(said.data()).contains("FIXES").contains("1 of 1 worked").contains("SIMILAR CASES");
    assertThat(run("match", "--explain", "Failure to Personalize").data()).contains("same error");
  }

  @Test
  void an_ingestion_that_skipped_something_gives_one_and_names_it() throws IOException {
    Files.writeString(corpus().resolve("threads/notes.txt"), "Buy milk.");
    Said said = run("ingest");
    assertThat(said.code()).isEqualTo(1);
    assertThat(said.data()).contains("read 4 = 3 added + 0 changed + 0 unchanged + 1 skipped");
    assertThat(said.messages())
        .containsPattern("(?m)^skipped .*notes\\.txt: looks like plain text");
    assertThat(run("ingest", "--json").code()).isEqualTo(1);
  }

  @Test
  void the_first_search_makes_the_index_and_says_so_on_standard_error() {
    Said said = run("match", "--json", "Failure to Personalize");
    assertThat(said.messages()).contains("no index in").contains("read 3 = 3 added");
    assertThat(said.json().isObject()).isTrue();
    assertThat(run("match", "--json", "Failure to Personalize").messages()).isEmpty();
  }

  @Test
  void a_text_may_begin_with_a_dash_and_a_digit() {
    for (List<Object> words :
        List.<List<Object>>of(
            List.of("-2102F"),
            List.of("-2102F", "--json"),
            List.of("--json", "-2102F"),
            List.of("--", "-2102F"),
            List.of("--top", "3", "-2102F"),
            List.of("-2102F after the globe"),
            List.of("-2102F", "after", "the", "globe"))) {
      Said said = run(Stream.concat(Stream.of("match"), words.stream()).toArray());
      assertThat(said.code()).as(words + " " + said.messages()).isZero();
      assertThat(said.data()).contains("discourse/local/2");
    }
    assertThat(
            run("match", "--json", "-2102F", "after", "it")
                .json()
                .at("problem")
                .at("text")
                .required())
        .isEqualTo("-2102F after it");
  }

  @Test
  void a_dash_reads_standard_input() {
    InputStream before = System.in;
    try {
      System.setIn(
          new ByteArrayInputStream(
              "Failure to Personalize \u00e4".getBytes(StandardCharsets.UTF_8)));
      Said said = run("match", "--json", "-");
      assertThat(said.code()).isZero();
      assertThat(said.json().at("problem").at("text").required())
          .isEqualTo("Failure to Personalize \u00e4");
      System.setIn(new ByteArrayInputStream(new byte[0]));
      assertThat(run("match", "-").code()).isEqualTo(1);
    } finally {
      System.setIn(before);
    }
  }

  @Test
  @Timeout(60)
  void a_port_that_is_taken_gives_four_and_names_it() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Said said = run("serve", "--port", taken.getLocalPort());
      assertThat(said.code()).isEqualTo(4);
      assertThat(said.messages()).contains("port " + taken.getLocalPort());
    }
  }

  @Test
  void an_index_that_another_one_writes_to_gives_four_and_its_place() {
    run("ingest");
    Path place = new Generations(index()).current().orElseThrow().index();
    try (CaseWriter writer = new LuceneIndexes().write(place)) {
      assertThat(writer.ids()).hasSize(3);
      Said said = run("ingest");
      assertThat(said.code()).isEqualTo(4);
      assertThat(said.messages()).contains(place.toString());
      assertThat(run("match", "Failure to Personalize").code()).isZero();
    }
  }

  @Test
  void a_damaged_index_gives_three_and_the_remedy_and_the_corpus_stays() throws IOException {
    run("ingest");
    Map<String, String> before = Folder.content(corpus());
    Path place = new Generations(index()).current().orElseThrow().index();
    try (Stream<Path> files = Files.list(place)) {
      for (Path file : files.filter(f -> f.getFileName().toString().startsWith("_")).toList()) {
        Files.writeString(file, "rubbish");
      }
    }
    thenTheRemedyIsNamed();
    assertThat(Folder.content(corpus())).isEqualTo(before);
    assertThat(run("ingest", "--rebuild").code()).isZero();
    assertThat(run("match", "Failure to Personalize").code()).isZero();
  }

  @Test
  void an_index_whose_generation_is_gone_gives_three_and_the_remedy() throws IOException {
    run("ingest");
    Files.writeString(index().resolve("current"), "g000077\n");
    thenTheRemedyIsNamed();
    assertThat(run("ingest", "--rebuild").code()).isZero();
  }

  @Test
  void an_index_without_its_note_of_how_it_was_made_names_the_remedy() throws IOException {
    run("ingest");
    Files.delete(new Generations(index()).current().orElseThrow().place().resolve("made.json"));
    thenTheRemedyIsNamed();
  }

  private void thenTheRemedyIsNamed() {
    for (Said said :
        List.of(run("match", "x"), run("show", "discourse/local/1"), run("serve", "--port", "0"))) {
      assertThat(said.code()).as(said.messages()).isEqualTo(3);
      assertThat(said.messages()).contains("--rebuild").doesNotContain("\tat ");
    }
  }

  @Test
  void a_fault_in_the_lexicon_gives_three_file_and_line() throws IOException {
    assertThat(run("lexicon", "check").code()).isZero();
    assertThat(run("lexicon", "check").data()).contains("the shipped lexicon").contains("no fault");
    Folder.copy(Path.of("corpus/lexicon"), corpus().resolve("lexicon"));
    assertThat(run("lexicon", "check").code()).isZero();
    Files.writeString(corpus().resolve("lexicon/fixes.yaml"), "fixes:\n  - id: a\n    titel: b\n");
    Said said = run("lexicon", "check");
    assertThat(said.code()).isEqualTo(3);
    assertThat(said.messages()).contains("fixes.yaml, line 3").contains("titel");
  }

  @Test
  void a_rollback_goes_back_and_without_one_before_gives_three() {
    run("ingest");
    Said none = run("ingest", "--rollback");
    assertThat(none.code()).isEqualTo(3);
    assertThat(none.messages()).contains(index().toString());
    run("ingest", "--rebuild");
    Said said = run("ingest", "--rollback");
    assertThat(said.code()).isZero();
    assertThat(said.messages()).contains("g000001");
  }

  @Test
  void an_index_made_with_another_lexicon_says_so() throws IOException {
    run("ingest");
    Folder.copy(Path.of("corpus/lexicon"), corpus().resolve("lexicon"));
    Path chips = corpus().resolve("lexicon/chips.yaml");
    Files.writeString(chips, Files.readString(chips) + "\n# changed\n");
    Said said = run("match", "Failure to Personalize");
    assertThat(said.code()).isZero();
    assertThat(said.messages()).contains("--rebuild");
  }

  private Path corpus() {
    return folder.resolve("corpus");
  }

  private Path index() {
    return folder.resolve("index");
  }

  private Said run(Object... words) {
    boolean hasPart = words[0].equals("lexicon");
    int first = hasPart ? 2 : 1;
    return Shell.run(
        Stream.of(Stream.of(words).limit(first), places(), Stream.of(words).skip(first))
            .flatMap(all -> all)
            .toArray());
  }

  private Stream<Object> places() {
    return Stream.of("--corpus", corpus(), "--index", index());
  }
}
