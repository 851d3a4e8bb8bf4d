package casebook.text;

import java.io.IOException;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/// All of the text as one token, lower case, runs of white space as one space. What passes 512
/// characters is cut; blank text has no token.
final class WholeTokenizer extends Tokenizer {
  private static final int LONGEST = 512;

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
  private boolean isDone;
  private int read;

  @Override
  public boolean incrementToken() throws IOException {
    clearAttributes();
    if (isDone) {
      return false;
    }
    isDone = true;
    String folded = fold();
    term.append(folded);
    offset.setOffset(0, correctOffset(read));
    return !folded.isEmpty();
  }

  private String fold() throws IOException {
    StringBuilder folded = new StringBuilder();
    for (int c = input.read(); c >= 0; c = input.read()) {
      read++;
      if (folded.length() > LONGEST) {
        continue;
      }
      if (!Character.isWhitespace(c)) {
        folded.append((char) c);
      } else if (!folded.isEmpty() && folded.charAt(folded.length() - 1) != ' ') {
        folded.append(' ');
      }
    }
    return cut(folded.toString().toLowerCase(java.util.Locale.ROOT)).strip();
  }

  private static String cut(String text) {
    if (text.length() <= LONGEST) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
    return text.substring(0, end);
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    isDone = false;
    read = 0;
  }

  @Override
  public void end() throws IOException {
    super.end();
    offset.setOffset(correctOffset(read), correctOffset(read));
  }
}
