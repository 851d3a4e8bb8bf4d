package casebook.text;

import java.io.Reader;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.charfilter.MappingCharFilter;
import org.apache.lucene.analysis.charfilter.NormalizeCharMap;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/// Words as phrases compare them: lower case, without accents, English inflection or contractions.
/// `didn't` becomes `did not`, `can't` becomes `can not`.
final class PhraseAnalyzer extends Analyzer {
  private static final NormalizeCharMap CONTRACTIONS = contractions();

  @Override
  protected Reader initReader(String field, Reader text) {
    return new MappingCharFilter(CONTRACTIONS, text);
  }

  @Override
  protected TokenStreamComponents createComponents(String field) {
    StandardTokenizer words = new StandardTokenizer();
    TokenStream folded = new ASCIIFoldingFilter(new LowerCaseFilter(words));
    TokenStream stems = new PorterStemFilter(new EnglishPossessiveFilter(folded));
    return new TokenStreamComponents(words, stems);
  }

  private static NormalizeCharMap contractions() {
    NormalizeCharMap.Builder map = new NormalizeCharMap.Builder();
    for (String mark : new String[] {"'", "\u2019"}) {
      for (String[] pair :
          new String[][] {
            {"can" + mark + "t", "can not"},
            {"Can" + mark + "t", "can not"},
            {"won" + mark + "t", "will not"},
            {"Won" + mark + "t", "will not"},
            {"n" + mark + "t", " not"},
            {mark + "ve", " have"},
            {mark + "ll", " will"},
            {mark + "d ", " would "},
            {mark + "m ", " am "},
            {mark + "re ", " are "}
          }) {
        map.add(pair[0], pair[1]);
      }
    }
    map.add("cannot", "can not");
    map.add("Cannot", "can not");
    map.add("dont ", "do not ");
    map.add("didnt", "did not");
    map.add("doesnt", "does not");
    for (String end : new String[] {" ", ",", "."}) {
      map.add("cant" + end, "can not" + end);
      map.add("wont" + end, "will not" + end);
    }
    map.add("wouldnt", "would not");
    map.add("couldnt", "could not");
    return map.build();
  }
}
