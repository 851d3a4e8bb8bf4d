package casebook.index.lucene;

import casebook.index.Indexes;
import casebook.index.SuggestionContract;

class LuceneSuggestionsTest extends SuggestionContract {

  @Override
  protected Indexes indexes() {
    return new LuceneIndexes();
  }
}
