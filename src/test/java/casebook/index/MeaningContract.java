package casebook.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import casebook.model.Candidate;
import casebook.model.CaseId;
import casebook.model.Meaning;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What every backend does with vectors.
public abstract class MeaningContract extends CandidateContract {

  private static final Meaning EAST = new Meaning("m:east", new float[] {1, 0});
  private static final Meaning NORTH = new Meaning("m:north", new float[] {0, 1});
  private static final Meaning NORTHEAST = new Meaning("m:ne", new float[] {0.8f, 0.6f});

  private static void put(CaseWriter writer, Told told, Meaning meaning) {
    writer.put(told.understood(), told.posts(), "h", Optional.of(meaning));
  }

  private CaseIndex compass() {
    try (CaseWriter writer = indexes().write(place())) {
      put(writer, Told.of("a/east", "East wind"), EAST);
      put(writer, Told.of("a/north", "North wind"), NORTH);
      put(writer, Told.of("a/northeast", "Storm"), NORTHEAST);
      put(writer, Told.of("a/none", "A calm wind"));
      writer.commit();
    }
    return indexes().read(place());
  }

  private static CandidateQuery toward(Meaning meaning, String words, double share) {
    return new CandidateQuery(
        words, List.of(), List.of(), List.of(), List.of(), List.of(), Optional.of(meaning), share);
  }

  @Test
  void by_meaning_alone_the_nearest_vectors_are_found_whatever_the_words() {
    try (CaseIndex index = compass()) {
      List<Candidate> found = index.candidates(toward(EAST, "calm north", 1), 10);
      assertThat(ids(found)).containsExactly("a/east", "a/northeast", "a/north");
      assertThat(found.get(1).likeness()).isEqualTo(0.8, within(1e-6));
    }
  }

  @Test
  void words_and_meaning_together_find_what_either_finds_and_order_by_both() {
    try (CaseIndex index = compass()) {
      List<Candidate> found = index.candidates(toward(NORTHEAST, "wind", 0.6), 10);
      assertThat(ids(found)).containsExactly("a/east", "a/north", "a/northeast", "a/none");
      assertThat(found.getLast().likeness()).isZero();
      assertThat(found.get(2).score()).isZero();
    }
  }

  @Test
  void a_meaning_without_a_share_changes_no_order_but_is_told() {
    try (CaseIndex index = compass()) {
      List<Candidate> found = index.candidates(toward(NORTH, "east", 0), 10);
      assertThat(ids(found)).containsExactly("a/east");
      assertThat(found.getFirst().likeness()).isEqualTo(0, within(1e-6));
    }
  }

  @Test
  void a_limit_keeps_the_best_of_both_kinds() {
    try (CaseIndex index = compass()) {
      assertThat(ids(index.candidates(toward(EAST, "wind", 0.5), 1))).containsExactly("a/east");
    }
  }

  @Test
  void a_vector_of_another_length_is_never_compared() {
    try (CaseIndex index = compass()) {
      Meaning other = new Meaning("o:x", new float[] {1, 0, 0});
      assertThat(index.candidates(toward(other, "", 1), 10)).isEmpty();
      assertThat(index.candidates(toward(other, "east", 0.5), 10).getFirst().likeness()).isZero();
    }
  }

  @Test
  void the_meaning_a_case_was_put_with_is_given_back_until_it_is_replaced() {
    try (CaseWriter writer = indexes().write(place());
        CaseIndex index = writer.live()) {
      put(writer, Told.of("a/east", "East wind"), EAST);
      index.refresh();
      Meaning kept = index.meaning(new CaseId("a/east")).orElseThrow();
      assertThat(kept.source()).isEqualTo("m:east");
      assertThat(kept.vector()).containsExactly(1f, 0f);
      put(writer, Told.of("a/east", "East wind"), NORTH);
      index.refresh();
      assertThat(index.meaning(new CaseId("a/east")).orElseThrow().source()).isEqualTo("m:north");
      assertThat(index.candidates(toward(EAST, "", 1), 10).getFirst().likeness())
          .isEqualTo(0, within(1e-6));
      assertThat(index.meaning(new CaseId("a/unknown"))).isEmpty();
    }
  }
}
