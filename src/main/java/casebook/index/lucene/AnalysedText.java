package casebook.index.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/// A text that was analysed once and is indexed into several fields: analysis is most of the cost
/// of indexing.
final class AnalysedText {
  private char[] chars = new char[64];
  private int[] ends = new int[16];
  private int[] steps = new int[16];
  private int size;

  private AnalysedText() {}

  static AnalysedText of(Analyzer analyzer, String text) {
    AnalysedText analysed = new AnalysedText();
    try (TokenStream tokens = analyzer.tokenStream("", text)) {
      CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
      PositionIncrementAttribute step = tokens.addAttribute(PositionIncrementAttribute.class);
      tokens.reset();
      while (tokens.incrementToken()) {
        analysed.add(term.buffer(), term.length(), step.getPositionIncrement());
      }
      tokens.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return analysed;
  }

  private void add(char[] term, int length, int step) {
    int start = start(size);
    if (chars.length < start + length) {
      chars = Arrays.copyOf(chars, Math.max(start + length, chars.length * 2));
    }
    if (ends.length == size) {
      ends = Arrays.copyOf(ends, size * 2);
      steps = Arrays.copyOf(steps, size * 2);
    }
    System.arraycopy(term, 0, chars, start, length);
    ends[size] = start + length;
    steps[size] = step;
    size++;
  }

  /// The tokens once more, each counting `weight` times.
  TokenStream counting(int weight) {
    return new ReplayedTokens(this, weight);
  }

  /// Every term, repeated ones too, in order.
  Stream<String> terms() {
    return IntStream.range(0, size).mapToObj(i -> new String(chars, start(i), ends[i] - start(i)));
  }

  int size() {
    return size;
  }

  int step(int i) {
    return steps[i];
  }

  void copyTo(CharTermAttribute term, int i) {
    term.copyBuffer(chars, start(i), ends[i] - start(i));
  }

  private int start(int i) {
    return i == 0 ? 0 : ends[i - 1];
  }
}
