package casebook.index.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;
import org.apache.lucene.search.spell.SuggestWord;
import org.apache.lucene.store.ByteBuffersDirectory;

/// Finds the word of the cases that is nearest to one that stands in none.
final class Spelling {
  private static final String WORDS = "words";

  /// Words of letters alone: a code that nobody knows is not a mistake.
  private static final Pattern WORD =
      Pattern.compile("(?<![\\p{L}\\p{N}._-])\\p{L}{4,40}(?![\\p{L}\\p{N}_-])");

  private static final int WORDS_LOOKED_AT = 12;

  private final IndexReader reader;
  private final Analyzer analyzer;
  private final DirectSpellChecker checker = new DirectSpellChecker();

  private Spelling(IndexReader reader, Analyzer analyzer) {
    this.reader = reader;
    this.analyzer = analyzer;
  }

  static Spelling of(List<String> texts, Analyzer analyzer) throws IOException {
    ByteBuffersDirectory memory = new ByteBuffersDirectory();
    try (IndexWriter writer = new IndexWriter(memory, new IndexWriterConfig(analyzer))) {
      for (String text : texts) {
        Document document = new Document();
        document.add(new Field(WORDS, text, presence()));
        writer.addDocument(document);
      }
    }
    return new Spelling(DirectoryReader.open(memory), analyzer);
  }

  Optional<String> corrected(String words) {
    StringBuilder corrected = new StringBuilder();
    Matcher word = WORD.matcher(words);
    int looked = 0;
    while (word.find() && looked++ < WORDS_LOOKED_AT) {
      word.appendReplacement(corrected, Matcher.quoteReplacement(nearest(word.group())));
    }
    String all = word.appendTail(corrected).toString();
    return all.equals(words) ? Optional.empty() : Optional.of(all);
  }

  private String nearest(String word) {
    try {
      Term term = new Term(WORDS, analyzer.normalize(WORDS, word));
      SuggestWord[] near =
          checker.suggestSimilar(term, 1, reader, SuggestMode.SUGGEST_WHEN_NOT_IN_INDEX);
      return near.length == 0 ? word : near[0].string;
    } catch (IOException e) {
      throw new UncheckedIOException("spellings in memory cannot be read", e);
    }
  }

  private static FieldType presence() {
    FieldType type = new FieldType();
    type.setTokenized(true);
    type.setOmitNorms(true);
    type.setIndexOptions(IndexOptions.DOCS);
    return type;
  }
}
