package casebook.index.lucene;

import org.apache.lucene.index.Term;

/// A word to look for: as a term, as it was written, how much it counts, in how many cases it
/// stands, and how rare that is.
record SoughtWord(String term, String written, double weight, int frequency, double idf) {

  boolean isKnown() {
    return frequency > 0;
  }

  /// What it may add at most.
  double information() {
    return weight * idf;
  }

  Term in(String field) {
    return new Term(field, term);
  }
}
