package casebook.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Makes the weights of `Tone` from labelled sentences. The same sentences give the same weights.
public final class ToneTraining {

  /// A sentence and what it reports: none, worked, failed or partial.
  public record Example(String text, String outcome) {}

  static final String BIAS = "(bias)";

  /// A feature of fewer sentences says more of them than of language.
  private static final int LEAST = 2;

  /// The pull towards zero and the steps, set by five-fold cross-validation on `examples.jsonl`.
  private static final double PULL = 1e-5;

  private static final double STEP = 30;
  private static final double MOMENTUM = 0.9;
  private static final int ROUNDS = 400;

  /// A feature that weighs less than this for every class is left out.
  private static final double TELLING = 0.3;

  private ToneTraining() {}

  /// The table that `Tone` reads. Throws `IllegalArgumentException` for an unknown outcome.
  public static String train(List<Example> examples) {
    Map<String, Integer> columns = columns(examples);
    List<int[]> rows = new ArrayList<>();
    int[] wanted = new int[examples.size()];
    for (int i = 0; i < wanted.length; i++) {
      Example example = examples.get(i);
      wanted[i] = Tone.CLASSES.indexOf(example.outcome());
      if (wanted[i] < 0) {
        throw new IllegalArgumentException(
            "outcome '" + example.outcome() + "'; must be one of " + Tone.CLASSES);
      }
      rows.add(
          Tone.features(example.text()).stream()
              .filter(columns::containsKey)
              .mapToInt(columns::get)
              .toArray());
    }
    return table(columns, descend(rows, wanted, columns.size()));
  }

  private static Map<String, Integer> columns(List<Example> examples) {
    Map<String, Integer> counts = new HashMap<>();
    examples.forEach(e -> Tone.features(e.text()).forEach(f -> counts.merge(f, 1, Integer::sum)));
    Map<String, Integer> columns = new TreeMap<>();
    counts.entrySet().stream()
        .filter(e -> e.getValue() >= LEAST)
        .map(Map.Entry::getKey)
        .sorted()
        .forEach(f -> columns.put(f, columns.size()));
    return columns;
  }

  /// Gradient descent with momentum over all rows; the last column is the bias.
  private static double[][] descend(List<int[]> rows, int[] wanted, int width) {
    int classes = Tone.CLASSES.size();
    double[][] weights = new double[width + 1][classes];
    double[][] speed = new double[width + 1][classes];
    for (int round = 0; round < ROUNDS; round++) {
      double[][] slope = new double[width + 1][classes];
      for (int i = 0; i < wanted.length; i++) {
        addSlope(rows.get(i), wanted[i], weights, slope);
      }
      for (int c = 0; c <= width; c++) {
        for (int k = 0; k < classes; k++) {
          double step = slope[c][k] / wanted.length + PULL * weights[c][k];
          speed[c][k] = MOMENTUM * speed[c][k] - STEP * step;
          weights[c][k] += speed[c][k];
        }
      }
    }
    return weights;
  }

  private static void addSlope(int[] row, int wanted, double[][] weights, double[][] slope) {
    int bias = weights.length - 1;
    double scale = row.length == 0 ? 0 : 1 / Math.sqrt(row.length);
    double[] scores = weights[bias].clone();
    for (int column : row) {
      for (int k = 0; k < scores.length; k++) {
        scores[k] += scale * weights[column][k];
      }
    }
    for (int k = 0; k < scores.length; k++) {
      double miss = Tone.probability(scores, k) - (k == wanted ? 1 : 0);
      slope[bias][k] += miss;
      for (int column : row) {
        slope[column][k] += scale * miss;
      }
    }
  }

  private static String table(Map<String, Integer> columns, double[][] weights) {
    StringBuilder table = new StringBuilder();
    table.append("# feature\t").append(String.join("\t", Tone.CLASSES)).append('\n');
    line(BIAS, weights[weights.length - 1], table);
    columns.forEach((feature, column) -> {
      double[] row = weights[column];
      if (java.util.Arrays.stream(row).map(Math::abs).max().orElse(0) >= TELLING) {
        line(feature, row, table);
      }
    });
    return table.toString();
  }

  private static void line(String feature, double[] row, StringBuilder table) {
    table
        .append(feature)
        .append('\t')
        .append(
            java.util.Arrays.stream(row)
                .mapToObj(w -> String.format(Locale.ROOT, "%.2f", w))
                .collect(Collectors.joining("\t")))
        .append('\n');
  }
}
