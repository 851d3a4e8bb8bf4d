package casebook.model;

import java.util.List;

/// A case that the index found near a problem. `score` is unbounded, higher is better, and the sum
/// of `why`; `coverage` is the share of the query's information (sum of idf) that it holds, 0 to 1;
/// `likeness` is the cosine of what both mean, -1 to 1, and 0 where the query or the case has no
/// vector.
public record Candidate(
    Case past, double score, double likeness, double coverage, List<ScorePart> why) {

  public Candidate {
    Require.that(coverage >= 0 && coverage <= 1.0001, "coverage", coverage, "0 to 1");
    Require.that(likeness >= -1.001 && likeness <= 1.001, "likeness", likeness, "-1 to 1");
    why = List.copyOf(why);
  }
}
