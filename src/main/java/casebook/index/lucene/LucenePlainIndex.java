package casebook.index.lucene;

import casebook.index.PlainIndex;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;

/// Lucene as it comes: `EnglishAnalyzer`, BM25 with k1 1.2 and b 0.75, in memory.
final class LucenePlainIndex implements PlainIndex {
  private static final String ID = "id";
  private static final String TEXT = "text";

  private final Analyzer english = new EnglishAnalyzer();
  private final Directory directory = new ByteBuffersDirectory();
  private final IndexWriter writer;
  private Optional<IndexSearcher> searcher = Optional.empty();

  LucenePlainIndex() {
    try {
      writer = new IndexWriter(directory, new IndexWriterConfig(english));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void add(String id, String text) {
    Document document = new Document();
    document.add(new StringField(ID, id, Field.Store.YES));
    document.add(new TextField(TEXT, text, Field.Store.NO));
    try {
      writer.addDocument(document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void freeze() {
    try {
      writer.close();
      IndexSearcher opened = new IndexSearcher(DirectoryReader.open(directory));
      opened.setQueryCache(null);
      searcher = Optional.of(opened);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public List<String> search(String text, int limit) {
    IndexSearcher frozen = searcher.orElseThrow();
    try {
      List<String> ids = new ArrayList<>();
      for (ScoreDoc found : frozen.search(query(text), limit).scoreDocs) {
        ids.add(frozen.storedFields().document(found.doc, Set.of(ID)).get(ID));
      }
      return ids;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Of a text with more different words than a query may have clauses the first ones count.
  private BooleanQuery query(String text) throws IOException {
    Map<String, Integer> counts = new LinkedHashMap<>();
    try (TokenStream tokens = english.tokenStream(TEXT, text)) {
      CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
      tokens.reset();
      while (tokens.incrementToken()) {
        counts.merge(term.toString(), 1, Integer::sum);
      }
      tokens.end();
    }
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    counts.entrySet().stream()
        .limit(IndexSearcher.getMaxClauseCount())
        .forEach(e ->
            any.add(
                new BoostQuery(new TermQuery(new Term(TEXT, e.getKey())), e.getValue()),
                Occur.SHOULD));
    return any.build();
  }

  @Override
  public void close() {
    try {
      writer.rollback();
      if (searcher.isPresent()) {
        searcher.get().getIndexReader().close();
      }
      directory.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
