package casebook.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class IntervalTest {

  @Test
  void one_of_one_stands_below_fourteen_of_seventeen() {
    assertThat(Interval.lower(1, 0)).isLessThan(Interval.lower(14, 3));
  }

  @Test
  void it_is_wilsons_interval_at_one_standard_deviation() {
    assertThat(Interval.lower(1, 0)).isEqualTo(0.5, within(1e-12));
    assertThat(Interval.lower(14, 3)).isEqualTo(0.713_92, within(1e-4));
    assertThat(Interval.lower(0, 5)).isZero();
  }

  @Test
  void more_of_the_same_brings_it_nearer_to_the_rate() {
    double before = 0;
    for (int times = 1; times <= 64; times *= 2) {
      double bound = Interval.lower(3.0 * times, times);
      assertThat(bound).isGreaterThan(before).isLessThan(0.75);
      before = bound;
    }
  }

  @Test
  void a_success_raises_it_and_a_failure_lowers_it() {
    for (double worked = 0; worked < 5; worked += 0.5) {
      for (double failed = 0.5; failed < 5; failed += 0.5) {
        double bound = Interval.lower(worked, failed);
        assertThat(bound).isBetween(0.0, 1.0);
        assertThat(Interval.lower(worked + 1, failed)).isGreaterThan(bound);
        assertThat(Interval.lower(worked, failed + 1)).isLessThanOrEqualTo(bound);
      }
    }
  }
}
