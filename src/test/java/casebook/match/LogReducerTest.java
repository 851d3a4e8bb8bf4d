package casebook.match;

import static org.assertj.core.api.Assertions.assertThat;

import casebook.text.LexiconReader;
import org.junit.jupiter.api.Test;

class LogReducerTest {
  private final LogReducer reducer = new LogReducer(LexiconReader.shipped(), 6_000);

  private static String noise(int lines) {
    StringBuilder log = new StringBuilder();
    for (int i = 0; i < lines; i++) {
      log.append(
          "2024-05-01 10:00:%02d host softwareupdated[%d]: scan %d idle%n".formatted(i % 60, i, i));
    }
    return log.toString();
  }

  @Test
  void the_one_line_that_tells_is_left_of_thousands() {
    String error =
        "2024-05-01 10:00:00 host softwareupdated[77]: Failed to personalize: Error"
            + " Domain=SUOSUErrorDomain Code=301";
    assertThat(reducer.reduce(noise(5_000) + error + "\n" + noise(5_000))).isEqualTo(error);
  }

  @Test
  void the_same_error_with_other_numbers_is_left_once() {
    String first = "10:00:01 host updater[71]: AMRestoreErrorDomain error 21 at 0x7fff5fbff710";
    String again = "10:00:09 host updater[93]: AMRestoreErrorDomain error 21 at 0x1abc9d00e420";
    assertThat(reducer.reduce(noise(300) + first + "\n" + again + "\n")).isEqualTo(first);
  }

  @Test
  void what_is_left_is_bounded_and_made_of_whole_lines() {
    StringBuilder log = new StringBuilder();
    for (int i = 0; i < 2_000; i++) {
      String word = Integer.toString(i, 26).replaceAll("[0-9]", "z");
      log.append("ERROR: download of ").append(word).append(" failed\n");
    }
    String left = reducer.reduce(log.toString());
    assertThat(left.length()).isBetween(5_000, 6_100);
    assertThat(left.lines()).allMatch(line -> line.endsWith("failed"));
  }
}
