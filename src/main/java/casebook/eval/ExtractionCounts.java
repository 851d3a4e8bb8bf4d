package casebook.eval;

import casebook.eval.ExtractionReport.Figures;
import casebook.eval.ExtractionReport.Score;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What was right so far, over many cases.
final class ExtractionCounts {

  private static final List<String> KINDS =
      List.of("mention", "attempt", "resolution", "error", "device", "chip", "os", "command");

  /// A part of a whole.
  private static final class Share {
    private int part;
    private int whole;

    void add(boolean isPart) {
      whole++;
      part += isPart ? 1 : 0;
    }

    double value() {
      return ExtractionReport.share(part, whole);
    }
  }

  private static final class Counts {
    private int hit;
    private int said;
    private int gold;
  }

  private final Map<String, Counts> kinds = new LinkedHashMap<>();
  private final Share outcomes = new Share();
  private final Share states = new Share();
  private final Share quotes = new Share();
  private int cases;
  private int notShown;

  ExtractionCounts() {
    KINDS.forEach(k -> kinds.put(k, new Counts()));
  }

  void begin(boolean isShown) {
    cases++;
    notShown += isShown ? 0 : 1;
  }

  void add(String kind, int hit, int said, int gold) {
    Counts counts = kinds.computeIfAbsent(kind, _ -> new Counts());
    counts.hit += hit;
    counts.said += said;
    counts.gold += gold;
  }

  <T> void compare(String kind, Set<T> said, Set<T> wanted) {
    add(kind, (int) said.stream().filter(wanted::contains).count(), said.size(), wanted.size());
  }

  void outcome(boolean isRight) {
    outcomes.add(isRight);
  }

  void status(boolean isRight) {
    states.add(isRight);
  }

  void quote(boolean isFound) {
    quotes.add(isFound);
  }

  Figures figures() {
    Map<String, Score> scores = new LinkedHashMap<>();
    kinds.forEach((kind, c) -> scores.put(kind, Score.of(c.hit, c.said, c.gold)));
    return new Figures(scores, outcomes.value(), states.value(), quotes.value(), cases, notShown);
  }
}
