package casebook.match;

import casebook.json.Yaml;
import casebook.match.CaseRanker.Near;
import casebook.model.CorruptSourceException;
import casebook.model.Problem;
import casebook.model.Verdict;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// How likely one of the five nearest cases is of use: logistic regression (Cox, 1958) on how near
/// they come. Its numbers stand in `calibration.yaml`; `./casebook tune --foreign` makes them from
/// problems that have a case and problems of other fields that have none.
final class Calibration {
  static final List<String> NAMES =
      List.of("base", "meaning", "coverage", "signature", "pasted", "story");

  private static final String FILE = "calibration.yaml";
  private static final int NEAREST = 5;

  /// The file as it is written. `noMatch` and `confident` are likelihoods, 0 to 1: below the one
  /// nothing is answered, from the other on the answer is sure.
  private record Lines(
      Map<String, Double> hybrid, Map<String, Double> lexical, double noMatch, double confident) {}

  private final Lines lines;

  private Calibration(Lines lines) {
    this.lines = lines;
    check(lines.hybrid(), "hybrid");
    check(lines.lexical(), "lexical");
  }

  static Calibration shipped() {
    try (InputStream in = Calibration.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException(FILE + " is missing beside " + Calibration.class);
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return new Calibration(Yaml.read(text, Lines.class, FILE));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void check(Map<String, Double> numbers, String kind) {
    if (!numbers.keySet().equals(Set.copyOf(NAMES))) {
      throw new CorruptSourceException(
          FILE + ", " + kind + ": names " + numbers.keySet() + "; must be " + NAMES);
    }
  }

  /// What is looked at, in the order of `NAMES`.
  static List<Double> observed(Problem.Kind kind, List<CaseFeatures> nearest) {
    List<CaseFeatures> few = nearest.stream().limit(NEAREST).toList();
    List<Double> observed = new ArrayList<>();
    observed.add(1.0);
    observed.add(few.stream().mapToDouble(CaseFeatures::meaning).max().orElse(0));
    observed.add(few.stream().mapToDouble(CaseFeatures::coverage).max().orElse(0));
    observed.add(few.stream().mapToDouble(CaseFeatures::signature).max().orElse(0));
    observed.add(kind == Problem.Kind.PASTE ? 1.0 : 0.0);
    observed.add(kind == Problem.Kind.STORY ? 1.0 : 0.0);
    return observed;
  }

  /// 0 to 1. `near` best first, with or without vectors.
  double likelihood(Problem.Kind kind, List<Near> near, boolean hasMeaning) {
    Map<String, Double> numbers = hasMeaning ? lines.hybrid() : lines.lexical();
    return likelihood(numbers, observed(kind, near.stream().map(Near::features).toList()));
  }

  static double likelihood(Map<String, Double> numbers, List<Double> observed) {
    double sum = 0;
    for (int i = 0; i < NAMES.size(); i++) {
      sum += numbers.getOrDefault(NAMES.get(i), 0.0) * observed.get(i);
    }
    return 1 / (1 + Math.exp(-sum));
  }

  /// `near` best first.
  Verdict verdict(Problem problem, List<Near> near, boolean hasMeaning) {
    if (near.isEmpty()) {
      return Verdict.NO_MATCH;
    }
    double likelihood = likelihood(problem.kind(), near, hasMeaning);
    if (likelihood >= lines.confident()) {
      return Verdict.CONFIDENT;
    }
    return likelihood >= lines.noMatch() ? Verdict.TENTATIVE : Verdict.NO_MATCH;
  }
}
