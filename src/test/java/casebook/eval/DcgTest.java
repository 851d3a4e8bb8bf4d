package casebook.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DcgTest {
  private static final double LOG3 = Math.log(3) / Math.log(2);

  @Test
  void the_ideal_order_has_one() {
    assertThat(Dcg.ndcg(List.of("a", "b", "c"), Map.of("a", 2, "b", 1), 10)).isEqualTo(1);
  }

  @Test
  void gain_is_linear_and_discounted_by_the_logarithm_of_the_rank() {
    double gained = 1 + 2 / LOG3;
    double ideal = 2 + 1 / LOG3;
    assertThat(Dcg.ndcg(List.of("b", "a"), Map.of("a", 2, "b", 1), 10))
        .isEqualTo(gained / ideal, within(1e-12));
  }

  @Test
  void what_stands_below_the_depth_gains_nothing() {
    assertThat(Dcg.ndcg(List.of("x", "y", "a"), Map.of("a", 1), 2)).isZero();
    assertThat(Dcg.ndcg(List.of("x", "a", "y"), Map.of("a", 1), 2))
        .isEqualTo(1 / LOG3, within(1e-12));
  }

  @Test
  void more_relevant_than_the_depth_holds_may_still_reach_one() {
    assertThat(Dcg.ndcg(List.of("a", "b"), Map.of("a", 1, "b", 1, "c", 1), 2)).isEqualTo(1);
  }

  @Test
  void nothing_ranked_or_nothing_relevant_has_zero() {
    assertThat(Dcg.ndcg(List.of(), Map.of("a", 1), 10)).isZero();
    assertThat(Dcg.ndcg(List.of("a"), Map.of(), 10)).isZero();
  }
}
