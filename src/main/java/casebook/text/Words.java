package casebook.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/// A text cut into words for phrases, with the places of its sentences.
final class Words {

  /// One word. `start` and `end` are offsets in the text; `sentence` counts from 0.
  record Word(String stem, int start, int end, int sentence) {}

  private static final Analyzer ANALYZER = new PhraseAnalyzer();

  private Words() {}

  /// The stems of a few words.
  static List<String> stems(String text) {
    return of(text, 0, 0).stream().map(Word::stem).toList();
  }

  /// The words of a text that stand at `offset` in a longer one.
  static List<Word> of(String text, int offset, int sentence) {
    List<Word> words = new ArrayList<>();
    try (TokenStream stream = ANALYZER.tokenStream("text", text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      OffsetAttribute at = stream.addAttribute(OffsetAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        words.add(
            new Word(
                term.toString(), offset + at.startOffset(), offset + at.endOffset(), sentence));
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException("words of a text in memory", e);
    }
    return words;
  }
}
