package casebook.index.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import casebook.index.CandidateQuery;
import casebook.index.CaseIndex;
import casebook.index.CaseWriter;
import casebook.index.Indexes;
import casebook.index.MeaningContract;
import casebook.index.Told;
import casebook.model.Candidate;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;

class LuceneCaseIndexTest extends MeaningContract {
  private final Indexes indexes = new LuceneIndexes();

  @Override
  protected Indexes indexes() {
    return indexes;
  }

  @Test
  void many_small_commits_and_one_merged_segment_give_the_same_candidates() throws IOException {
    CandidateQuery query = words("alpha echo foxtrot 7.3 side by side");
    try (CaseWriter writer = indexes.write(place())) {
      for (Told told : madeUp(80)) {
        put(writer, told);
        if (told.id().endsWith("7")) {
          writer.commit();
        }
      }
      writer.commit();
    }
    List<Candidate> scattered = candidates(query);
    try (FSDirectory directory = FSDirectory.open(place());
        IndexWriter merging = new IndexWriter(directory, new IndexWriterConfig())) {
      merging.forceMerge(1);
    }
    assertThat(candidates(query)).isEqualTo(scattered).hasSize(60);
  }

  @Test
  void the_score_of_a_candidate_is_the_score_lucene_gives() throws IOException {
    CandidateQuery query = words("alpha echo echo foxtrot 7.3");
    try (CaseWriter writer = indexes.write(place())) {
      madeUp(80).forEach(told -> put(writer, told));
      writer.commit();
    }
    List<Double> ours = candidates(query).stream().map(Candidate::score).toList();
    IndexPlace here = new IndexPlace(place(), FieldWeights.DEFAULT);
    try (FSDirectory directory = FSDirectory.open(place());
        SearcherManager searchers = new SearcherManager(directory, new CaseSearcherFactory(here))) {
      IndexSearcher searcher = searchers.acquire();
      List<Double> lucenes = new ArrayList<>();
      for (ScoreDoc hit : searcher.search(planned(query, searcher), 60).scoreDocs) {
        lucenes.add((double) hit.score);
      }
      searchers.release(searcher);
      assertThat(ours).usingElementComparator(LuceneCaseIndexTest::nearly).isEqualTo(lucenes);
    }
  }

  private static int nearly(double a, double b) {
    return Math.abs(a - b) < 1e-4 ? 0 : Double.compare(a, b);
  }

  private static Query planned(CandidateQuery query, IndexSearcher searcher) throws IOException {
    Planner planner =
        new Planner(
            new casebook.text.ProseAnalyzer(),
            new casebook.text.CodeAnalyzer(),
            SignalWeights.DEFAULT,
            (CaseSearcher) searcher);
    return planner.plan(query).query().orElseThrow();
  }

  private List<Candidate> candidates(CandidateQuery query) {
    try (CaseIndex index = indexes.read(place())) {
      return index.candidates(query, 60);
    }
  }
}
