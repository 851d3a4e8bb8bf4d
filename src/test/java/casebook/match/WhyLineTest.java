package casebook.match;

import static org.assertj.core.api.Assertions.assertThat;

import casebook.model.ScorePart;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WhyLineTest {

  @Test
  void a_line_starts_with_its_signed_number() {
    assertThat(
            WhyLine.of(0.412, List.of(new ScorePart("same error: failure to personalize", 0.412))))
        .hasToString("[+0.412 same error: failure to personalize]");
    assertThat(WhyLine.of(-0.05, List.of(new ScorePart("other machine", -0.05))))
        .hasToString("[-0.050 other machine]");
  }

  @Test
  void rounded_lines_still_add_up_to_the_rounded_score() {
    Random random = new Random(7);
    for (int round = 0; round < 1000; round++) {
      List<ScorePart> parts = new ArrayList<>();
      double score = 0;
      for (int i = 0; i <= random.nextInt(12); i++) {
        double value = random.nextDouble() * 4 - 1;
        parts.add(new ScorePart("part " + i, value));
        score += value;
      }
      long sum = WhyLine.of(score, parts).stream().mapToLong(WhyLine::thousandths).sum();
      assertThat(sum / 1000.0).isEqualTo(WhyLine.rounded(score));
    }
  }
}
