package casebook.index.lucene;

import casebook.index.CandidateQuery;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopScoreDocCollectorManager;

/// Picks somewhat more cases than wanted, those nearest by words and those nearest by meaning, and
/// says what each holds of the query. Which ones are picked depends on the cases alone, not on
/// where they lie.
final class CandidatePool {
  private static final Sort BY_SCORE =
      new Sort(SortField.FIELD_SCORE, new SortField(Schema.ID, SortField.Type.STRING));

  /// Scores nearer than this may be one and the same, added up in another order.
  private static final float SAME = 1e-4f;

  private static final Term FEEDBACK = new Term(Schema.KIND, Schema.FEEDBACK);

  private final CaseSearcher searcher;
  private final FieldWeights fields;
  private final boolean hasFeedback;

  CandidatePool(CaseSearcher searcher, FieldWeights fields) throws IOException {
    this.searcher = searcher;
    this.fields = fields;
    this.hasFeedback = searcher.frequency(FEEDBACK) > 0;
  }

  boolean isEmpty(String kind) {
    return searcher.cases() == 0 || (kind.equals(Schema.FEEDBACK) && !hasFeedback);
  }

  /// In the order of their documents. `kind` is `Schema.CASE` or `Schema.FEEDBACK`.
  List<Reasons> pick(CandidatePlan plan, String kind, CandidateQuery query, int limit)
      throws IOException {
    int most = limit + limit / 8 + 8;
    boolean isByMeaning = query.meaning().isPresent() && query.share() > 0;
    int[] like =
        isByMeaning ? VectorSearch.nearest(searcher, query.meaning().get(), most) : new int[0];
    if (query.share() >= 1) {
      return explain(plan, like, new int[0]);
    }
    int[] loose = nearest(plan.looseQuery(), kind, limit, most);
    List<Reasons> picked = explain(plan, like, loose);
    if (picked.stream().allMatch(r -> r.isFound() || holds(like, r))) {
      return picked;
    }
    if (loose.length < most) {
      return picked.stream().filter(r -> r.isFound() || holds(like, r)).toList();
    }
    return explain(plan, like, nearest(plan.query(), kind, limit, most));
  }

  private static boolean holds(int[] documents, Reasons reasons) {
    return Arrays.binarySearch(documents, reasons.document()) >= 0;
  }

  private List<Reasons> explain(CandidatePlan plan, int[] some, int[] others) throws IOException {
    int[] all =
        IntStream.concat(Arrays.stream(some), Arrays.stream(others)).sorted().distinct().toArray();
    return new Explainer(searcher, fields).explain(plan, all);
  }

  /// Ties are told apart by id, which costs a third more, only where they cross the border.
  private int[] nearest(Optional<Query> found, String kind, int limit, int most)
      throws IOException {
    if (found.isEmpty()) {
      return new int[0];
    }
    Query query = of(kind, found.get());
    ScoreDoc[] best = best(query, most);
    if (best.length == most && best[limit - 1].score - best[most - 1].score < SAME) {
      best = searcher.search(query, new TopFieldCollectorManager(BY_SCORE, most, most)).scoreDocs;
    }
    return Arrays.stream(best).mapToInt(d -> d.doc).sorted().toArray();
  }

  private ScoreDoc[] best(Query query, int most) throws IOException {
    return searcher.search(query, new TopScoreDocCollectorManager(most, null, most)).scoreDocs;
  }

  private Query of(String kind, Query query) {
    if (!hasFeedback) {
      return query;
    }
    Occur occur = kind.equals(Schema.FEEDBACK) ? Occur.FILTER : Occur.MUST_NOT;
    return new BooleanQuery.Builder()
        .add(query, Occur.MUST)
        .add(new TermQuery(FEEDBACK), occur)
        .build();
  }

  /// How many documents the query alone brings, at most `limit`, without explaining or reading
  /// them.
  int count(CandidatePlan plan, String kind, int limit) throws IOException {
    Optional<Query> found = plan.looseQuery();
    return found.isEmpty() ? 0 : best(of(kind, found.get()), limit).length;
  }
}
