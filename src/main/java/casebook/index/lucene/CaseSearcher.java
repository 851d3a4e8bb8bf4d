package casebook.index.lucene;

import casebook.index.IndexFacts;
import casebook.json.Json;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.util.SmallFloat;
import org.jspecify.annotations.Nullable;

/// One state of the index. Its statistics count what is there and never what was replaced but not
/// yet merged away, so that scores depend on the cases alone and not on how they came in.
final class CaseSearcher extends IndexSearcher {
  /// k1 is 1.2 for plain counts. Ours are weighted: a word of the problem stands in the problem and
  /// in its post and so counts 2, one of the title 4 or 5. On whole AskUbuntu questions (1804, 246
  /// queries) nDCG@10 is 0.37 with 1.2 and 0.41 with 3; on titles alone it falls by 0.005.
  static final BM25Similarity SIMILARITY = new BM25Similarity(6f, 0.75f);

  private static final int KEPT_FREQUENCIES = 20_000;

  private final long cases;
  private final long length;
  private final Map<Term, Integer> frequencies = new ConcurrentHashMap<>();
  private volatile Optional<IndexFacts> facts = Optional.empty();

  CaseSearcher(IndexReader reader) throws IOException {
    super(reader);
    setSimilarity(SIMILARITY);
    setQueryCache(null);
    long counted = 0;
    long summed = 0;
    for (LeafReaderContext leaf : getLeafContexts()) {
      NumericDocValues lengths = leaf.reader().getNormValues(Schema.WORDS);
      while (lengths != null && lengths.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        if (isLive(leaf.reader(), lengths.docID())) {
          counted++;
          summed += SmallFloat.byte4ToInt((byte) lengths.longValue());
        }
      }
    }
    cases = counted;
    length = summed;
  }

  /// How many cases there are.
  long cases() {
    return cases;
  }

  IndexFacts facts() throws IOException {
    if (facts.isEmpty()) {
      facts = Optional.of(FactCounter.count(this));
    }
    return facts.get();
  }

  /// Every record that a term stands for, those of one entry in the order they were put.
  <T> List<T> records(Term term, Class<T> type) throws IOException {
    List<T> records = new ArrayList<>();
    for (LeafReaderContext leaf : getLeafContexts()) {
      PostingsEnum postings = leaf.reader().postings(term, PostingsEnum.NONE);
      while (postings != null && postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        if (isLive(leaf.reader(), postings.docID())) {
          records.add(record(leaf.docBase + postings.docID(), type));
        }
      }
    }
    return records;
  }

  /// The record stored in a document. Throws `CorruptSourceException` where it cannot be read.
  <T> T record(int document, Class<T> type) throws IOException {
    String json = storedFields().document(document, Set.of(Schema.JSON)).get(Schema.JSON);
    return Json.read(json == null ? "" : json, type, "document " + document);
  }

  /// How rare a term is that so many cases hold: BM25's, never negative.
  double idf(long frequency) {
    return Math.log(1 + (cases - frequency + 0.5) / (frequency + 0.5));
  }

  /// In how many cases a term stands.
  int frequency(Term term) throws IOException {
    if (!getIndexReader().hasDeletions()) {
      return getIndexReader().docFreq(term);
    }
    Integer known = frequencies.get(term);
    if (known != null) {
      return known;
    }
    int counted = countLive(term);
    if (frequencies.size() >= KEPT_FREQUENCIES) {
      frequencies.clear();
    }
    frequencies.put(term, counted);
    return counted;
  }

  @Override
  public @Nullable CollectionStatistics collectionStatistics(String field) throws IOException {
    if (!field.equals(Schema.WORDS)) {
      return super.collectionStatistics(field);
    }
    return cases == 0
        ? null
        : new CollectionStatistics(
            field, getIndexReader().maxDoc(), cases, Math.max(length, cases), cases);
  }

  @Override
  public TermStatistics termStatistics(Term term, int documents, long occurrences)
      throws IOException {
    if (!term.field().equals(Schema.WORDS)) {
      return super.termStatistics(term, documents, occurrences);
    }
    int live = Math.max(1, frequency(term));
    return new TermStatistics(term.bytes(), live, live);
  }

  private int countLive(Term term) throws IOException {
    int live = 0;
    for (LeafReaderContext leaf : getLeafContexts()) {
      live +=
          leaf.reader().hasDeletions()
              ? countLive(leaf.reader(), term)
              : leaf.reader().docFreq(term);
    }
    return live;
  }

  private static int countLive(LeafReader leaf, Term term) throws IOException {
    PostingsEnum postings = leaf.postings(term, PostingsEnum.NONE);
    int live = 0;
    if (postings != null) {
      while (postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        live += isLive(leaf, postings.docID()) ? 1 : 0;
      }
    }
    return live;
  }

  /// Whether a document is among the holders, which stand at it or before.
  static boolean stands(DocIdSetIterator holders, int document) throws IOException {
    int at = holders.docID() < document ? holders.advance(document) : holders.docID();
    return at == document;
  }

  static boolean isLive(LeafReader leaf, int document) {
    return leaf.getLiveDocs() == null || leaf.getLiveDocs().get(document);
  }
}
