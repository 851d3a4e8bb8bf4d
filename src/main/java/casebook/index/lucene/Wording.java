package casebook.index.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/// The words a person put to us, through analysis alone: nothing in them is syntax. Of a text with
/// more than 10 000 different words the first 10 000 count.
final class Wording {
  private static final int MOST_WORDS = 10_000;
  private static final int LONGEST_FOR_PHRASES = 12;
  private static final int LONGEST_SURFACE = 60;

  private final Map<String, Word> words = new LinkedHashMap<>();
  private final List<Place> places = new ArrayList<>();
  private final String text;
  private int length;

  private Wording(String text) {
    this.text = text;
  }

  /// A term, how it was first written, and how often it stands there.
  record Word(String term, String written, int count) {
    Word again() {
      return new Word(term, written, count + 1);
    }
  }

  /// Two terms that follow each other, `gap` positions apart, and how both were written.
  record Neighbours(String first, String second, int gap, String written) {}

  private record Place(String term, int position, int start, int end) {}

  static Wording of(Analyzer prose, String text) {
    Wording wording = new Wording(text);
    try (TokenStream tokens = prose.tokenStream("", text)) {
      wording.read(tokens);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return wording;
  }

  private void read(TokenStream tokens) throws IOException {
    CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
    OffsetAttribute offset = tokens.addAttribute(OffsetAttribute.class);
    PositionIncrementAttribute step = tokens.addAttribute(PositionIncrementAttribute.class);
    int position = -1;
    tokens.reset();
    while (tokens.incrementToken()) {
      String written = text.substring(offset.startOffset(), offset.endOffset());
      count(term.toString(), written);
      position += step.getPositionIncrement();
      if (step.getPositionIncrement() > 0) {
        length++;
        if (length <= LONGEST_FOR_PHRASES) {
          places.add(
              new Place(term.toString(), position, offset.startOffset(), offset.endOffset()));
        }
      }
    }
    tokens.end();
  }

  private void count(String term, String written) {
    if (words.size() < MOST_WORDS || words.containsKey(term)) {
      words.merge(term, new Word(term, shortened(written), 1), (known, _) -> known.again());
    }
  }

  private static String shortened(String written) {
    String line = String.join(" ", written.split("\\s+"));
    return line.codePointCount(0, line.length()) <= LONGEST_SURFACE
        ? line
        : line.substring(0, line.offsetByCodePoints(0, LONGEST_SURFACE)) + "…";
  }

  /// The different words in the order they first stand there.
  List<Word> words() {
    return List.copyOf(words.values());
  }

  boolean has(String term) {
    return words.containsKey(term);
  }

  /// Each word with the one behind it; none for a text of more than 12 words.
  List<Neighbours> neighbours() {
    List<Neighbours> pairs = new ArrayList<>();
    for (int i = 1; i < places.size() && length <= LONGEST_FOR_PHRASES; i++) {
      Place first = places.get(i - 1);
      Place second = places.get(i);
      String written = text.substring(first.start(), second.end());
      int gap = second.position() - first.position();
      if (gap <= 3) {
        pairs.add(new Neighbours(first.term(), second.term(), gap, shortened(written)));
      }
    }
    return pairs;
  }
}
