package casebook.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.ac.gla.terrier.jtreceval.trec_eval;

/// Our measures are those of NIST's trec_eval on qrels and runs that chance made. Where its binary
/// does not run, this says so.
class TrecEvalTest {
  private static final int QUERIES = 60;
  private static final int DOCUMENTS = 400;

  private final Random random = new Random(20_261_124);

  @TempDir Path folder;

  @Test
  void every_query_has_the_figures_of_trec_eval() throws IOException {
    assumeTrue(trec_eval.isPlatformSupported(), "trec_eval has no binary for this system");
    Map<String, Map<String, Integer>> qrels = qrels();
    TrecRun run = run(qrels.keySet());
    Map<String, Map<String, Double>> theirs = theirs(qrels, run);
    Map<String, Map<String, Integer>> relevant = new LinkedHashMap<>();
    qrels.forEach((query, grades) -> {
      Map<String, Integer> above = new LinkedHashMap<>(grades);
      above.values().removeIf(grade -> grade <= 0);
      relevant.put(query, above);
    });
    Measures ours = Measures.of(run, relevant, qrels.keySet());
    ours.byQuery()
        .forEach((query, values) -> {
          Map<String, Double> figures = theirs.getOrDefault(query, Map.of());
          same(query, values[0], figures, "ndcg_cut_10");
          double rank = figures.getOrDefault("recip_rank", -1.0);
          assertThat(values[1]).as(query).isCloseTo(rank < 0.0999 ? 0 : rank, within(0.00006));
          same(query, values[2], figures, "recall_100");
          same(query, values[3], figures, "success_1");
        });
  }

  /// It prints four digits.
  private static void same(String query, double ours, Map<String, Double> theirs, String name) {
    assertThat(theirs).as(query).containsKey(name);
    assertThat(ours).as(query + " " + name).isCloseTo(theirs.get(name), within(0.00006));
  }

  /// Grades -1 to 3, each query with something relevant.
  private Map<String, Map<String, Integer>> qrels() {
    Map<String, Map<String, Integer>> qrels = new LinkedHashMap<>();
    for (int q = 0; q < QUERIES; q++) {
      Map<String, Integer> grades = new LinkedHashMap<>();
      for (int i = random.nextInt(30); i >= 0; i--) {
        grades.put("d" + random.nextInt(DOCUMENTS), random.nextInt(5) - 1);
      }
      grades.put("d" + random.nextInt(DOCUMENTS), 1 + random.nextInt(3));
      qrels.put("q" + q, grades);
    }
    return qrels;
  }

  private TrecRun run(Set<String> queries) {
    List<String> documents = new ArrayList<>();
    for (int i = 0; i < DOCUMENTS; i++) {
      documents.add("d" + i);
    }
    Map<String, List<String>> found = new LinkedHashMap<>();
    for (String query : queries) {
      Collections.shuffle(documents, random);
      found.put(query, List.copyOf(documents.subList(0, 1 + random.nextInt(150))));
    }
    return new TrecRun(found);
  }

  private Map<String, Map<String, Double>> theirs(
      Map<String, Map<String, Integer>> qrels, TrecRun run) throws IOException {
    StringBuilder lines = new StringBuilder();
    qrels.forEach((query, grades) ->
        grades.forEach(
            (document, grade) -> lines.append("%s 0 %s %d\n".formatted(query, document, grade))));
    Path judged = Files.writeString(folder.resolve("made.qrels"), lines);
    run.write(folder.resolve("made.run"), "made");
    String[][] rows =
        new trec_eval()
            .runAndGetOutput(
                new String[] {
                  "-q",
                  "-c",
                  "-m",
                  "ndcg_cut.10",
                  "-m",
                  "recip_rank",
                  "-m",
                  "recall.100",
                  "-m",
                  "success.1",
                  judged.toString(),
                  folder.resolve("made.run").toString()
                });
    assumeTrue(rows.length > 0, "trec_eval's binary does not run here");
    Map<String, Map<String, Double>> figures = new LinkedHashMap<>();
    for (String[] row : rows) {
      figures
          .computeIfAbsent(row[1].strip(), _ -> new LinkedHashMap<>())
          .put(row[0].strip(), Double.parseDouble(row[2].strip()));
    }
    return figures;
  }
}
