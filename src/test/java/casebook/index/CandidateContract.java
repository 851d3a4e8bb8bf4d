package casebook.index;

import static casebook.index.Told.worked;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import casebook.index.CandidateQuery.WeightedSignature;
import casebook.model.Candidate;
import casebook.model.CaseId;
import casebook.model.ScorePart;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What every backend finds, and why.
public abstract class CandidateContract extends CaseIndexContract {

  private static final Told PERSONALIZE =
      Told.of("a/personalize", "Update fails to personalize")
          .problem("My MacBook stops with an error while it prepares the update to 13.6.4.")
          .on("MacBook Pro (16-inch, 2023)", "M2 Pro", "13.6.4")
          .error("Failed to personalize (SDErrorDomain 104)", "sderrordomain 104")
          .tried("revive", worked("works again"), "then I revived the firmware")
          .says("It stops.", "Try the Finder.", "The stroopwafel helped, works again.");

  private static final Told BLACK =
      Told.of("a/black", "Black screen after login")
          .problem("After login the screen goes black, error while the update prepares.")
          .on("MacBook Pro (14-inch, 2021)", "M1 Pro", "13.2")
          .says("The screen goes black.", "Reset it.");

  private static final Told PRINTER =
      Told.of("a/printer", "Printer offline").problem("It says offline.").says("Offline again.");

  @Test
  void a_case_is_found_by_its_title_its_error_its_problem_and_what_its_posts_say() {
    try (CaseIndex index = holding(PERSONALIZE, BLACK, PRINTER)) {
      assertThat(ids(index.candidates(words("personalizing"), 5))).containsExactly("a/personalize");
      assertThat(ids(index.candidates(words("sderrordomain"), 5))).containsExactly("a/personalize");
      assertThat(ids(index.candidates(words("stroopwafels"), 5))).containsExactly("a/personalize");
      assertThat(ids(index.candidates(words("firmware"), 5))).containsExactly("a/personalize");
      assertThat(ids(index.candidates(words("prepares login"), 5)))
          .containsExactly("a/black", "a/personalize");
    }
  }

  @Test
  void a_version_is_found_by_what_it_begins_with() {
    try (CaseIndex index = holding(PERSONALIZE, BLACK, PRINTER)) {
      List<Candidate> found = index.candidates(words("13.6"), 5);
      assertThat(ids(found)).containsExactly("a/personalize");
      assertThat(found.getFirst().coverage()).isEqualTo(1, within(1e-9));
      assertThat(labels(found.getFirst())).containsExactly("a version of 13.6");
    }
  }

  @Test
  void the_same_error_outranks_many_words_in_common() {
    Told wordy = Told.of("a/wordy", "The update stops with an error while it prepares");
    Told exact = Told.of("a/exact", "Help").error("SDErrorDomain 104", "sderrordomain 104");
    try (CaseIndex index = holding(wordy, exact, BLACK, PRINTER)) {
      CandidateQuery query =
          query("update stops with an error while it prepares", "SDErrorDomain  104");
      List<Candidate> found = index.candidates(query, 5);
      assertThat(ids(found)).startsWith("a/exact", "a/wordy");
      assertThat(labels(found.getFirst())).containsExactly("same error: SDErrorDomain  104");
    }
  }

  @Test
  void a_rare_error_counts_more_than_a_common_one() {
    Told[] cases = new Told[12];
    for (int i = 0; i < cases.length; i++) {
      cases[i] = Told.of("a/" + i, "Case").error("common", "common");
    }
    cases[7] = cases[7].error("rare", "rare");
    try (CaseIndex index = holding(cases)) {
      CandidateQuery both =
          new CandidateQuery(
              "",
              List.of(),
              List.of(new WeightedSignature("common", 2), new WeightedSignature("rare", 2)),
              List.of(),
              List.of(),
              List.of());
      Candidate best = index.candidates(both, 3).getFirst();
      assertThat(best.past().id()).isEqualTo(new CaseId("a/7"));
      assertThat(labels(best)).containsExactly("same error: rare", "same error: common");
      assertThat(best.coverage()).isEqualTo(1);
    }
  }

  @Test
  void the_parts_of_a_score_say_where_each_word_stood_and_add_up() {
    try (CaseIndex index = holding(PERSONALIZE, BLACK, PRINTER)) {
      CandidateQuery query =
          new CandidateQuery(
              "Personalize the update, stroopwafel",
              List.of("black display"),
              List.of(new WeightedSignature("sderrordomain 104", 3)),
              List.of("MacBook Pro (16-inch, 2023)"),
              List.of("M2 Pro"),
              List.of("13.6.4"));
      List<Candidate> found = index.candidates(query, 10);
      assertThat(ids(found)).containsExactly("a/personalize", "a/black");
      assertThat(labels(found.getFirst()))
          .contains(
              "same error: sderrordomain 104",
              "words in title: Personalize, update",
              "words in errors: Personalize",
              "words in the discussion: stroopwafel",
              "same device: MacBook Pro (16-inch, 2023)",
              "same chip: M2 Pro",
              "same system: 13.6.4");
      assertThat(labels(found.getLast()))
          .contains(
              "related words: black",
              "same kind of device: MacBook Pro (16-inch, 2023)",
              "system 13.6.4 agrees up to 13");
      found.forEach(CandidateContract::thenThePartsAddUp);
    }
  }

  @Test
  void words_side_by_side_add_to_a_short_query() {
    Told near = Told.of("a/near", "Startup disk is missing").problem("x");
    Told far = Told.of("a/far", "Disk missing, no startup").problem("x");
    try (CaseIndex index = holding(far, near, PRINTER)) {
      List<Candidate> found = index.candidates(words("startup disk"), 5);
      assertThat(ids(found)).containsExactly("a/near", "a/far");
      assertThat(labels(found.getFirst())).contains("side by side in title: startup disk");
    }
  }

  @Test
  void a_device_alone_finds_nothing() {
    try (CaseIndex index = holding(PERSONALIZE, BLACK)) {
      CandidateQuery device =
          new CandidateQuery(
              "",
              List.of(),
              List.of(),
              List.of("MacBook Pro (16-inch, 2023)"),
              List.of("M2 Pro"),
              List.of("13.6.4"));
      assertThat(index.candidates(device, 10)).isEmpty();
    }
  }

  @Test
  void a_related_word_counts_less_than_the_word_itself() {
    try (CaseIndex index = holding(Told.of("a/1", "frozen"), Told.of("a/2", "stuck"), PRINTER)) {
      CandidateQuery query =
          new CandidateQuery(
              "stuck", List.of("frozen", "stuck"), List.of(), List.of(), List.of(), List.of());
      List<Candidate> found = index.candidates(query, 5);
      assertThat(ids(found)).containsExactly("a/2", "a/1");
      assertThat(labels(found.getLast())).containsExactly("related words: frozen");
      assertThat(found.getLast().coverage()).isZero();
    }
  }

  @Test
  void a_word_said_twice_counts_twice() {
    try (CaseIndex index = holding(PERSONALIZE, BLACK, PRINTER)) {
      double once = index.candidates(words("offline"), 1).getFirst().score();
      double twice = index.candidates(words("offline offline"), 1).getFirst().score();
      assertThat(twice).isEqualTo(2 * once, within(1e-4));
    }
  }

  @Test
  void words_that_nobody_ever_used_lower_the_coverage() {
    try (CaseIndex index = holding(PERSONALIZE, BLACK, PRINTER)) {
      Candidate all = index.candidates(words("the printer is offline"), 1).getFirst();
      Candidate half = index.candidates(words("printer offline quetzal axolotl"), 1).getFirst();
      assertThat(all.coverage()).isEqualTo(1, within(1e-9));
      assertThat(half.coverage()).isBetween(0.2, 0.5);
      assertThat(half.score()).isEqualTo(all.score(), within(3.0));
    }
  }

  @Test
  void ties_break_by_case_id() {
    List<Told> same = new ArrayList<>();
    IntStream.range(0, 40).forEach(i -> same.add(Told.of("t/%02d".formatted(i), "Same words")));
    Collections.shuffle(same, new Random(3));
    try (CaseIndex index = holding(same.toArray(Told[]::new))) {
      List<String> five = ids(index.candidates(words("same words"), 5));
      assertThat(five).containsExactly("t/00", "t/01", "t/02", "t/03", "t/04");
      assertThat(ids(index.candidates(words("same words"), 40))).isSorted().hasSize(40);
    }
  }

  @Test
  void a_limit_outside_1_to_1000_is_refused() {
    try (CaseIndex index = holding(PRINTER)) {
      assertThatThrownBy(() -> index.candidates(words("offline"), 0))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("limit is 0; must be 1 to 1000");
      assertThatThrownBy(() -> index.candidates(words("offline"), 1001))
          .isInstanceOf(IllegalArgumentException.class);
      assertThat(index.candidates(words("offline"), 1000)).hasSize(1);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " \n\t ",
        "AND OR NOT ( ] * ? ~ \\ : \" ^2 +must -not title:black [a TO b] /re[gex/ {!x}",
        "title:offline^1000 AND *:*",
        "🙂🙂 👩‍👩‍👧",
        "\uD800 \uDC00 \u0000 \uFFFF",
        "the and of it",
        "-2102F 13.6.4 ... --- ''' ///"
      })
  void what_a_person_wrote_is_never_syntax(String text) {
    try (CaseIndex index = holding(PERSONALIZE, BLACK, PRINTER)) {
      CandidateQuery query =
          new CandidateQuery(
              text,
              List.of(text),
              List.of(new WeightedSignature(text, 3)),
              List.of(text),
              List.of(text),
              List.of(text));
      index.candidates(query, 10).forEach(CandidateContract::thenThePartsAddUp);
      assertThat(index.evidenceFor(text, 10)).isEmpty();
      assertThat(index.proceduresFor(text)).isEmpty();
    }
  }

  @Test
  void two_megabytes_of_log_are_a_query_like_any_other() {
    StringBuilder log = new StringBuilder("printer offline ");
    for (int i = 0; log.length() < 2_000_000; i++) {
      log.append("0x").append(Integer.toHexString(i * 7919)).append(" update screen\n");
    }
    try (CaseIndex index = holding(PERSONALIZE, BLACK, PRINTER)) {
      List<Candidate> found = index.candidates(query(log.toString(), log.toString()), 10);
      assertThat(ids(found)).contains("a/printer", "a/black", "a/personalize");
      found.forEach(CandidateContract::thenThePartsAddUp);
    }
  }

  @Test
  void the_same_cases_give_the_same_candidates_however_they_came_in() {
    List<Told> cases = madeUp(100);
    List<Candidate> expected;
    try (CaseIndex index = holding(cases.toArray(Told[]::new))) {
      expected = index.candidates(words("alpha bravo charlie delta 7.3"), 50);
      assertThat(expected).hasSize(50);
    }
    List<Told> shuffled = new ArrayList<>(cases);
    Collections.shuffle(shuffled, new Random(5));
    try (CaseWriter writer = indexes().write(folder.resolve("piecemeal"))) {
      for (int i = 0; i < shuffled.size(); i++) {
        Told told = shuffled.get(i);
        put(writer, Told.of(told.id(), "alpha alpha").says("charlie charlie 9.9"));
        put(writer, Told.of("gone/" + told.id(), "bravo").says("delta"));
        if (i % 10 == 0) {
          writer.commit();
        }
        put(writer, told);
        writer.remove(new CaseId("gone/" + told.id()));
      }
      writer.commit();
    }
    try (CaseIndex index = indexes().read(folder.resolve("piecemeal"))) {
      assertThat(index.candidates(words("alpha bravo charlie delta 7.3"), 50)).isEqualTo(expected);
    }
  }

  /// Cases of few words each, so that many come out nearly alike.
  protected static List<Told> madeUp(int count) {
    String[] vocabulary = {"alpha", "bravo", "charlie", "delta", "echo", "7.3.1", "foxtrot"};
    Random random = new Random(11);
    List<Told> cases = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      cases.add(
          Told.of("m/" + i, some(random, vocabulary, 3))
              .problem(some(random, vocabulary, 8))
              .says(some(random, vocabulary, 20), some(random, vocabulary, 5)));
    }
    return cases;
  }

  private static String some(Random random, String[] vocabulary, int most) {
    List<String> words = new ArrayList<>();
    for (int n = 1 + random.nextInt(most); n > 0; n--) {
      words.add(vocabulary[random.nextInt(vocabulary.length)]);
    }
    return String.join(" ", words);
  }

  /// All in one commit, opened for reading.
  private CaseIndex holding(Told... cases) {
    try (CaseWriter writer = indexes().write(place())) {
      for (Told told : cases) {
        put(writer, told);
      }
      writer.commit();
    }
    return indexes().read(place());
  }

  private static CandidateQuery query(String words, String signature) {
    return new CandidateQuery(
        words,
        List.of(),
        List.of(new WeightedSignature(signature, 3)),
        List.of(),
        List.of(),
        List.of());
  }

  private static List<String> labels(Candidate candidate) {
    return candidate.why().stream().map(ScorePart::label).toList();
  }

  private static void thenThePartsAddUp(Candidate candidate) {
    double sum = candidate.why().stream().mapToDouble(ScorePart::value).sum();
    assertThat(sum).isEqualTo(candidate.score(), within(1e-4));
    assertThat(candidate.why()).allMatch(p -> p.value() > 0);
  }
}
