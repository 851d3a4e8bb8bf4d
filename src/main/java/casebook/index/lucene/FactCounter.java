package casebook.index.lucene;

import casebook.index.IndexFacts;
import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.TermQuery;

/// Counts what is there, from terms and doc values: no record is read.
final class FactCounter {

  private FactCounter() {}

  static IndexFacts count(CaseSearcher searcher) throws IOException {
    return new IndexFacts(
        ofKind(searcher, Schema.CASE),
        ofKind(searcher, Schema.MANUAL),
        ofKind(searcher, Schema.POST),
        byName(searcher, Schema.DEVICE),
        byName(searcher, Schema.STATUS));
  }

  private static int ofKind(CaseSearcher searcher, String kind) throws IOException {
    return searcher.count(new TermQuery(new Term(Schema.KIND, kind)));
  }

  private static Map<String, Integer> byName(CaseSearcher searcher, String field)
      throws IOException {
    Map<String, Integer> counts = new HashMap<>();
    for (LeafReaderContext leaf : searcher.getLeafContexts()) {
      add(leaf.reader(), field, counts);
    }
    Map<String, Integer> ordered = new LinkedHashMap<>();
    counts.entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .forEach(e -> ordered.put(e.getKey(), e.getValue()));
    return ordered;
  }

  private static void add(LeafReader leaf, String field, Map<String, Integer> counts)
      throws IOException {
    SortedSetDocValues names = DocValues.getSortedSet(leaf, field);
    int[] seen = new int[Math.toIntExact(names.getValueCount())];
    while (names.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      for (int i = 0; i < names.docValueCount(); i++) {
        int name = Math.toIntExact(names.nextOrd());
        seen[name] += CaseSearcher.isLive(leaf, names.docID()) ? 1 : 0;
      }
    }
    for (int name = 0; name < seen.length; name++) {
      if (seen[name] > 0) {
        counts.merge(names.lookupOrd(name).utf8ToString(), seen[name], Integer::sum);
      }
    }
  }
}
