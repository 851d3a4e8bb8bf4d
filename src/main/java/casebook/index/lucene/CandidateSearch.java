package casebook.index.lucene;

import casebook.index.CandidateQuery;
import casebook.model.Candidate;
import casebook.model.Case;
import casebook.model.ScorePart;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;

/// Finds the cases nearest to a query in two steps: Lucene picks somewhat more than wanted, by
/// words and by meaning, then each is scored again in full, part by part, in one order of adding
/// up. So the same cases give the same list to the last bit, and every score is the sum of its
/// parts. Safe for many threads.
final class CandidateSearch {
  /// A candidate and what orders it.
  private record Placed(Candidate candidate, double place) {}

  private static final Comparator<Placed> BEST_FIRST =
      Comparator.comparingDouble(Placed::place)
          .reversed()
          .thenComparing(p -> p.candidate().past().id());

  private final Analyzer prose;
  private final Analyzer code;
  private final FieldWeights fields;
  private final SignalWeights signals;

  CandidateSearch(Analyzer prose, Analyzer code, FieldWeights fields, SignalWeights signals) {
    this.prose = prose;
    this.code = code;
    this.fields = fields;
    this.signals = signals;
  }

  /// Those of one kind, `Schema.CASE` or `Schema.FEEDBACK`.
  List<Candidate> find(CaseSearcher searcher, String kind, CandidateQuery query, int limit)
      throws IOException {
    CandidatePool pool = new CandidatePool(searcher, fields);
    if (pool.isEmpty(kind)) {
      return List.of();
    }
    CandidatePlan plan = new Planner(prose, code, signals, searcher).plan(query);
    List<Reasons> reasons = pool.pick(plan, kind, query, limit);
    int[] documents = reasons.stream().mapToInt(Reasons::document).toArray();
    double[] likeness =
        query.meaning().isPresent()
            ? VectorSearch.likeness(searcher, query.meaning().get(), documents)
            : new double[documents.length];
    double[] places = places(reasons, likeness, query.share());
    double least = leastOf(places, limit);
    List<Placed> candidates = new ArrayList<>();
    for (int i = 0; i < places.length; i++) {
      if (places[i] >= least) {
        candidates.add(
            new Placed(
                candidate(searcher, reasons.get(i), likeness[i], plan.information()), places[i]));
      }
    }
    candidates.sort(BEST_FIRST);
    return candidates.stream().limit(limit).map(Placed::candidate).toList();
  }

  /// How many cases the bare query brings, at most `limit`.
  int count(CaseSearcher searcher, CandidateQuery query, int limit) throws IOException {
    CandidatePlan plan = new Planner(prose, code, signals, searcher).plan(query);
    return new CandidatePool(searcher, fields).count(plan, Schema.CASE, limit);
  }

  private static double[] places(List<Reasons> reasons, double[] likeness, double share) {
    double best = reasons.stream().mapToDouble(Reasons::score).max().orElse(0);
    double[] places = new double[likeness.length];
    for (int i = 0; i < places.length; i++) {
      double words = best > 0 ? reasons.get(i).score() / best : 0;
      places[i] = (1 - share) * words + share * likeness[i];
    }
    return places;
  }

  /// The lowest place that may still be among so many: reading a case costs more than scoring it.
  private static double leastOf(double[] places, int limit) {
    double[] sorted = Arrays.stream(places).sorted().toArray();
    return sorted.length <= limit ? Double.NEGATIVE_INFINITY : sorted[sorted.length - limit];
  }

  /// A query without words is covered in full by whatever its errors found.
  private static Candidate candidate(
      CaseSearcher searcher, Reasons reasons, double likeness, double information)
      throws IOException {
    List<ScorePart> parts = reasons.parts();
    double coverage = information > 0 ? reasons.information() / information : 1;
    return new Candidate(
        searcher.record(reasons.document(), Case.class),
        reasons.score(),
        likeness,
        Math.min(1, coverage),
        parts);
  }
}
