package casebook.eval;

import static org.assertj.core.api.Assertions.assertThat;

import casebook.extract.CaseExtractor;
import casebook.text.Lexicon;
import casebook.text.LexiconReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SolutionEvalTest {
  private static final Lexicon LEXICON = LexiconReader.shipped();
  private static final String TOPIC =
      """
      {"id": 4, "title": "Bread", "accepted_answer": {"post_number": 2}, "post_stream": {"posts": [
        {"post_number": 1, "username": "ann", "cooked": "<p>My bread does not rise.</p>"},
        {"post_number": 2, "username": "bob", "cooked": "<p>Take fresh yeast.</p>",
         "actions_summary": [{"id": 3, "count": 9}]},
        {"post_number": 3, "username": "ann", "cooked": "<p>Thanks, it works now.</p>"},
        {"post_number": 4, "username": "cy", "cooked": "<p>Nice bread.</p>",
         "actions_summary": [{"id": 2, "count": 2}]}]}}
      """;

  @TempDir Path folder;

  @Test
  void each_way_is_judged_by_the_accepted_answer() throws IOException {
    Files.writeString(folder.resolve("4.json"), TOPIC);
    thenFound(eval(folder));
    thenFound(eval(folder.resolve("4.json")));
  }

  @Test
  void an_archive_is_read_as_a_folder_is() throws IOException {
    Path archive = folder.resolve("topics.zip");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
      zip.putNextEntry(new ZipEntry("4.json"));
      zip.write(TOPIC.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
    thenFound(eval(archive));
  }

  @Test
  void a_topic_without_an_accepted_answer_is_left_out() throws IOException {
    Files.writeString(
        folder.resolve("4.json"), TOPIC.replace("\"accepted_answer\"", "\"something_else\""));
    assertThat(eval(folder).all().discussions()).isZero();
  }

  private static void thenFound(SolutionEval.Report report) {
    assertThat(report.rows())
        .singleElement()
        .satisfies(row -> {
          assertThat(row.accepted()).isEqualTo(2);
          assertThat(row.said())
              .containsEntry("casebook", 2)
              .containsEntry("first reply", 2)
              .containsEntry("last post", 4)
              .containsEntry("most liked", 4)
              .containsEntry("last thanks", 2);
        });
    assertThat(report.all().found()).containsEntry("casebook", 1.0).containsEntry("last post", 0.0);
    assertThat(report.all().precision()).isEqualTo(1);
    assertThat(report.dev().discussions()).isEqualTo(1);
    assertThat(report.kept().discussions()).isZero();
  }

  private static SolutionEval.Report eval(Path place) throws IOException {
    return new SolutionEval(new CaseExtractor(LEXICON), LEXICON).run(place);
  }
}
