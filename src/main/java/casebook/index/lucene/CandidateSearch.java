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
import java.util.stream.IntStream;
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

/// Finds the cases nearest to a query in two steps: Lucene picks somewhat more than wanted, by
/// words and by meaning, then each is scored again in full, part by part, in one order of adding
/// up. So the same cases give the same list to the last bit, and every score is the sum of its
/// parts. Safe for many threads.
final class CandidateSearch {
  private static final Sort BY_SCORE =
      new Sort(SortField.FIELD_SCORE, new SortField(Schema.ID, SortField.Type.STRING));

  /// A candidate and what orders it.
  private record Placed(Candidate candidate, double place) {}

  private static final Comparator<Placed> BEST_FIRST =
      Comparator.comparingDouble(Placed::place)
          .reversed()
          .thenComparing(p -> p.candidate().past().id());

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
    int[] documents = pool(searcher, found, query, limit + limit / 8 + 8);
    List<Reasons> reasons = new Explainer(searcher, fields).explain(plan, documents);
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

  /// What is nearest by words and what is nearest by meaning.
  private static int[] pool(
      CaseSearcher searcher, Optional<Query> found, CandidateQuery query, int most)
      throws IOException {
    IntStream byWords = IntStream.empty();
    if (found.isPresent() && query.share() < 1) {
      byWords = Arrays.stream(nearest(searcher, found.get(), most));
    }
    IntStream byMeaning = IntStream.empty();
    if (query.meaning().isPresent() && query.share() > 0) {
      byMeaning = Arrays.stream(VectorSearch.nearest(searcher, query.meaning().get(), most));
    }
    return IntStream.concat(byWords, byMeaning).sorted().distinct().toArray();
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
