package casebook.text;

import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.miscellaneous.KeywordMarkerFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/// Marks terms that no stemmer may touch: those that hold anything but letters, and known names.
final class KeptWholeFilter extends KeywordMarkerFilter {
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final CharArraySet names;

  KeptWholeFilter(TokenStream terms, CharArraySet names) {
    super(terms);
    this.names = names;
  }

  @Override
  protected boolean isKeyword() {
    for (int i = 0; i < term.length(); i++) {
      char c = term.buffer()[i];
      if (!Character.isLetter(c) && !Character.isSurrogate(c)) {
        return true;
      }
    }
    return names.contains(term.buffer(), 0, term.length());
  }
}
