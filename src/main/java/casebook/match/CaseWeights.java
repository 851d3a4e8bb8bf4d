package casebook.match;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What each of the features counts in the likeness of a case to a problem, 0 to 100. `meaning`
/// goes to the words where there are no vectors.
public record CaseWeights(
    double words,
    double meaning,
    double coverage,
    double signature,
    double device,
    double chip,
    double system,
    double virtual) {

  public CaseWeights {
    List<Double> all = List.of(words, meaning, coverage, signature, device, chip, system, virtual);
    for (int i = 0; i < all.size(); i++) {
      if (!(all.get(i) >= 0 && all.get(i) <= 100)) {
        throw new IllegalArgumentException(
            "weight " + CaseFeatures.NAMES.get(i) + " is " + all.get(i) + "; must be 0 to 100");
      }
    }
  }

  /// In the order of `CaseFeatures.NAMES`.
  static CaseWeights of(List<Double> v) {
    return new CaseWeights(
        v.get(0), v.get(1), v.get(2), v.get(3), v.get(4), v.get(5), v.get(6), v.get(7));
  }

  List<Double> values() {
    return List.of(words, meaning, coverage, signature, device, chip, system, virtual);
  }

  /// The sum of features times weights.
  double score(CaseFeatures features) {
    double score = 0;
    List<Double> values = features.values();
    List<Double> weights = values();
    for (int i = 0; i < values.size(); i++) {
      score += weights.get(i) * values.get(i);
    }
    return score;
  }

  /// These, and these without one part, by the name of what is left out.
  public Map<String, CaseWeights> ablated() {
    Map<String, CaseWeights> ablated = new LinkedHashMap<>();
    ablated.put("all", this);
    ablated.put("words only", withoutMeaning());
    ablated.put("meaning only", withoutWords());
    for (int i = 2; i < CaseFeatures.NAMES.size(); i++) {
      List<Double> left = new ArrayList<>(values());
      left.set(i, 0.0);
      ablated.put("without " + CaseFeatures.NAMES.get(i), CaseWeights.of(left));
    }
    return ablated;
  }

  /// For a search by words alone.
  CaseWeights withoutMeaning() {
    return new CaseWeights(words + meaning, 0, coverage, signature, device, chip, system, virtual);
  }

  /// For a search by meaning alone.
  CaseWeights withoutWords() {
    return new CaseWeights(0, words + meaning, 0, signature, device, chip, system, virtual);
  }

  /// The share of words and meaning that is meaning's.
  double share() {
    return words + meaning > 0 ? meaning / (words + meaning) : 0;
  }
}
