package casebook.eval;

import java.util.Arrays;
import java.util.SplittableRandom;

/// How far chance goes: intervals by the bootstrap (Efron, 1979) and the paired randomization test
/// (Smucker, Allan and Carterette, A comparison of statistical significance tests for information
/// retrieval evaluation, CIKM 2007). The same numbers give the same answer.
final class Resampling {
  private static final int ROUNDS = 10_000;
  private static final long SEED = 20_260_101;

  private Resampling() {}

  /// From the lower to the upper end.
  record Interval(double low, double high) {}

  static double mean(double[] values) {
    return Arrays.stream(values).average().orElse(0);
  }

  /// Where the mean lies with 95 %: the middle of the means of ten thousand samples with
  /// replacement.
  static Interval interval(double[] values) {
    SplittableRandom random = new SplittableRandom(SEED);
    double[] means = new double[ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      double sum = 0;
      for (int i = 0; i < values.length; i++) {
        sum += values[random.nextInt(values.length)];
      }
      means[round] = sum / Math.max(1, values.length);
    }
    Arrays.sort(means);
    return new Interval(means[ROUNDS / 40], means[ROUNDS - 1 - ROUNDS / 40]);
  }

  /// How often a difference of means as large as this one, either way, comes about when each
  /// query's two values change places by the toss of a coin: 0 to 1.
  static double chance(double[] differences) {
    double seen = Math.abs(Arrays.stream(differences).sum()) - 1e-12;
    SplittableRandom random = new SplittableRandom(SEED);
    int asLarge = 0;
    for (int round = 0; round < ROUNDS; round++) {
      double sum = 0;
      for (double difference : differences) {
        sum += random.nextBoolean() ? difference : -difference;
      }
      asLarge += Math.abs(sum) >= seen ? 1 : 0;
    }
    return (asLarge + 1.0) / (ROUNDS + 1);
  }
}
