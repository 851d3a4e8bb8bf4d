package casebook.match;

import casebook.model.ScorePart;
import java.util.ArrayList;
import java.util.List;

/// A score while it is being made: its parts, each with the line a person sees, and their sum. The
/// score of anything ranked is the `total` of one of these, so it cannot differ from its parts.
final class Explanation {
  private final List<ScorePart> parts = new ArrayList<>();

  /// Adds a part; one that changes nothing is not told.
  Explanation add(String label, double value) {
    if (Math.abs(value) >= 0.0005) {
      parts.add(new ScorePart(label, value));
    }
    return this;
  }

  double total() {
    return parts.stream().mapToDouble(ScorePart::value).sum();
  }

  List<ScorePart> parts() {
    return List.copyOf(parts);
  }
}
