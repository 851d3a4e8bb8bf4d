package casebook.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;

/// Prose as people write it to terms: lower case, without accents, a few stop words left out, stems
/// after Porter. Codes stay whole and are never stemmed, see `WordTokenizer`. Chinese and Japanese
/// become pairs of characters. A document and a query must both pass through here. Safe for use by
/// many threads.
public final class ProseAnalyzer extends Analyzer {
  private final CharArraySet stopWords = words("stop-words.txt");
  private final CharArraySet keptWords = words("kept-words.txt");

  @Override
  protected TokenStreamComponents createComponents(String field) {
    WordTokenizer words = new WordTokenizer();
    TokenStream terms = new CJKBigramFilter(words);
    terms = new LowerCaseFilter(terms);
    terms = new ASCIIFoldingFilter(terms);
    terms = new StopFilter(terms, stopWords);
    terms = new KeptWholeFilter(terms, keptWords);
    return new TokenStreamComponents(words, new PorterStemFilter(terms));
  }

  private static CharArraySet words(String file) {
    try (InputStream bytes = ProseAnalyzer.class.getResourceAsStream(file)) {
      if (bytes == null) {
        throw new IllegalStateException(file + " is missing beside " + ProseAnalyzer.class);
      }
      var lines = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8)).lines();
      List<String> words = lines.filter(l -> !l.isBlank() && !l.startsWith("#")).toList();
      return CharArraySet.unmodifiableSet(new CharArraySet(words, false));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
