package casebook.text;

import org.apache.lucene.analysis.Analyzer;

/// An error signature to one term: lower case, white space folded, nothing else touched, so that
/// `SDErrorDomain 104` is found by exactly that. Safe for use by many threads.
public final class CodeAnalyzer extends Analyzer {

  @Override
  protected TokenStreamComponents createComponents(String field) {
    return new TokenStreamComponents(new WholeTokenizer());
  }
}
