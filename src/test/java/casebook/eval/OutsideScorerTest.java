package casebook.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import casebook.Shell;
import casebook.json.Json;
import casebook.json.Tree;
import casebook.text.LexiconReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Our figures are those of a scorer that somebody else wrote and that knows nothing but what `show
/// --json` says. It lies beside the project; where it or Python is not there, this says so.
class OutsideScorerTest {
  private static final Path SCORER = Path.of("../shared/tools/score_extraction.py");
  private static final Path GOLD = Path.of("src/test/gold/threads.jsonl");
  private static final Path THREADS = Path.of("corpus/threads");

  @TempDir Path folder;

  @Test
  void every_figure_is_that_of_the_outside_scorer() throws Exception {
    assumeTrue(Files.isRegularFile(SCORER), SCORER + " is not there: figures not compared");
    assumeTrue(hasPython(), "python3 is not there: figures not compared");
    Tree outside = outside();
    ExtractionReport.Figures ours =
        new ExtractionEval(LexiconReader.shipped()).run(GOLD, THREADS, "").all();
    ours.kinds()
        .forEach((kind, s) -> {
          same(kind + " precision", s.precision(), outside.at(kind).at("p"));
          same(kind + " recall", s.recall(), outside.at(kind).at("r"));
          same(kind + " F1", s.f1(), outside.at(kind).at("f1"));
          same(kind + " gold", s.gold(), outside.at(kind).at("gold"));
          same(kind + " said", s.said(), outside.at(kind).at("said"));
        });
    same("outcomes", ours.outcomeAccuracy(), outside.at("outcome_accuracy"));
    same("status", ours.statusAccuracy(), outside.at("status_accuracy"));
    same("quotes", ours.quotesFound(), outside.at("quotes_found"));
    same("cases", ours.cases(), outside.at("cases"));
    same("not shown", ours.notShown(), outside.at("not_shown"));
  }

  /// The scorer rounds to three digits.
  private static void same(String what, double ours, Tree theirs) {
    assertThat(ours).as(what).isCloseTo(Double.parseDouble(theirs.required()), within(0.00051));
  }

  private Tree outside() throws IOException, InterruptedException {
    Path answers = Files.createDirectories(folder.resolve("answers"));
    for (String line : Files.readAllLines(GOLD)) {
      String id = Json.tree(line.getBytes(StandardCharsets.UTF_8), "gold").at("case").required();
      Shell.Said said =
          Shell.run("show", id, "--json", "--corpus", "corpus", "--index", folder.resolve("index"));
      if (said.code() == 0) {
        Files.writeString(answers.resolve(id.replace('/', '+')), said.data());
      }
    }
    return Json.tree(scored(casebook(answers)).getBytes(StandardCharsets.UTF_8), "scorer");
  }

  /// Stands in for the launcher: says again what `show` said.
  private Path casebook(Path answers) throws IOException {
    Path script = folder.resolve("casebook");
    Files.writeString(script, "#!/bin/sh\nexec cat \"" + answers + "/$(echo \"$2\" | tr / +)\"\n");
    Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
    return script;
  }

  private String scored(Path casebook) throws IOException, InterruptedException {
    Path answer = folder.resolve("scored.json");
    Process python =
        new ProcessBuilder(
                List.of(
                    "python3",
                    SCORER.toString(),
                    "--casebook",
                    casebook.toString(),
                    "--index",
                    "none",
                    "--gold",
                    GOLD.toString(),
                    "--threads",
                    THREADS.toString(),
                    "--id",
                    "{case}",
                    "--json"))
            .redirectOutput(answer.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    assertThat(python.waitFor()).isZero();
    return Files.readString(answer);
  }

  private static boolean hasPython() throws InterruptedException {
    try {
      return new ProcessBuilder("python3", "--version")
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false;
    }
  }
}
