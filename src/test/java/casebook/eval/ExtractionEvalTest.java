package casebook.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import casebook.TopicFile;
import casebook.model.CorruptSourceException;
import casebook.text.LexiconReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExtractionEvalTest {
  private static final String GOLD =
      """
      {"topic_id": 1, "devices": ["MacBook Pro"], "chips": ["M1"], "os_versions": ["13.4"],\
       "error_signatures": ["Failure to Personalize"], "commands": [],\
       "attempts": [{"label": "dfu-restore", "outcome": "worked", "post_number": 3, "quote": "x"}],\
       "status": "solved", "resolution_labels": ["dfu-restore"]}
      """;

  @TempDir Path folder;

  @Test
  void a_thread_understood_as_the_gold_says_has_one_everywhere() throws IOException {
    ExtractionReport report = eval(GOLD);
    assertThat(report.all().cases()).isEqualTo(1);
    assertThat(report.differences()).isEmpty();
    assertThat(report.all().statusAccuracy()).isEqualTo(1);
    assertThat(report.all().outcomeAccuracy()).isEqualTo(1);
    assertThat(report.all().quotesFound()).isEqualTo(1);
    for (String kind : new String[] {"attempt", "resolution", "error", "device", "chip", "os"}) {
      assertThat(score(report, kind).f1()).as(kind).isEqualTo(1);
    }
  }

  @Test
  void a_wrong_outcome_and_a_wrong_status_are_named() throws IOException {
    ExtractionReport report =
        eval(GOLD.replace("\"worked\"", "\"failed\"").replace("\"solved\"", "\"open\""));
    assertThat(report.all().outcomeAccuracy()).isZero();
    assertThat(report.all().statusAccuracy()).isZero();
    assertThat(report.differences())
        .anyMatch(d -> d.contains("1: status solved"))
        .anyMatch(d -> d.contains("missed [dfu-restore failed], extra [dfu-restore worked]"));
  }

  @Test
  void what_was_missed_lowers_recall_alone() throws IOException {
    ExtractionReport report = eval(GOLD.replace("[\"M1\"]", "[\"M1\", \"T2\"]"));
    assertThat(score(report, "chip").precision()).isEqualTo(1);
    assertThat(score(report, "chip").recall()).isEqualTo(0.5);
    assertThat(score(report, "chip").gold()).isEqualTo(2);
  }

  @Test
  void a_thread_that_is_not_there_is_wholly_missed_and_the_rest_goes_on() throws IOException {
    ExtractionReport report = eval(GOLD.replace("\"topic_id\": 1", "\"topic_id\": 9") + GOLD);
    assertThat(report.all().cases()).isEqualTo(2);
    assertThat(report.all().notShown()).isEqualTo(1);
    assertThat(report.all().statusAccuracy()).isEqualTo(0.5);
    assertThat(score(report, "attempt").recall()).isEqualTo(0.5);
    assertThat(score(report, "attempt").precision()).isEqualTo(1);
    assertThat(report.differences()).anyMatch(d -> d.contains("9.json"));
  }

  @Test
  void each_half_has_figures_of_its_own() throws IOException {
    String dev = GOLD.replace("\"status\"", "\"half\": \"dev\", \"status\"");
    String kept =
        GOLD.replace("\"status\"", "\"half\": \"kept\", \"status\"")
            .replace("\"solved\"", "\"open\"");
    ExtractionReport report = eval(dev + kept);
    assertThat(report.halves().keySet()).containsExactly("dev", "kept");
    assertThat(half(report, "dev").statusAccuracy()).isEqualTo(1);
    assertThat(half(report, "kept").statusAccuracy()).isZero();
    assertThat(report.all().statusAccuracy()).isEqualTo(0.5);
  }

  @Test
  void a_language_leaves_out_the_lines_of_others() throws IOException {
    String german = GOLD.replace("\"status\"", "\"language\": \"de\", \"status\"");
    assertThat(eval(german, "en").all().cases()).isZero();
    assertThat(eval(german, "de").all().cases()).isEqualTo(1);
    assertThat(eval(GOLD, "en").all().cases()).isEqualTo(1);
  }

  @Test
  void partly_solved_is_a_workaround_and_advice_only_is_open() throws IOException {
    assertThat(eval(GOLD.replace("\"solved\"", "\"partial\"")).differences())
        .containsExactly("1: status solved, gold partial");
    assertThat(eval(GOLD.replace("\"solved\"", "\"workaround\"")).all().statusAccuracy()).isZero();
  }

  @Test
  void devices_count_by_family_and_systems_by_their_number() throws IOException {
    String gold =
        GOLD.replace("[\"MacBook Pro\"]", "[\"macbook pro (14-inch, 2021)\"]")
            .replace("[\"13.4\"]", "[\"macOS 13.4 beta\"]");
    assertThat(score(eval(gold), "device").f1()).isEqualTo(1);
    assertThat(score(eval(gold), "os").f1()).isEqualTo(1);
  }

  @Test
  void a_gold_line_that_cannot_be_read_names_file_and_line() {
    assertThatThrownBy(() -> eval(GOLD + "{\n"))
        .isInstanceOf(CorruptSourceException.class)
        .hasMessageContaining("gold.jsonl, line 2");
  }

  private static ExtractionReport.Figures half(ExtractionReport report, String name) {
    return Objects.requireNonNull(report.halves().get(name), name);
  }

  private static ExtractionReport.Score score(ExtractionReport report, String kind) {
    return Objects.requireNonNull(report.all().kinds().get(kind), kind);
  }

  private ExtractionReport eval(String gold) throws IOException {
    return eval(gold, "");
  }

  private ExtractionReport eval(String gold, String language) throws IOException {
    TopicFile.restored(1).writeTo(folder.resolve("threads/1.json"));
    Path file = Files.writeString(folder.resolve("gold.jsonl"), gold);
    return new ExtractionEval(LexiconReader.shipped())
        .run(file, folder.resolve("threads"), language);
  }
}
