package casebook.index.lucene;

import casebook.model.CaseId;
import casebook.model.Meaning;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.KnnVectorValues.DocIndexIterator;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.ScoreDoc;

/// Finds cases by their vectors, and says how near any case is. Found by rounded vectors, twice as
/// many as wanted; scored by the full ones.
final class VectorSearch {
  private static final int OVERSAMPLED = 2;

  private VectorSearch() {}

  /// The documents nearest to a vector, not in order; none in an index without vectors.
  static int[] nearest(CaseSearcher searcher, Meaning sought, int most) throws IOException {
    if (!hasVectors(searcher, sought.dimensions())) {
      return new int[0];
    }
    int sampled = OVERSAMPLED * most;
    KnnFloatVectorQuery query = new KnnFloatVectorQuery(Schema.MEANING, sought.vector(), sampled);
    ScoreDoc[] found = searcher.search(query, sampled).scoreDocs;
    int[] documents = Arrays.stream(found).mapToInt(d -> d.doc).sorted().toArray();
    double[] likeness = likeness(searcher, sought, documents);
    double[] ranked = Arrays.stream(likeness).sorted().toArray();
    double least = ranked.length <= most ? -2 : ranked[ranked.length - most];
    int[] near = new int[documents.length];
    int size = 0;
    for (int i = 0; i < documents.length; i++) {
      if (likeness[i] >= least) {
        near[size++] = documents[i];
      }
    }
    return Arrays.copyOf(near, size);
  }

  /// The cosine of each document, which ascend, with a vector; 0 where one has none.
  static double[] likeness(CaseSearcher searcher, Meaning sought, int[] documents)
      throws IOException {
    double[] likeness = new double[documents.length];
    List<LeafReaderContext> leaves = searcher.getLeafContexts();
    int i = 0;
    while (i < documents.length) {
      LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(documents[i], leaves));
      FloatVectorValues vectors = leaf.reader().getFloatVectorValues(Schema.MEANING);
      boolean isAlike = vectors != null && vectors.dimension() == sought.dimensions();
      DocIndexIterator at = isAlike ? vectors.iterator() : null;
      int end = leaf.docBase + leaf.reader().maxDoc();
      for (; i < documents.length && documents[i] < end; i++) {
        if (at != null && CaseSearcher.stands(at, documents[i] - leaf.docBase)) {
          likeness[i] = sought.cosine(vectors.vectorValue(at.index()));
        }
      }
    }
    return likeness;
  }

  static Optional<Meaning> meaning(CaseSearcher searcher, CaseId id) throws IOException {
    for (LeafReaderContext leaf : searcher.getLeafContexts()) {
      PostingsEnum postings =
          leaf.reader().postings(Schema.term(Schema.CASE, id), PostingsEnum.NONE);
      FloatVectorValues vectors = leaf.reader().getFloatVectorValues(Schema.MEANING);
      while (postings != null
          && vectors != null
          && postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        DocIndexIterator at = vectors.iterator();
        if (CaseSearcher.isLive(leaf.reader(), postings.docID())
            && CaseSearcher.stands(at, postings.docID())) {
          return Optional.of(
              new Meaning(
                  source(searcher, leaf.docBase + postings.docID()),
                  vectors.vectorValue(at.index())));
        }
      }
    }
    return Optional.empty();
  }

  private static String source(CaseSearcher searcher, int document) throws IOException {
    return searcher
        .storedFields()
        .document(document, Set.of(Schema.MEANING_OF))
        .get(Schema.MEANING_OF);
  }

  /// Another encoder's vectors are never compared.
  private static boolean hasVectors(CaseSearcher searcher, int dimension) throws IOException {
    for (LeafReaderContext leaf : searcher.getLeafContexts()) {
      FloatVectorValues vectors = leaf.reader().getFloatVectorValues(Schema.MEANING);
      if (vectors != null) {
        return vectors.dimension() == dimension;
      }
    }
    return false;
  }
}
