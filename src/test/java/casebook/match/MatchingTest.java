package casebook.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import casebook.ShippedDesk;
import casebook.json.Json;
import casebook.model.Case;
import casebook.model.CaseId;
import casebook.model.Hit;
import casebook.model.RankedFix;
import casebook.model.Ranking;
import casebook.model.ScorePart;
import casebook.model.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MatchingTest {
  private static final int BIG = 2 << 20;

  private ShippedDesk desk;
  private List<Case> shipped = List.of();

  @BeforeAll
  void open(@TempDir Path folder) throws IOException {
    desk = ShippedDesk.in(folder);
    shipped =
        Json.tree(
                java.nio.file.Files.readAllBytes(Path.of("corpus/case-ids.json")), "case-ids.json")
            .members()
            .values()
            .stream()
            .map(id -> desk.index().find(new CaseId(id.required())).orElseThrow())
            .toList();
  }

  @AfterAll
  void close() {
    desk.close();
  }

  @Test
  void every_shipped_case_is_there() {
    assertThat(shipped).hasSize(36);
    assertThat(desk.index().facts().cases()).isEqualTo(36);
    assertThat(desk.index().facts().manuals()).isEqualTo(1);
  }

  @Test
  void the_parts_of_every_score_add_up_to_it() {
    for (Case past : shipped) {
      Ranking ranking = desk.match(past.title() + ". " + past.problem());
      for (RankedFix fix : ranking.fixes()) {
        thenAddUp(past + " " + fix.fix().id(), fix.score(), fix.why());
      }
      for (Hit hit : ranking.hits()) {
        thenAddUp(past + " " + hit.past().id(), hit.score(), hit.why());
      }
    }
  }

  private static void thenAddUp(String what, double score, List<ScorePart> parts) {
    assertThat(parts.stream().mapToDouble(ScorePart::value).sum())
        .as(what)
        .isEqualTo(score, within(1e-9));
    long lines = WhyLine.of(score, parts).stream().mapToLong(WhyLine::thousandths).sum();
    assertThat(lines / 1000.0).as(what).isEqualTo(WhyLine.rounded(score));
    assertThat(parts).as(what).allMatch(p -> !p.label().isBlank());
  }

  @Test
  void every_case_is_found_first_by_its_own_words() {
    for (Case past : shipped) {
      Ranking ranking = desk.match(past.title() + ". " + past.problem());
      assertThat(ranking.verdict()).as(past.title()).isEqualTo(Verdict.CONFIDENT);
      assertThat(ranking.hits().getFirst().past().id()).isEqualTo(past.id());
    }
  }

  @Test
  void a_message_is_found_as_part_of_a_longer_one() {
    assertThat(desk.match("Failure to Personalize").hits())
        .filteredOn(h -> h.past().id().value().equals("discourse/local/2"))
        .singleElement()
        .satisfies(h -> assertThat(h.why()).anyMatch(p -> p.label().startsWith("same error: ")));
  }

  @Test
  void lists_are_ordered_and_numbered_and_no_longer_than_asked() {
    for (Case past : shipped) {
      Ranking ranking = desk.match(past.title());
      assertThat(ranking.fixes()).hasSizeLessThanOrEqualTo(10);
      assertThat(ranking.hits()).hasSizeLessThanOrEqualTo(10);
      for (int i = 0; i < ranking.fixes().size(); i++) {
        assertThat(ranking.fixes().get(i).rank()).isEqualTo(i + 1);
      }
      for (int i = 1; i < ranking.hits().size(); i++) {
        assertThat(ranking.hits().get(i).score())
            .isLessThanOrEqualTo(ranking.hits().get(i - 1).score());
      }
    }
  }

  @Test
  void counts_are_those_of_the_evidence() {
    for (Case past : shipped) {
      for (RankedFix fix : desk.match(past.title()).fixes()) {
        assertThat(fix.counts().all()).isEqualTo(fix.evidence().size());
        assertThat(fix.evidence()).allMatch(e -> e.attempt().fix().equals(fix.fix().id()));
      }
    }
  }

  @Test
  void what_was_tried_stands_behind_everything_that_was_not() {
    String problem =
        "MacBook Pro 2018 says -2101F. I already reset the NVRAM and it did not help at all.";
    Ranking ranking = desk.match(problem);
    assertThat(ranking.problem().tried()).contains("nvram-smc-reset");
    List<Boolean> isTried =
        ranking.fixes().stream()
            .map(f -> ranking.problem().tried().contains(f.fix().id()))
            .toList();
    assertThat(isTried).isSorted();
    assertThat(isTried.getFirst()).isFalse();
  }

  @Test
  void nonsense_has_no_match_and_neither_fixes_nor_cases() {
    for (String text :
        List.of(
            "",
            "   ",
            "sourdough bread does not rise",
            "qwertz asdf yxcv",
            "the and of",
            "\u0000\u0001",
            "\ud83d\ude00\ud83d\ude00",
            "?!.,;",
            "Wie koche ich eine Kartoffelsuppe?")) {
      Ranking ranking = desk.match(text);
      assertThat(ranking.verdict()).as(text).isEqualTo(Verdict.NO_MATCH);
      assertThat(ranking.fixes()).isEmpty();
      assertThat(ranking.hits()).isEmpty();
    }
  }

  @Test
  void what_is_left_out_takes_no_part() {
    String text = "-2101F on a MacBook Pro 2018 with T2";
    Ranking whole = desk.match(text);
    assertThat(whole.hits().getFirst().why()).anyMatch(p -> p.label().startsWith("same error"));
    Set<String> errors =
        whole.problem().symptoms().stream()
            .map(s -> "error:" + s.words())
            .collect(Collectors.toSet());
    Ranking less = desk.match(text, errors);
    assertThat(less.problem().symptoms()).isEmpty();
    assertThat(less.hits())
        .allSatisfy(h -> assertThat(h.why()).noneMatch(p -> p.label().startsWith("same error")));
  }

  @Test
  void two_megabytes_are_answered_soon() {
    StringBuilder log = new StringBuilder(BIG);
    for (int i = 0; log.length() < BIG - 200; i++) {
      log.append("2024-03-02 10:11:12.123 installd[512]: step ").append(i).append(", no news\n");
    }
    log.append("2024-03-02 10:59:59 softwareupdated: Failure to Personalize\n");
    for (String text :
        List.of(
            log.toString(),
            "a".repeat(BIG),
            "failed ".repeat(BIG / 7),
            "((((".repeat(BIG / 4),
            "\n".repeat(BIG),
            "error 1 ".repeat(BIG / 8))) {
      long start = System.nanoTime();
      Ranking ranking = desk.match(text);
      assertThat(Duration.ofNanos(System.nanoTime() - start))
          .as(text.substring(0, 40))
          .isLessThan(Duration.ofSeconds(15));
      assertThat(ranking.problem().text()).hasSizeLessThan(7000);
    }
  }

  @Test
  void the_same_words_get_the_same_answer_from_many_threads() throws Exception {
    Ranking first = desk.match("Mac mini M4 blinks orange");
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<Ranking>> asked =
          IntStream.range(0, 32)
              .<Callable<Ranking>>mapToObj(_ -> () -> desk.match("Mac mini M4 blinks orange"))
              .toList();
      for (Future<Ranking> answer : threads.invokeAll(asked)) {
        assertThat(answer.get()).isEqualTo(first);
      }
    }
  }
}
