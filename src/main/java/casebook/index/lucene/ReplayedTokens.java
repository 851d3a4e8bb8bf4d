package casebook.index.lucene;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;

/// The tokens of an analysed text once more. A weight other than 1 suits fields without positions.
final class ReplayedTokens extends TokenStream {
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
  private final TermFrequencyAttribute count = addAttribute(TermFrequencyAttribute.class);
  private final AnalysedText text;
  private final int weight;
  private int next;

  ReplayedTokens(AnalysedText text, int weight) {
    this.text = text;
    this.weight = weight;
  }

  @Override
  public boolean incrementToken() {
    if (next == text.size()) {
      return false;
    }
    clearAttributes();
    text.copyTo(term, next);
    step.setPositionIncrement(text.step(next));
    count.setTermFrequency(weight);
    next++;
    return true;
  }

  @Override
  public void reset() {
    next = 0;
  }
}
