package casebook.text;

import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/// Words as a token stream with a wide gap between sentences, so that no phrase reaches across.
final class SpacedWords extends TokenStream {

  /// Wider than any phrase may stretch.
  private static final int GAP = 64;

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
  private final List<Words.Word> words;
  private final int[] positions;
  private int next;

  SpacedWords(List<Words.Word> words) {
    this.words = words;
    this.positions = new int[words.size()];
    int position = -1;
    for (int i = 0; i < positions.length; i++) {
      boolean isNewSentence = i > 0 && words.get(i).sentence() != words.get(i - 1).sentence();
      position += isNewSentence ? GAP : 1;
      positions[i] = position;
    }
  }

  /// Which word stands at a position that the stream gave out.
  int wordAt(int position) {
    return java.util.Arrays.binarySearch(positions, position);
  }

  @Override
  public boolean incrementToken() {
    if (next == words.size()) {
      return false;
    }
    clearAttributes();
    term.setEmpty().append(words.get(next).stem());
    step.setPositionIncrement(next == 0 ? 1 : positions[next] - positions[next - 1]);
    next++;
    return true;
  }
}
