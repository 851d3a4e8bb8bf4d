package casebook.index.lucene;

import java.util.List;
import java.util.Optional;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/// What a query comes to against one state of the index. A case is found by a word, a related word
/// or a feature that finds; other features only add to it.
record CandidatePlan(List<SoughtWord> words, List<SoughtWord> related, List<Feature> features) {

  CandidatePlan {
    words = List.copyOf(words);
    related = List.copyOf(related);
    features = List.copyOf(features);
  }

  /// Finds cases and scores them; empty where nothing could find one.
  Optional<Query> query() {
    BooleanQuery found = finding().build();
    if (found.clauses().isEmpty()) {
      return Optional.empty();
    }
    BooleanQuery.Builder all = new BooleanQuery.Builder().add(found, Occur.MUST);
    adding(all);
    return Optional.of(all.build());
  }

  /// Scores like `query` and costs half of it, since Lucene may skip what cannot be among the best;
  /// but brings cases too that hold nothing of the query beyond features that only add.
  Optional<Query> looseQuery() {
    BooleanQuery.Builder all = finding();
    if (all.build().clauses().isEmpty()) {
      return Optional.empty();
    }
    adding(all);
    return Optional.of(all.build());
  }

  private BooleanQuery.Builder finding() {
    BooleanQuery.Builder finding = new BooleanQuery.Builder();
    words.stream().filter(SoughtWord::isKnown).forEach(w -> finding.add(scored(w), Occur.SHOULD));
    related.forEach(w -> finding.add(scored(w), Occur.SHOULD));
    features.stream().filter(Feature::finds).forEach(f -> finding.add(f.query(), Occur.SHOULD));
    return finding;
  }

  private void adding(BooleanQuery.Builder to) {
    features.stream().filter(f -> !f.finds()).forEach(f -> to.add(f.query(), Occur.SHOULD));
  }

  private static Query scored(SoughtWord word) {
    return new BoostQuery(new TermQuery(word.in(Schema.WORDS)), (float) word.weight());
  }

  /// How much the words of the query say, known to the index or not.
  double information() {
    return words.stream().mapToDouble(SoughtWord::idf).sum();
  }
}
