package casebook.match;

import casebook.model.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Finds the numbers of `calibration.yaml`: those that tell problems with a case of use from
/// problems of other fields best, both sorts counting the same, by gradient ascent on the
/// likelihood with a little shrinking (logistic regression).
public final class CalibrationTuning {

  /// A problem, what was found for it, best first, and whether any of it was of use.
  public record Example(Problem.Kind kind, List<CaseFeatures> found, boolean isAnswerable) {
    public Example {
      found = List.copyOf(found);
    }
  }

  private static final int ROUNDS = 20_000;
  private static final double STEP = 0.3;
  private static final double SHRINKING = 0.001;

  private CalibrationTuning() {}

  /// `withMeaning` looks at vectors.
  public static Map<String, Double> fit(List<Example> examples, boolean withMeaning) {
    List<List<Double>> rows = examples.stream().map(e -> row(e, withMeaning)).toList();
    double answerable = examples.stream().filter(Example::isAnswerable).count();
    Map<String, Double> numbers = new LinkedHashMap<>();
    Calibration.NAMES.forEach(name -> numbers.put(name, 0.0));
    for (int round = 0; round < ROUNDS; round++) {
      double[] slope = new double[numbers.size()];
      for (int e = 0; e < rows.size(); e++) {
        boolean isOne = examples.get(e).isAnswerable();
        double weight = 0.5 / (isOne ? answerable : rows.size() - answerable);
        double error = (isOne ? 1 : 0) - Calibration.likelihood(numbers, rows.get(e));
        for (int i = 0; i < slope.length; i++) {
          slope[i] += weight * error * rows.get(e).get(i);
        }
      }
      for (int i = 0; i < slope.length; i++) {
        double more = slope[i];
        double kept = i == 0 ? 1 : 1 - STEP * SHRINKING;
        numbers.compute(
            Calibration.NAMES.get(i), (_, now) -> (now == null ? 0 : now) * kept + STEP * more);
      }
    }
    numbers.replaceAll((_, number) -> Math.round(number * 100) / 100.0);
    return numbers;
  }

  /// The likelihood below which a share, 0 to 1, of the answerable examples or of the others lies.
  public static double below(
      List<Example> examples, Map<String, Double> numbers, boolean answerable, double share) {
    boolean withMeaning = numbers.getOrDefault("meaning", 0.0) != 0;
    List<Double> sorted =
        examples.stream()
            .filter(e -> e.isAnswerable() == answerable)
            .map(e -> Calibration.likelihood(numbers, row(e, withMeaning)))
            .sorted()
            .toList();
    int at = (int) Math.floor(share * sorted.size());
    return sorted.isEmpty() ? 0 : sorted.get(Math.min(at, sorted.size() - 1));
  }

  private static List<Double> row(Example example, boolean withMeaning) {
    List<Double> observed = new ArrayList<>(Calibration.observed(example.kind(), example.found()));
    if (!withMeaning) {
      observed.set(Calibration.NAMES.indexOf("meaning"), 0.0);
    }
    return observed;
  }
}
