package casebook.index.lucene;

import java.util.List;
import java.util.Optional;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;

/// Something that a case has or has not, and what it adds if so: the same error, the same device.
/// Of several ways to have it the first that holds counts, so the best stands first. `finds` where
/// it finds a case by itself; `covers` is the word of the query that it stands for.
record Feature(List<Way> ways, boolean finds, Optional<SoughtWord> covers) {

  record Way(Query query, double value, String label) {}

  Feature {
    ways = List.copyOf(ways);
  }

  static Feature finding(Way way) {
    return new Feature(List.of(way), true, Optional.empty());
  }

  static Feature adding(List<Way> ways) {
    return new Feature(ways, false, Optional.empty());
  }

  static Feature covering(SoughtWord word, Way way) {
    return new Feature(List.of(way), true, Optional.of(word));
  }

  Query query() {
    List<Query> scored =
        ways.stream()
            .<Query>map(w -> new BoostQuery(new ConstantScoreQuery(w.query), (float) w.value))
            .toList();
    return new DisjunctionMaxQuery(scored, 0);
  }
}
