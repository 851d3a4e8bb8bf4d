package casebook.model;

import java.util.List;

/// A fix in a ranking. `rank` from 1; `score` is the sum of `why`; evidence is ordered by how near
/// its case is to the problem.
public record RankedFix(
    int rank,
    Fix fix,
    double score,
    Tally counts,
    List<Evidence> evidence,
    List<Procedure> procedures,
    List<ScorePart> why) {

  public RankedFix {
    Require.that(rank >= 1, "rank", rank, "1 or more");
    evidence = List.copyOf(evidence);
    procedures = List.copyOf(procedures);
    why = List.copyOf(why);
  }
}
