package casebook.index.lucene;

import casebook.model.Attempt;
import casebook.model.Case;
import casebook.model.Evidence;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;

/// Finds every attempt at a fix, newest case first, undated cases last, ties by case id.
final class EvidenceSearch {
  private static final Sort NEWEST_FIRST =
      new Sort(
          new SortField(Schema.OPENED, SortField.Type.LONG, true, Long.MIN_VALUE),
          new SortField(Schema.ID, SortField.Type.STRING));

  private EvidenceSearch() {}

  static List<Evidence> find(CaseSearcher searcher, String fix, int limit) throws IOException {
    TermQuery attempted = new TermQuery(new Term(Schema.FIX, Keyword.asWritten(fix)));
    List<Evidence> evidence = new ArrayList<>();
    for (ScoreDoc found : searcher.search(attempted, limit, NEWEST_FIRST).scoreDocs) {
      Case past = searcher.record(found.doc, Case.class);
      past.attempts().stream()
          .filter(a -> a.fix().equals(fix))
          .map(a -> evidence(past, a))
          .forEach(evidence::add);
    }
    return evidence.stream().limit(limit).toList();
  }

  private static Evidence evidence(Case past, Attempt attempt) {
    return new Evidence(
        past.id(), past.title(), past.url(), past.opened(), past.environment(), attempt);
  }
}
