package casebook.match;

import static casebook.index.Told.failed;
import static casebook.index.Told.worked;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import casebook.index.CaseIndex;
import casebook.index.CaseWriter;
import casebook.index.Told;
import casebook.index.lucene.LuceneIndexes;
import casebook.match.CaseRanker.Near;
import casebook.model.Candidate;
import casebook.model.Environment;
import casebook.model.Outcome;
import casebook.model.Problem;
import casebook.model.RankedFix;
import casebook.model.ScorePart;
import casebook.model.Tally;
import casebook.text.Lexicon;
import casebook.text.LexiconReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FixRankerTest {
  private static final Outcome UNREPORTED = new Outcome.Unreported();
  private static final Outcome PARTIAL =
      new Outcome.Partial(new Outcome.Report("anna", 1, "half of it works"));

  private final Lexicon lexicon = LexiconReader.shipped();
  private final List<Near> near = new ArrayList<>();

  @TempDir Path folder;

  @Test
  void a_fix_that_failed_stands_below_one_that_worked() {
    given(1, "safe-mode", failed("did not help"));
    given(1, "nvram-smc-reset", worked("it starts"));
    assertThat(ids(ranked())).containsExactly("nvram-smc-reset", "safe-mode");
  }

  @Test
  void a_fix_that_failed_here_stands_below_one_that_worked_in_a_less_similar_case() {
    given(1, "safe-mode", failed("did not help"));
    given(0.7, "nvram-smc-reset", worked("it starts"));
    assertThat(ids(ranked())).containsExactly("nvram-smc-reset", "safe-mode");
  }

  @Test
  void one_of_one_does_not_beat_fourteen_of_seventeen() {
    given(1, "safe-mode", worked("it starts"));
    for (int i = 0; i < 17; i++) {
      given(1, "nvram-smc-reset", i < 14 ? worked("it starts") : failed("did not help"));
    }
    assertThat(ids(ranked())).containsExactly("nvram-smc-reset", "safe-mode");
  }

  @Test
  void worked_stands_above_partly_above_advice_above_nothing_but_failures() {
    given(1, "safe-mode", failed("no"));
    given(1, "safe-mode", failed("no"));
    given(1, "safe-mode", failed("no"));
    given(1, "set-clock", UNREPORTED);
    given(1, "password-reset", PARTIAL);
    given(1, "nvram-smc-reset", worked("it starts"));
    assertThat(ids(ranked()))
        .startsWith("nvram-smc-reset", "password-reset")
        .contains("set-clock", "safe-mode");
  }

  @Test
  void success_in_a_similar_case_counts_more_than_in_a_distant_one() {
    given(1, "safe-mode", worked("it starts"));
    given(0.5, "nvram-smc-reset", worked("it starts"));
    assertThat(ids(ranked())).containsExactly("safe-mode", "nvram-smc-reset");
  }

  @Test
  void of_two_equals_the_one_that_erases_stands_below_and_says_why() {
    given(1, "erase-and-reinstall", worked("it starts"));
    given(1, "reinstall-from-recovery", worked("it starts"));
    List<RankedFix> ranked = ranked();
    assertThat(ids(ranked)).containsExactly("reinstall-from-recovery", "erase-and-reinstall");
    assertThat(ranked.get(1).fix().erasesData()).isTrue();
    assertThat(ranked.get(1).why()).anyMatch(p -> p.label().equals("erases data") && p.value() < 0);
  }

  @Test
  void the_milder_fix_that_is_to_be_tried_first_stands_before_a_near_equal_one() {
    given(1, "dfu-restore", worked("it starts"));
    given(0.99, "dfu-revive", worked("it starts"));
    List<RankedFix> ranked = ranked();
    assertThat(ids(ranked)).containsExactly("dfu-revive", "dfu-restore");
  }

  @Test
  void a_milder_fix_that_never_worked_is_not_put_first() {
    given(1, "dfu-restore", worked("it starts"));
    given(1, "dfu-revive", failed("no"));
    assertThat(ids(ranked())).containsExactly("dfu-restore", "dfu-revive");
  }

  @Test
  void only_what_similar_cases_tell_is_counted_and_shown() {
    given(1, "safe-mode", worked("it starts"));
    given(0.3, "safe-mode", failed("no"));
    given(0.3, "set-clock", failed("no"));
    List<RankedFix> ranked = ranked();
    assertThat(ranked.getFirst().counts()).isEqualTo(new Tally(1, 0, 0, 0));
    assertThat(ranked.getFirst().evidence()).hasSize(1);
    assertThat(ranked.getLast().counts()).isEqualTo(new Tally(0, 1, 0, 0));
    assertThat(ranked.getLast().why()).anyMatch(p -> p.label().contains("in less similar cases"));
  }

  @Test
  void a_report_of_long_ago_counts_less_than_one_of_now() {
    given(1, "safe-mode", worked("it starts"), "2009-03-01");
    given(1, "set-clock", worked("it starts"), "2025-03-01");
    assertThat(ids(ranked())).containsExactly("set-clock", "safe-mode");
  }

  @Test
  void what_was_tried_already_is_not_recommended() {
    given(1, "nvram-smc-reset", worked("it starts"));
    given(0.5, "safe-mode", worked("it starts"));
    given(0.2, "erase-and-reinstall", UNREPORTED);
    List<RankedFix> ranked = ranked("nvram-smc-reset");
    assertThat(ids(ranked)).startsWith("safe-mode").endsWith("nvram-smc-reset");
    assertThat(ranked.getLast().why()).anyMatch(p -> p.label().equals("already tried"));
    assertThat(ranked.getLast().score()).isEqualTo(0, within(1e-12));
  }

  @Test
  void equals_stand_in_the_order_of_their_ids() {
    given(1, "set-clock", worked("it starts"));
    given(1, "safe-mode", worked("it starts"));
    given(1, "password-reset", worked("it starts"));
    assertThat(ids(ranked())).containsExactly("password-reset", "safe-mode", "set-clock");
  }

  @Test
  void every_attempt_is_counted_and_shown_nearest_case_first() {
    given(1, "safe-mode", failed("no"));
    given(0.8, "safe-mode", worked("yes"));
    given(0.6, "safe-mode", PARTIAL);
    given(0.4, "safe-mode", UNREPORTED);
    RankedFix fix = ranked().getFirst();
    assertThat(fix.counts()).hasToString("Tally[worked=1, failed=1, partial=1, unreported=1]");
    assertThat(fix.evidence())
        .extracting(e -> e.in().value())
        .containsExactly("test/1", "test/2", "test/3", "test/4");
  }

  @Test
  void a_fix_that_nobody_catalogued_counts_too() {
    given(1, "other/warm-it-up", worked("it starts"));
    given(1, "safe-mode", failed("no"));
    RankedFix fix = ranked().getFirst();
    assertThat(fix.fix().id()).isEqualTo("other/warm-it-up");
    assertThat(fix.fix().title()).isEqualTo("did it");
  }

  @Test
  void without_similar_cases_there_is_no_fix() {
    assertThat(ranked()).isEmpty();
  }

  @Test
  void no_more_fixes_than_asked_for_are_given() {
    for (String fix : List.of("safe-mode", "set-clock", "password-reset")) {
      given(1, fix, worked("it starts"));
    }
    assertThat(ranked(List.of(), 2)).extracting(RankedFix::rank).containsExactly(1, 2);
  }

  private void given(double similarity, String fix, Outcome outcome) {
    given(similarity, fix, outcome, "2025-03-01");
  }

  private void given(double similarity, String fix, Outcome outcome, String day) {
    Told told = Told.of("test/" + (near.size() + 1), "Mac does not start").opened(day);
    near.add(
        new Near(
            new Candidate(told.tried(fix, outcome, "did it").understood(), 1, 0, 1, List.of()),
            new CaseFeatures(similarity, 0, 0, 0, 0, 0, 0, 0),
            similarity,
            similarity,
            List.of(new ScorePart("a test", similarity))));
  }

  private List<RankedFix> ranked(String... tried) {
    return ranked(List.of(tried), 100);
  }

  /// In an index without manuals.
  private List<RankedFix> ranked(List<String> tried, int top) {
    LuceneIndexes indexes = new LuceneIndexes();
    try (CaseWriter writer = indexes.write(folder)) {
      writer.commit();
    }
    try (CaseIndex index = indexes.read(folder)) {
      return new FixRanker(lexicon, index, Weights.DEFAULT).rank(problem(tried), near, top);
    }
  }

  private static Problem problem(List<String> tried) {
    return new Problem(
        "Mac does not start",
        Problem.Kind.SHORT,
        List.of(),
        Environment.UNKNOWN,
        tried,
        "Mac does not start");
  }

  private static List<String> ids(List<RankedFix> ranked) {
    return ranked.stream().map(f -> f.fix().id()).toList();
  }
}
