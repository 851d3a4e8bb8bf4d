package casebook.index.lucene;

import java.io.IOException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.jspecify.annotations.Nullable;

/// Makes a searcher for each new state of the index, and refuses one that another version wrote.
final class CaseSearcherFactory extends SearcherFactory {
  private final IndexPlace place;

  CaseSearcherFactory(IndexPlace place) {
    this.place = place;
  }

  @Override
  public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous)
      throws IOException {
    place.checkSigns(((DirectoryReader) reader).getIndexCommit().getUserData());
    return new CaseSearcher(reader);
  }
}
