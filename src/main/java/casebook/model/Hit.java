package casebook.model;

import java.util.List;

/// A case in a list of similar ones. `rank` from 1; `score` is the sum of `why`.
public record Hit(int rank, Case past, double score, List<ScorePart> why) {

  public Hit {
    Require.that(rank >= 1, "rank", rank, "1 or more");
    why = List.copyOf(why);
  }
}
