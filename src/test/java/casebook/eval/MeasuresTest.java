package casebook.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Figures worked out by hand.
class MeasuresTest {
  private static final double LOG3 = Math.log(3) / Math.log(2);

  @Test
  void a_relevant_document_second_of_two_relevant_gives_what_a_pencil_gives() {
    double[] given = of(List.of("x", "a"), Map.of("a", 1, "b", 3));
    assertThat(given[0]).isEqualTo(1 / LOG3 / (3 + 1 / LOG3), within(1e-12));
    assertThat(given[1]).isEqualTo(0.5);
    assertThat(given[2]).isEqualTo(0.5);
    assertThat(given[3]).isZero();
  }

  @Test
  void a_relevant_document_first_is_a_success() {
    assertThat(of(List.of("a", "x"), Map.of("a", 1))).containsExactly(1, 1, 1, 1);
  }

  @Test
  void below_ten_nothing_is_gained_and_below_a_hundred_nothing_is_found() {
    assertThat(of(after(10), Map.of("a", 1))).containsExactly(0, 0, 1, 0);
    assertThat(of(after(99), Map.of("a", 1))).containsExactly(0, 0, 1, 0);
    assertThat(of(after(100), Map.of("a", 1))).containsExactly(0, 0, 0, 0);
  }

  @Test
  void a_query_that_found_nothing_counts_with_zero() {
    Measures measures =
        Measures.of(
            new TrecRun(Map.of("q1", List.of("a"))),
            Map.of("q1", Map.of("a", 1), "q2", Map.of("b", 1)),
            new LinkedHashSet<>(List.of("q1", "q2")));
    assertThat(measures.values("success@1")).containsExactly(1, 0);
    assertThat(Resampling.mean(measures.values("ndcg@10"))).isEqualTo(0.5);
  }

  private static List<String> after(int others) {
    return IntStream.rangeClosed(0, others).mapToObj(i -> i < others ? "x" + i : "a").toList();
  }

  private static double[] of(List<String> found, Map<String, Integer> grades) {
    Measures measures =
        Measures.of(new TrecRun(Map.of("q", found)), Map.of("q", grades), Set.of("q"));
    return Measures.NAMES.stream().mapToDouble(name -> measures.values(name)[0]).toArray();
  }
}
