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
    ExtractionEval.Report report = eval(GOLD);
    assertThat(report.cases()).isEqualTo(1);
    assertThat(report.differences()).isEmpty();
    assertThat(report.statusAccuracy()).isEqualTo(1);
    assertThat(report.outcomeAccuracy()).isEqualTo(1);
    assertThat(report.quotesFound()).isEqualTo(1);
    for (String kind : new String[] {"attempt", "resolution", "error", "device", "chip", "os"}) {
      assertThat(score(report, kind).f1()).as(kind).isEqualTo(1);
    }
  }

  @Test
  void a_wrong_outcome_and_a_wrong_status_are_named() throws IOException {
    ExtractionEval.Report report =
        eval(GOLD.replace("\"worked\"", "\"failed\"").replace("\"solved\"", "\"open\""));
    assertThat(report.outcomeAccuracy()).isZero();
    assertThat(report.statusAccuracy()).isZero();
    assertThat(report.differences())
        .anyMatch(d -> d.contains("discourse/local/1: status solved"))
        .anyMatch(d -> d.contains("missed [dfu-restore failed], extra [dfu-restore worked]"));
  }

  @Test
  void what_was_missed_lowers_recall_alone() throws IOException {
    ExtractionEval.Report report = eval(GOLD.replace("[\"M1\"]", "[\"M1\", \"T2\"]"));
    assertThat(score(report, "chip").precision()).isEqualTo(1);
    assertThat(score(report, "chip").recall()).isEqualTo(0.5);
    assertThat(score(report, "chip").gold()).isEqualTo(2);
  }

  @Test
  void a_thread_that_is_not_there_is_named_and_the_rest_goes_on() throws IOException {
    ExtractionEval.Report report = eval(GOLD.replace("\"topic_id\": 1", "\"topic_id\": 9") + GOLD);
    assertThat(report.cases()).isEqualTo(1);
    assertThat(report.differences()).singleElement().asString().contains("9.json");
  }

  @Test
  void a_gold_line_that_cannot_be_read_names_file_and_line() {
    assertThatThrownBy(() -> eval(GOLD + "{\n"))
        .isInstanceOf(CorruptSourceException.class)
        .hasMessageContaining("gold.jsonl, line 2");
  }

  private static ExtractionEval.Score score(ExtractionEval.Report report, String kind) {
    return Objects.requireNonNull(report.kinds().get(kind), kind);
  }

  private ExtractionEval.Report eval(String gold) throws IOException {
    TopicFile.restored(1).writeTo(folder.resolve("threads/1.json"));
    Path file = Files.writeString(folder.resolve("gold.jsonl"), gold);
    return new ExtractionEval(LexiconReader.shipped()).run(file, folder.resolve("threads"));
  }
}
