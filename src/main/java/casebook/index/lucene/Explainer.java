package casebook.index.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.search.similarities.Similarity.SimScorer;
import org.jspecify.annotations.Nullable;

/// Says of cases that were found what each word and each feature adds. What a word adds is BM25 of
/// its weighted count in the case, shared out over the parts of the case by their share of that
/// count. Costs a look at every sought term in every part, for the cases shown alone. One for each
/// query; not safe for use by many threads.
final class Explainer {
  private final CaseSearcher searcher;
  private final FieldWeights fields;
  private final Map<Feature.Way, Weight> weights = new HashMap<>();
  private final Map<SoughtWord, SimScorer> scorers = new HashMap<>();

  Explainer(CaseSearcher searcher, FieldWeights fields) {
    this.searcher = searcher;
    this.fields = fields;
  }

  /// One for each document, in the same order. `documents` ascend.
  List<Reasons> explain(CandidatePlan plan, int[] documents) throws IOException {
    List<Reasons> all = new ArrayList<>();
    List<List<Reasons>> byLeaf = new ArrayList<>();
    searcher.getLeafContexts().forEach(_ -> byLeaf.add(new ArrayList<>()));
    for (int document : documents) {
      Reasons reasons = new Reasons(document);
      all.add(reasons);
      byLeaf.get(ReaderUtil.subIndex(document, searcher.getLeafContexts())).add(reasons);
    }
    for (LeafReaderContext leaf : searcher.getLeafContexts()) {
      if (!byLeaf.get(leaf.ord).isEmpty()) {
        explain(plan, leaf, byLeaf.get(leaf.ord));
      }
    }
    return all;
  }

  private void explain(CandidatePlan plan, LeafReaderContext leaf, List<Reasons> found)
      throws IOException {
    for (SoughtWord word : plan.words()) {
      if (word.isKnown()) {
        addWord(word, leaf, found);
      }
    }
    for (SoughtWord word : plan.related()) {
      addRelated(word, leaf, found);
    }
    for (Feature feature : plan.features()) {
      addFeature(feature, leaf, found);
    }
  }

  private void addWord(SoughtWord word, LeafReaderContext leaf, List<Reasons> found)
      throws IOException {
    Counts counts = new Counts(word, leaf.reader());
    Map<CasePart, PostingsEnum> parts = parts(word, leaf.reader());
    for (Reasons reasons : found) {
      int document = reasons.document() - leaf.docBase;
      if (counts.isIn(document)) {
        reasons.covers(word);
        share(word, counts, parts, document, reasons);
      }
    }
  }

  private static Map<CasePart, PostingsEnum> parts(SoughtWord word, LeafReader leaf)
      throws IOException {
    Map<CasePart, PostingsEnum> parts = new EnumMap<>(CasePart.class);
    for (CasePart part : CasePart.values()) {
      if (part != CasePart.REST) {
        PostingsEnum postings = leaf.postings(word.in(part.field()), PostingsEnum.FREQS);
        if (postings != null) {
          parts.put(part, postings);
        }
      }
    }
    return parts;
  }

  private void share(
      SoughtWord word,
      Counts counts,
      Map<CasePart, PostingsEnum> parts,
      int document,
      Reasons reasons)
      throws IOException {
    double score = counts.score(document);
    int all = counts.count();
    int rest = all;
    for (var part : parts.entrySet()) {
      if (CaseSearcher.stands(part.getValue(), document)) {
        int count = part.getValue().freq() * fields.of(part.getKey());
        reasons.word(part.getKey(), word, score * count / all);
        rest -= count;
      }
    }
    if (rest > 0) {
      reasons.word(CasePart.REST, word, score * rest / all);
    }
  }

  private void addRelated(SoughtWord word, LeafReaderContext leaf, List<Reasons> found)
      throws IOException {
    Counts counts = new Counts(word, leaf.reader());
    for (Reasons reasons : found) {
      int document = reasons.document() - leaf.docBase;
      if (counts.isIn(document)) {
        reasons.related(word, counts.score(document));
      }
    }
  }

  private void addFeature(Feature feature, LeafReaderContext leaf, List<Reasons> found)
      throws IOException {
    List<DocIdSetIterator> ways = new ArrayList<>();
    for (Feature.Way way : feature.ways()) {
      ways.add(holders(way, leaf));
    }
    for (Reasons reasons : found) {
      int first = firstHeld(ways, reasons.document() - leaf.docBase);
      if (first >= 0) {
        Feature.Way way = feature.ways().get(first);
        reasons.feature(feature, way);
      }
    }
  }

  private DocIdSetIterator holders(Feature.Way way, LeafReaderContext leaf) throws IOException {
    Weight weight = weights.get(way);
    if (weight == null) {
      weight =
          searcher.createWeight(searcher.rewrite(way.query()), ScoreMode.COMPLETE_NO_SCORES, 1);
      weights.put(way, weight);
    }
    Scorer scorer = weight.scorer(leaf);
    return scorer == null ? DocIdSetIterator.empty() : scorer.iterator();
  }

  private static int firstHeld(List<DocIdSetIterator> ways, int document) throws IOException {
    for (int i = 0; i < ways.size(); i++) {
      if (CaseSearcher.stands(ways.get(i), document)) {
        return i;
      }
    }
    return -1;
  }

  private SimScorer scorer(SoughtWord word, Term term) throws IOException {
    SimScorer scorer = scorers.get(word);
    if (scorer == null) {
      int frequency = word.frequency();
      scorer =
          CaseSearcher.SIMILARITY.scorer(
              (float) word.weight(),
              searcher.collectionStatistics(Schema.WORDS),
              searcher.termStatistics(term, frequency, frequency));
      scorers.put(word, scorer);
    }
    return scorer;
  }

  /// The weighted counts of one word in one segment, and their score.
  private final class Counts {
    private final @Nullable PostingsEnum postings;
    private final @Nullable NumericDocValues lengths;
    private final SimScorer scorer;

    Counts(SoughtWord word, LeafReader leaf) throws IOException {
      Term term = word.in(Schema.WORDS);
      postings = leaf.postings(term, PostingsEnum.FREQS);
      lengths = leaf.getNormValues(Schema.WORDS);
      scorer = scorer(word, term);
    }

    boolean isIn(int document) throws IOException {
      return postings != null && CaseSearcher.stands(postings, document);
    }

    int count() throws IOException {
      return postings == null ? 0 : postings.freq();
    }

    double score(int document) throws IOException {
      long length = lengths != null && lengths.advanceExact(document) ? lengths.longValue() : 1;
      return scorer.score(count(), length);
    }
  }
}
