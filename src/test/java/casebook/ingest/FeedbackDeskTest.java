package casebook.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import casebook.index.CaseIndex;
import casebook.index.CaseWriter;
import casebook.match.IndexMatcher;
import casebook.match.Matcher;
import casebook.model.CaseId;
import casebook.model.Evidence;
import casebook.model.Feedback;
import casebook.model.Feedback.Said;
import casebook.model.Hit;
import casebook.model.RankedFix;
import casebook.model.Ranking;
import casebook.text.LexiconReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Feedback as evidence, over the shipped threads.
class FeedbackDeskTest {
  private static final String PROBLEM = "Failure to Personalize";
  private static final String FIX = "terminal-softwareupdate";

  @TempDir Path folder;
  private Workbench bench;
  private FeedbackDesk desk;

  @BeforeEach
  void threads() throws IOException {
    bench = Workbench.in(folder);
    Files.createDirectories(bench.corpus().resolve("threads"));
    for (Path thread : casebook.ingest.corpus.CorpusFolder.filesIn(Path.of("corpus/threads"))) {
      Files.copy(thread, bench.corpus().resolve("threads").resolve(thread.getFileName()));
    }
    bench.ingest();
    desk = new FeedbackDesk(bench.indexes(), bench.index(), bench.current(), bench.corpus());
  }

  @Test
  void counts_beside_the_cases_and_is_no_case_of_its_own() throws IOException {
    Ranking before = match();
    assertThat(desk.keep(said("anna", Said.WORKED))).isTrue();
    assertThat(desk.keep(said("bert", Said.FAILED))).isTrue();
    Ranking after = match();
    RankedFix fix = fix(after);
    assertThat(fix.counts().worked()).isEqualTo(fix(before).counts().worked() + 1);
    assertThat(fix.counts().failed()).isEqualTo(fix(before).counts().failed() + 1);
    assertThat(fix.evidence().stream().filter(Evidence::isFeedback)).hasSize(2);
    assertThat(ids(after)).isEqualTo(ids(before));
    try (CaseIndex index = bench.indexes().read(bench.current().index())) {
      assertThat(index.facts().cases()).isEqualTo(36);
      assertThat(index.facts().statuses().values().stream().mapToInt(n -> n).sum()).isEqualTo(36);
      CaseId id = index.evidenceFor(FIX, 50).getFirst().in();
      assertThat(id.isFeedback()).isTrue();
      assertThat(index.find(id)).isEmpty();
    }
  }

  @Test
  void counts_once_a_person_and_the_last_word_stands_after_a_rebuild_too() throws IOException {
    int before = fix(match()).counts().worked();
    desk.keep(said("anna", Said.FAILED));
    desk.keep(said("anna", Said.WORKED));
    assertThat(fix(match()).counts().worked()).isEqualTo(before + 1);
    bench.rebuild();
    assertThat(fix(match()).counts().worked()).isEqualTo(before + 1);
    bench.prune();
    assertThat(feedback()).isEqualTo(1);
  }

  @Test
  void what_is_taken_back_is_gone() throws IOException {
    desk.keep(said("anna", Said.WORKED));
    assertThat(feedback()).isEqualTo(1);
    desk.keep(said("anna", Said.REVOKED));
    assertThat(feedback()).isZero();
  }

  @Test
  void while_an_ingestion_writes_it_waits_for_the_next() throws IOException {
    try (CaseWriter busy = bench.indexes().write(bench.current().index())) {
      assertThat(desk.keep(said("anna", Said.WORKED))).isFalse();
      busy.commit();
    }
    assertThat(feedback()).isZero();
    IngestReport report = bench.ingest();
    assertThat(report.read()).isEqualTo(36);
    assertThat(feedback()).isEqualTo(1);
  }

  @Test
  void a_line_that_cannot_be_read_is_named_and_the_others_count() throws IOException {
    desk.keep(said("anna", Said.WORKED));
    Path file = bench.corpus().resolve("feedback/outcomes.jsonl");
    Files.writeString(file, "{\"at\":\"20", StandardOpenOption.APPEND);
    desk.keep(said("bert", Said.WORKED));
    IngestReport report = bench.rebuild();
    assertThat(report.skipped()).hasSize(1);
    assertThat(report.skipped().getFirst().place()).endsWith("outcomes.jsonl, line 2");
    assertThat(feedback()).isEqualTo(2);
  }

  @Test
  void the_machine_that_was_named_is_the_machine_of_the_evidence() throws IOException {
    desk.keep(
        new Feedback(
            Instant.EPOCH, "anna", PROBLEM, FIX, Said.FAILED, "a virtual machine", "No luck."));
    Evidence evidence =
        fix(match()).evidence().stream().filter(Evidence::isFeedback).findFirst().orElseThrow();
    assertThat(evidence.environment().devices()).containsExactly("Virtual machine");
    assertThat(evidence.attempt().quote()).isEqualTo("No luck.");
  }

  private static Feedback said(String person, Said said) {
    return new Feedback(Instant.parse("2026-11-24T09:00:00Z"), person, PROBLEM, FIX, said, "", "");
  }

  private long feedback() {
    return fix(match()).evidence().stream().filter(Evidence::isFeedback).count();
  }

  private Ranking match() {
    try (CaseIndex index = bench.indexes().read(bench.current().index())) {
      return new IndexMatcher(
              LexiconReader.shipped(), index, Optional.empty(), InstantSource.system())
          .match(new Matcher.Request(PROBLEM, 100, Set.of()));
    }
  }

  private static RankedFix fix(Ranking ranking) {
    return ranking.fixes().stream().filter(f -> f.fix().id().equals(FIX)).findFirst().orElseThrow();
  }

  private static List<String> ids(Ranking ranking) {
    return ranking.hits().stream().map(Hit::past).map(c -> c.id().value()).toList();
  }
}
