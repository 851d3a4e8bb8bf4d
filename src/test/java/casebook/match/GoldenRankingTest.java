package casebook.match;

import static org.assertj.core.api.Assertions.assertThat;

import casebook.ShippedDesk;
import casebook.model.Environment;
import casebook.model.Hit;
import casebook.model.Problem;
import casebook.model.RankedFix;
import casebook.model.Ranking;
import casebook.model.ScorePart;
import casebook.model.Symptom;
import casebook.model.Tally;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// One file a problem: what was asked, which fix is right, and all that came of it. The first two
/// parts are written by a person; `mvn package -Dtest=GoldenRankingTest -Dgolden.write=true` writes
/// the rest, so that a change of a ranking is a diff that a person reads.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GoldenRankingTest {
  private static final Path GOLDEN = Path.of("src/test/golden");
  private static final String RIGHT = "=== right fix\n";
  private static final String REST = "=== its rank\n";

  private ShippedDesk desk;

  @BeforeAll
  void open(@TempDir Path folder) throws IOException {
    desk = ShippedDesk.in(folder);
  }

  @AfterAll
  void close() {
    desk.close();
  }

  @Test
  void there_are_twenty_problems() throws IOException {
    assertThat(files()).hasSizeGreaterThanOrEqualTo(20);
  }

  @TestFactory
  List<DynamicTest> the_ranking_is_as_it_was() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (Path file : files()) {
      tests.add(DynamicTest.dynamicTest(file.getFileName().toString(), () -> compare(file)));
    }
    return tests;
  }

  private void compare(Path file) throws IOException {
    String told = Files.readString(file);
    int rest = told.indexOf(REST);
    String asked = rest < 0 ? told : told.substring(0, rest);
    String now = asked + answer(asked);
    if (Boolean.getBoolean("golden.write")) {
      Files.writeString(file, now);
    }
    assertThat(now).isEqualTo(Files.readString(file));
  }

  private String answer(String asked) {
    int right = asked.indexOf(RIGHT);
    String problem = asked.substring(asked.indexOf('\n') + 1, right).strip();
    String fix = asked.substring(right + RIGHT.length()).strip();
    Ranking ranking = desk.match(problem);
    StringBuilder text = new StringBuilder(REST).append(rank(ranking, fix)).append("\n\n");
    text.append("=== read as\n").append(read(ranking.problem())).append("\n\n");
    text.append("=== verdict\n").append(ranking.verdict().word()).append("\n\n");
    text.append("=== fixes\n");
    ranking.fixes().forEach(f -> text.append(fix(f)));
    text.append("\n=== cases\n");
    ranking.hits().forEach(h -> text.append(hit(h)));
    return text.toString();
  }

  private static String rank(Ranking ranking, String fix) {
    return ranking.fixes().stream()
        .filter(f -> f.fix().id().equals(fix))
        .map(f -> String.valueOf(f.rank()))
        .findFirst()
        .orElse("none");
  }

  private static String read(Problem problem) {
    Environment on = problem.environment();
    return String.join(
        "\n",
        "kind " + problem.kind().name().toLowerCase(Locale.ROOT),
        "errors " + problem.symptoms().stream().map(Symptom::signature).toList(),
        "devices " + on.devices(),
        "chips " + on.chips(),
        "systems " + on.systems(),
        "tried " + problem.tried());
  }

  private static String fix(RankedFix ranked) {
    Tally counts = ranked.counts();
    return String.format(
        Locale.ROOT,
        "%2d. %.3f %s (%d worked, %d failed, %d partly, %d unreported)\n%s",
        ranked.rank(),
        WhyLine.rounded(ranked.score()),
        ranked.fix().id(),
        counts.worked(),
        counts.failed(),
        counts.partial(),
        counts.unreported(),
        why(ranked.score(), ranked.why()));
  }

  private static String hit(Hit hit) {
    return String.format(
        Locale.ROOT,
        "%2d. %.3f %s %s\n%s",
        hit.rank(),
        WhyLine.rounded(hit.score()),
        hit.past().id(),
        hit.past().title(),
        why(hit.score(), hit.why()));
  }

  private static String why(double score, List<ScorePart> parts) {
    StringBuilder lines = new StringBuilder();
    WhyLine.of(score, parts).forEach(l -> lines.append("      ").append(l).append('\n'));
    return lines.toString();
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(GOLDEN)) {
      return files.filter(f -> f.toString().endsWith(".txt")).sorted().toList();
    }
  }
}
