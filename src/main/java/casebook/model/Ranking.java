package casebook.model;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// The answer to a problem: how sure, which fixes, which similar cases.
public record Ranking(
    Problem problem,
    Verdict verdict,
    Optional<Question> question,
    List<RankedFix> fixes,
    List<Hit> hits,
    Duration took) {

  public Ranking {
    fixes = List.copyOf(fixes);
    hits = List.copyOf(hits);
  }
}
