package casebook.ingest.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import casebook.model.CaseId;
import casebook.model.WrongExtraction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExtractionReportsTest {
  @TempDir Path corpus;

  @Test
  void a_report_is_one_line_of_a_file_in_the_corpus() throws IOException {
    new ExtractionReports(corpus).keep(report("a\nb"));
    assertThat(lines())
        .containsExactly(
            "{\"at\":\"2026-11-24T09:00:00Z\",\"case\":\"discourse/local/8\",\"post\":3,"
                + "\"fix\":\"dfu-revive\",\"quote\":\"stopped half way\","
                + "\"wrong\":\"wrong-fix\",\"comment\":\"a\\nb\"}");
  }

  @Test
  void a_line_half_written_by_a_crash_does_no_harm_to_the_next() throws IOException {
    Files.createDirectories(corpus.resolve("feedback"));
    Files.writeString(corpus.resolve("feedback/extraction.jsonl"), "{\"at\":\"20");
    new ExtractionReports(corpus).keep(report("x"));
    assertThat(lines()).hasSize(2).first().isEqualTo("{\"at\":\"20");
  }

  @Test
  void reports_that_come_at_once_stay_apart() throws Exception {
    ExtractionReports reports = new ExtractionReports(corpus);
    List<Callable<Boolean>> fifty =
        Collections.nCopies(
            50,
            () -> {
              reports.keep(report("x".repeat(500)));
              return true;
            });
    try (ExecutorService many = Executors.newVirtualThreadPerTaskExecutor()) {
      assertThat(many.invokeAll(fifty)).hasSize(50);
    }
    assertThat(lines()).hasSize(50).allMatch(l -> l.startsWith("{") && l.endsWith("}"));
  }

  private List<String> lines() throws IOException {
    return Files.readAllLines(corpus.resolve("feedback/extraction.jsonl"));
  }

  private static WrongExtraction report(String comment) {
    return new WrongExtraction(
        Instant.parse("2026-11-24T09:00:00Z"),
        new CaseId("discourse/local/8"),
        3,
        "dfu-revive",
        "stopped half way",
        WrongExtraction.Kind.WRONG_FIX,
        comment);
  }
}
