package casebook.index;

import static casebook.index.Told.failed;
import static casebook.index.Told.worked;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import casebook.model.Candidate;
import casebook.model.CaseId;
import casebook.model.Evidence;
import casebook.model.Manual;
import casebook.model.PagedText;
import casebook.model.Post;
import casebook.model.Procedure;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What every backend keeps: storing, replacing, reading. `CandidateContract` has the searching.
public abstract class CaseIndexContract {
  @TempDir protected Path folder;

  protected abstract Indexes indexes();

  protected Path place() {
    return folder.resolve("index");
  }

  @Test
  void a_case_comes_back_as_it_was_put_with_its_posts_in_order() {
    Told told =
        Told.of("discourse/local/1", "Black screen")
            .problem("It is black.")
            .opened("2026-01-05")
            .on("Mac mini", "M2", "14.1")
            .error("panic 0xFCA", "panic 0xfca")
            .tried("revive", worked("that did it"), "revived it")
            .says("It is black.", "Revive it.", "That did it.");
    try (CaseWriter writer = indexes().write(place())) {
      put(writer, told);
      writer.commit();
    }
    try (CaseIndex index = indexes().read(place())) {
      assertThat(index.find(told.caseId())).contains(told.understood());
      assertThat(index.posts(told.caseId())).isEqualTo(told.posts());
      assertThat(index.find(new CaseId("discourse/local/2"))).isEmpty();
      assertThat(index.posts(new CaseId("discourse/local/2"))).isEmpty();
    }
  }

  @Test
  void putting_again_replaces_the_case_and_all_its_posts() {
    try (CaseWriter writer = indexes().write(place())) {
      put(writer, Told.of("a/1", "Old").says("one", "two", "three"));
      put(writer, Told.of("a/1", "New").says("one and only"));
      writer.commit();
    }
    try (CaseIndex index = indexes().read(place())) {
      assertThat(index.find(new CaseId("a/1")).orElseThrow().title()).isEqualTo("New");
      assertThat(index.posts(new CaseId("a/1")))
          .extracting(Post::ownText)
          .containsExactly("one and only");
      assertThat(index.facts().posts()).isEqualTo(1);
      assertThat(index.facts().cases()).isEqualTo(1);
    }
  }

  @Test
  void removing_takes_the_case_and_its_posts_and_is_at_ease_with_what_is_not_there() {
    try (CaseWriter writer = indexes().write(place())) {
      put(writer, Told.of("a/1", "Gone").says("zebra"));
      put(writer, Told.of("a/2", "Stays").says("horse"));
      writer.commit();
      writer.remove(new CaseId("a/1"));
      writer.remove(new CaseId("a/3"));
      writer.commit();
      assertThat(writer.ids()).containsExactly(new CaseId("a/2"));
      assertThat(writer.hash(new CaseId("a/1"))).isEmpty();
    }
    try (CaseIndex index = indexes().read(place())) {
      assertThat(index.find(new CaseId("a/1"))).isEmpty();
      assertThat(index.posts(new CaseId("a/1"))).isEmpty();
      assertThat(ids(index.candidates(words("zebra horse"), 10))).containsExactly("a/2");
      assertThat(index.facts().posts()).isEqualTo(1);
    }
  }

  @Test
  void hashes_are_kept_and_seen_before_the_commit() {
    try (CaseWriter writer = indexes().write(place())) {
      writer.put(Told.of("a/1", "One").understood(), List.of(), "h1");
      assertThat(writer.hash(new CaseId("a/1"))).contains("h1");
      assertThat(writer.hash(new CaseId("a/2"))).isEmpty();
      writer.commit();
      writer.put(Told.of("a/1", "One").understood(), List.of(), "h2");
    }
    try (CaseWriter writer = indexes().write(place())) {
      assertThat(writer.hash(new CaseId("a/1"))).as("h2 was given up").contains("h1");
      assertThat(writer.ids()).containsExactly(new CaseId("a/1"));
    }
  }

  @Test
  void what_was_not_committed_is_given_up() {
    try (CaseWriter writer = indexes().write(place())) {
      put(writer, Told.of("a/1", "Kept"));
      writer.commit();
      put(writer, Told.of("a/2", "Lost"));
      writer.remove(new CaseId("a/1"));
    }
    try (CaseIndex index = indexes().read(place())) {
      assertThat(index.find(new CaseId("a/1"))).isPresent();
      assertThat(index.find(new CaseId("a/2"))).isEmpty();
    }
  }

  @Test
  void a_reader_sees_a_commit_after_its_refresh_and_a_live_one_sees_every_put() {
    try (CaseWriter writer = indexes().write(place());
        CaseIndex committed = indexes().read(place());
        CaseIndex live = writer.live()) {
      put(writer, Told.of("a/1", "One"));
      assertThat(live.facts().cases()).isZero();
      live.refresh();
      committed.refresh();
      assertThat(live.facts().cases()).isEqualTo(1);
      assertThat(live.find(new CaseId("a/1"))).isPresent();
      assertThat(committed.facts().cases()).isZero();
      writer.commit();
      assertThat(committed.find(new CaseId("a/1"))).isEmpty();
      committed.refresh();
      assertThat(committed.find(new CaseId("a/1"))).isPresent();
    }
  }

  @Test
  void a_manual_comes_back_with_its_procedures_and_both_are_replaced_as_one() {
    CaseId id = new CaseId("manual/revive");
    Manual manual = new Manual(id, "Revive", new PagedText("", 1), 9, "revive.pdf", List.of());
    Procedure revive = procedure(id, "Revive", 7, "revive");
    Procedure restore = procedure(id, "Restore", 3, "restore");
    try (CaseWriter writer = indexes().write(place());
        CaseIndex live = writer.live()) {
      writer.put(manual, List.of(revive, restore), "h");
      live.refresh();
      assertThat(live.manual(id)).contains(manual);
      assertThat(live.procedures(id)).containsExactly(revive, restore);
      assertThat(live.proceduresFor("revive")).containsExactly(revive);
      assertThat(live.proceduresFor("other/dance")).isEmpty();
      assertThat(live.find(id)).isEmpty();
      assertThat(live.facts().manuals()).isEqualTo(1);
      writer.put(manual, List.of(restore), "h2");
      live.refresh();
      assertThat(live.procedures(id)).containsExactly(restore);
      assertThat(live.proceduresFor("revive")).isEmpty();
      writer.remove(id);
      live.refresh();
      assertThat(live.manual(id)).isEmpty();
      assertThat(live.proceduresFor("restore")).isEmpty();
    }
  }

  @Test
  void procedures_for_a_fix_come_by_manual_and_page() {
    CaseId b = new CaseId("manual/b");
    CaseId a = new CaseId("manual/a");
    try (CaseWriter writer = indexes().write(place());
        CaseIndex live = writer.live()) {
      for (CaseId id : List.of(b, a)) {
        writer.put(
            new Manual(id, "M", new PagedText("", 1), 9, "m.pdf", List.of()),
            List.of(procedure(id, "Late", 8, "revive"), procedure(id, "Early", 2, "revive")),
            "h");
      }
      live.refresh();
      assertThat(live.proceduresFor("revive"))
          .extracting(p -> p.manual() + " " + p.page())
          .containsExactly("manual/a 2", "manual/a 8", "manual/b 2", "manual/b 8");
    }
  }

  @Test
  void the_evidence_for_a_fix_is_every_attempt_at_it_newest_case_first() {
    try (CaseWriter writer = indexes().write(place());
        CaseIndex live = writer.live()) {
      put(writer, Told.of("a/undated", "U").tried("revive", worked("ok"), "u"));
      put(
          writer,
          Told.of("a/old", "O")
              .opened("2024-01-01")
              .tried("revive", failed("no"), "o1")
              .tried("restore", worked("yes"), "o2")
              .tried("revive", worked("at last"), "o3"));
      put(writer, Told.of("a/new", "N").opened("2026-01-01").tried("revive", worked("ok"), "n"));
      put(writer, Told.of("a/none", "None").tried("restore", worked("ok"), "x"));
      live.refresh();
      assertThat(quotes(live.evidenceFor("revive", 10))).containsExactly("n", "o1", "o3", "u");
      assertThat(quotes(live.evidenceFor("revive", 2))).containsExactly("n", "o1");
      assertThat(live.evidenceFor("dance", 10)).isEmpty();
    }
  }

  @Test
  void facts_count_by_name_the_most_frequent_first() {
    try (CaseWriter writer = indexes().write(place());
        CaseIndex live = writer.live()) {
      put(writer, Told.of("a/1", "1").on("iMac", "M1", "13").says("x", "y"));
      put(writer, Told.of("a/2", "2").on("Mac mini", "M1", "13").says("x"));
      put(writer, Told.of("a/3", "3").on("Mac mini", "M1", "13").tried("f", worked("ok"), "q"));
      put(writer, Told.of("a/3", "3").on("Mac mini", "M1", "13").tried("f", worked("ok"), "q"));
      live.refresh();
      IndexFacts facts = live.facts();
      assertThat(facts.cases()).isEqualTo(3);
      assertThat(facts.posts()).isEqualTo(3);
      assertThat(facts.devices().toString()).isEqualTo("{Mac mini=2, iMac=1}");
      assertThat(facts.statuses().toString()).isEqualTo("{open=2, solved=1}");
    }
  }

  @Test
  void a_post_of_many_megabytes_and_endless_names_are_no_trouble() {
    String big = "the quick brown fox 0xFCA ".repeat(200_000);
    String name = "é".repeat(40_000);
    Told told =
        Told.of("a/1", name)
            .on(name, name, name)
            .error("x", name)
            .tried("other/" + name, worked(name), name)
            .says(big);
    try (CaseWriter writer = indexes().write(place());
        CaseIndex live = writer.live()) {
      put(writer, told);
      live.refresh();
      assertThat(live.posts(told.caseId())).isEqualTo(told.posts());
      assertThat(ids(live.candidates(words("fox"), 5))).containsExactly("a/1");
      assertThat(live.evidenceFor("other/" + name, 5)).hasSize(1);
    }
  }

  @Test
  void an_index_that_is_not_there_is_said_to_be_missing() {
    assertThat(indexes().exists(place())).isFalse();
    assertThatThrownBy(() -> indexes().read(place()))
        .isInstanceOf(IndexDamagedException.class)
        .hasMessageContaining(place().toString())
        .hasMessageContaining("--rebuild");
    indexes().write(place()).close();
    assertThat(indexes().exists(place())).isTrue();
    try (CaseIndex index = indexes().read(place())) {
      assertThat(index.candidates(words("anything"), 10)).isEmpty();
      assertThat(index.facts().cases()).isZero();
    }
  }

  @Test
  void a_second_writer_is_refused_until_the_first_is_closed() {
    try (CaseWriter first = indexes().write(place())) {
      put(first, Told.of("a/1", "One"));
      assertThatThrownBy(() -> indexes().write(place()))
          .isInstanceOf(IndexLockedException.class)
          .hasMessageContaining(place().toString());
    }
    indexes().write(place()).close();
  }

  @Test
  void many_threads_write_while_many_read_and_a_reader_sees_whole_states() throws Exception {
    AtomicBoolean isOver = new AtomicBoolean();
    try (CaseWriter writer = indexes().write(place());
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> readers = new ArrayList<>();
      for (int r = 0; r < 3; r++) {
        readers.add(threads.submit(() -> readUntil(isOver, writer)));
      }
      List<Future<?>> writers = new ArrayList<>();
      for (int w = 0; w < 4; w++) {
        int seed = w;
        writers.add(threads.submit(() -> write(writer, seed)));
      }
      for (Future<?> each : writers) {
        each.get();
      }
      isOver.set(true);
      for (Future<?> each : readers) {
        each.get();
      }
      writer.commit();
      try (CaseIndex index = indexes().read(place())) {
        for (int i = 0; i < 5; i++) {
          CaseId id = new CaseId("a/" + i);
          assertThat(index.find(id).map(c -> "hash of " + c.title())).isEqualTo(writer.hash(id));
        }
      }
    }
  }

  /// All threads write and remove the same five cases; case and posts of one put agree.
  private static void write(CaseWriter writer, int seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 50; i++) {
      String id = "a/" + random.nextInt(5);
      int posts = 1 + random.nextInt(4);
      if (random.nextInt(6) == 0) {
        writer.remove(new CaseId(id));
      } else {
        String[] said = Collections.nCopies(posts, "zebra " + posts).toArray(String[]::new);
        put(writer, Told.of(id, posts + " posts").says(said));
      }
      if (random.nextInt(40) == 0) {
        writer.commit();
      }
    }
  }

  private static void readUntil(AtomicBoolean isOver, CaseWriter writer) {
    try (CaseIndex live = writer.live()) {
      while (!isOver.get()) {
        live.refresh();
        for (Candidate found : live.candidates(words("zebra posts"), 10)) {
          List<Post> posts = live.posts(found.past().id());
          assertThat(found.past().title()).isEqualTo(posts.size() + " posts");
          assertThat(posts).allMatch(p -> p.ownText().equals("zebra " + posts.size()));
        }
      }
    }
  }

  protected static void put(CaseWriter writer, Told told) {
    writer.put(told.understood(), told.posts(), "hash of " + told.title());
  }

  protected static CandidateQuery words(String words) {
    return new CandidateQuery(words, List.of(), List.of(), List.of(), List.of(), List.of());
  }

  protected static List<String> ids(List<Candidate> candidates) {
    return candidates.stream().map(c -> c.past().id().value()).toList();
  }

  private static List<String> quotes(List<Evidence> evidence) {
    return evidence.stream().map(e -> e.attempt().quote()).toList();
  }

  private static Procedure procedure(CaseId manual, String title, int page, String fix) {
    return new Procedure(
        manual, "M", title, page, List.of(), List.of(), List.of(), List.of(), List.of(fix));
  }
}
