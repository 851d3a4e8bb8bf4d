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
import java.util.Optional;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldCollectorManager;

/// Finds the cases nearest to a query in two steps: Lucene picks somewhat more than wanted, then
/// each is scored again in full, part by part, in one order of adding up. So the same cases give
/// the same list to the last bit, and every score is the sum of its parts. Safe for many threads.
final class CandidateSearch {
  private static final Sort BY_SCORE =
      new Sort(SortField.FIELD_SCORE, new SortField(Schema.ID, SortField.Type.STRING));

  private static final Comparator<Candidate> BEST_FIRST =
      Comparator.comparingDouble(Candidate::score).reversed().thenComparing(c -> c.past().id());

  private static final Term FEEDBACK = new Term(Schema.KIND, Schema.FEEDBACK);

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
    boolean hasFeedback = searcher.frequency(FEEDBACK) > 0;
    if (searcher.cases() == 0 || (kind.equals(Schema.FEEDBACK) && !hasFeedback)) {
      return List.of();
    }
    CandidatePlan plan = new Planner(prose, code, signals, searcher).plan(query);
    Optional<Query> found = plan.query().map(q -> hasFeedback ? only(kind, q) : q);
    if (found.isEmpty()) {
      return List.of();
    }
    int[] documents = nearest(searcher, found.get(), limit + limit / 8 + 8);
    List<Reasons> reasons = new Explainer(searcher, fields).explain(plan, documents);
    List<Candidate> candidates = new ArrayList<>();
    double least = leastOf(reasons, limit);
    for (Reasons one : reasons) {
      if (one.score() >= least) {
        candidates.add(candidate(searcher, one, plan.information()));
      }
    }
    candidates.sort(BEST_FIRST);
    return List.copyOf(candidates.subList(0, Math.min(limit, candidates.size())));
  }

  /// The lowest score that may still be among so many: reading a case costs more than scoring it.
  private static double leastOf(List<Reasons> reasons, int limit) {
    double[] scores = reasons.stream().mapToDouble(Reasons::score).sorted().toArray();
    return scores.length <= limit ? Double.NEGATIVE_INFINITY : scores[scores.length - limit];
  }

  private static Query only(String kind, Query query) {
    Occur occur = kind.equals(Schema.FEEDBACK) ? Occur.FILTER : Occur.MUST_NOT;
    return new BooleanQuery.Builder()
        .add(query, Occur.MUST)
        .add(new TermQuery(FEEDBACK), occur)
        .build();
  }

  private static int[] nearest(CaseSearcher searcher, Query query, int most) throws IOException {
    ScoreDoc[] found =
        searcher.search(query, new TopFieldCollectorManager(BY_SCORE, most, most)).scoreDocs;
    int[] documents = Arrays.stream(found).mapToInt(d -> d.doc).toArray();
    Arrays.sort(documents);
    return documents;
  }

  /// A query without words is covered in full by whatever its errors found.
  private static Candidate candidate(CaseSearcher searcher, Reasons reasons, double information)
      throws IOException {
    List<ScorePart> parts = reasons.parts();
    double coverage = information > 0 ? reasons.information() / information : 1;
    return new Candidate(
        searcher.record(reasons.document(), Case.class),
        reasons.score(),
        Math.min(1, coverage),
        parts);
  }
}
