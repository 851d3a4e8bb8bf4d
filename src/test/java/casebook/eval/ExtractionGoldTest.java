package casebook.eval;

import static org.assertj.core.api.Assertions.assertThat;

import casebook.text.LexiconReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// How well the retold threads are understood, against what a careful reader sees in them. The
/// floors lie 0.02 below the figures of the day they were set; who makes a figure better raises its
/// floor.
class ExtractionGoldTest {
  private static final Path GOLD = Path.of("src/test/gold/threads.jsonl");
  private static final Path THREADS = Path.of("corpus/threads");

  private static final Path WRITTEN = Path.of("src/test/gold/written.jsonl");
  private static final Path WRITTEN_THREADS = Path.of("src/test/gold/written");

  private static final Map<String, Double> WRITTEN_FLOORS =
      Map.of(
          "mention",
          0.73,
          "attempt",
          0.55,
          "resolution",
          0.37,
          "device",
          0.9,
          "os",
          0.93,
          "command",
          0.85);

  /// F1 of each kind.
  private static final Map<String, Double> FLOORS = floors();

  @Test
  void the_retold_threads_are_understood_as_well_as_they_were() throws IOException {
    ExtractionReport report = new ExtractionEval(LexiconReader.shipped()).run(GOLD, THREADS, "");
    System.out.println(figures(report));
    assertThat(report.all().cases()).isEqualTo(36);
    assertThat(report.all().kinds().keySet()).isEqualTo(FLOORS.keySet());
    FLOORS.forEach((kind, floor) ->
        assertThat(report.all().kinds().get(kind))
            .as(kind)
            .satisfies(s -> assertThat(s.f1()).isGreaterThanOrEqualTo(floor)));
    assertThat(report.all().outcomeAccuracy()).as("outcome").isGreaterThanOrEqualTo(0.87);
    assertThat(report.all().statusAccuracy()).as("status").isGreaterThanOrEqualTo(0.78);
    assertThat(report.all().quotesFound()).as("quotes").isEqualTo(1);
  }

  @Test
  void threads_that_nobody_looked_at_are_understood_as_well_as_they_were() throws IOException {
    ExtractionReport report =
        new ExtractionEval(LexiconReader.shipped()).run(WRITTEN, WRITTEN_THREADS, "");
    assertThat(report.halves()).containsKeys("dev", "kept");
    report
        .halves()
        .forEach((half, figures) -> {
          assertThat(figures.cases()).isEqualTo(35);
          WRITTEN_FLOORS.forEach((kind, floor) ->
              assertThat(figures.kinds().get(kind))
                  .as(half + " " + kind)
                  .satisfies(s -> assertThat(s.f1()).isGreaterThanOrEqualTo(floor)));
          assertThat(figures.outcomeAccuracy()).as("outcome").isGreaterThanOrEqualTo(0.69);
          assertThat(figures.statusAccuracy()).as("status").isGreaterThanOrEqualTo(0.75);
          assertThat(figures.quotesFound()).as("quotes").isEqualTo(1);
        });
  }

  private static Map<String, Double> floors() {
    Map<String, Double> floors = new LinkedHashMap<>();
    floors.put("mention", 0.71);
    floors.put("attempt", 0.64);
    floors.put("resolution", 0.64);
    floors.put("error", 0.77);
    floors.put("device", 0.87);
    floors.put("chip", 0.96);
    floors.put("os", 0.93);
    floors.put("command", 0.95);
    return floors;
  }

  private static String figures(ExtractionReport report) {
    StringBuilder text = new StringBuilder("Retold threads, " + report.all().cases() + " cases:\n");
    report
        .all()
        .kinds()
        .forEach((kind, s) ->
            text.append(
                String.format(
                    Locale.ROOT,
                    "  %-10s precision %.3f, recall %.3f, F1 %.3f%n",
                    kind,
                    s.precision(),
                    s.recall(),
                    s.f1())));
    return text.append(
            String.format(
                Locale.ROOT,
                "  outcomes %.3f, status %.3f, quotes found %.3f",
                report.all().outcomeAccuracy(),
                report.all().statusAccuracy(),
                report.all().quotesFound()))
        .toString();
  }
}
