package casebook.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import casebook.model.CorruptSourceException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrecRunTest {

  @TempDir Path folder;

  @Test
  void what_is_written_has_six_cells_and_falling_scores_and_reads_back() throws IOException {
    TrecRun run = new TrecRun(Map.of("q1", List.of("b", "a", "c")));
    run.write(folder.resolve("a.run"), "tag");
    assertThat(folder.resolve("a.run"))
        .hasContent("q1 Q0 b 1 3 tag\nq1 Q0 a 2 2 tag\nq1 Q0 c 3 1 tag\n");
    assertThat(TrecRun.read(folder.resolve("a.run"))).isEqualTo(run);
  }

  @Test
  void the_score_orders_and_of_equal_scores_the_greater_name_stands_first() throws IOException {
    Path file = given("q Q0 a 1 0.5 t\nq\tQ0\tb\t2\t0.5\tt\n\nq Q0 c 3 7e-1 t\n");
    assertThat(TrecRun.read(file).found()).containsEntry("q", List.of("c", "b", "a"));
  }

  @Test
  void a_line_that_is_none_is_named_with_value_and_rule() throws IOException {
    thenItIsRefused("q Q0 a 1 0.5 t\nq Q0 a\n", "line 2: 3 cells; a run line has 6");
    thenItIsRefused("q Q0 a 1 high t\n", "line 1: score is 'high'; must be a number");
    thenItIsRefused("q Q0 a 1 NaN t\n", "line 1: score is 'NaN'; must be a number");
    thenItIsRefused("q Q0 a 1 2 t\nq Q0 a 2 1 t\n", "line 2: 'a' stands twice for query 'q'");
  }

  @Test
  void a_file_that_is_not_there_is_named() {
    assertThatThrownBy(() -> TrecRun.read(folder.resolve("gone.run")))
        .isInstanceOf(CorruptSourceException.class)
        .hasMessage(folder.resolve("gone.run") + ": no such file");
  }

  private void thenItIsRefused(String lines, String reason) throws IOException {
    Path file = given(lines);
    assertThatThrownBy(() -> TrecRun.read(file))
        .isInstanceOf(CorruptSourceException.class)
        .hasMessageContaining(file + ", ")
        .hasMessageContaining(reason);
  }

  private Path given(String lines) throws IOException {
    return Files.writeString(folder.resolve("given.run"), lines);
  }
}
