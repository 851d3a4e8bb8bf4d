package casebook.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import casebook.eval.Resampling.Interval;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ResamplingTest {

  @Test
  void what_does_not_vary_has_an_interval_of_one_point() {
    assertThat(Resampling.interval(new double[] {0.5, 0.5, 0.5})).isEqualTo(new Interval(.5, .5));
  }

  @Test
  void the_interval_of_many_coins_is_near_that_of_the_normal_distribution() {
    double[] coins = new double[400];
    Arrays.fill(coins, 0, 200, 1);
    Interval interval = Resampling.interval(coins);
    assertThat(interval.low()).isCloseTo(0.5 - 1.96 * 0.025, within(0.005));
    assertThat(interval.high()).isCloseTo(0.5 + 1.96 * 0.025, within(0.005));
  }

  @Test
  void the_same_numbers_give_the_same_interval_and_chance() {
    double[] values = {0.1, 0.4, 0, 1, 0.3, -0.2};
    assertThat(Resampling.interval(values)).isEqualTo(Resampling.interval(values));
    assertThat(Resampling.chance(values)).isEqualTo(Resampling.chance(values));
  }

  @Test
  void no_difference_comes_about_every_time() {
    assertThat(Resampling.chance(new double[] {0, 0, 0})).isEqualTo(1);
    assertThat(Resampling.chance(new double[] {0.5, -0.5})).isEqualTo(1);
  }

  /// Of the 2^5 ways to change places two are as far out as all five one way, 2^-4 in all.
  @Test
  void five_queries_better_alike_come_about_once_in_sixteen_either_way() {
    double[] better = {0.2, 0.2, 0.2, 0.2, 0.2};
    assertThat(Resampling.chance(better)).isCloseTo(1 / 16.0, within(0.01));
    assertThat(Resampling.chance(Arrays.stream(better).map(d -> -d).toArray()))
        .isCloseTo(1 / 16.0, within(0.01));
  }
}
