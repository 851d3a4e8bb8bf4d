package casebook.model;

import java.util.List;

/// A case that the index found near a problem. `score` is unbounded, higher is better, and the sum
/// of `why`; `coverage` is the share of the query's information (sum of idf) that it holds, 0 to 1.
public record Candidate(Case past, double score, double coverage, List<ScorePart> why) {

  public Candidate {
    Require.that(coverage >= 0 && coverage <= 1.0001, "coverage", coverage, "0 to 1");
    why = List.copyOf(why);
  }
}
