package casebook.index;

import static casebook.index.Told.failed;
import static casebook.index.Told.worked;
import static org.assertj.core.api.Assertions.assertThat;

import casebook.model.Suggestion;
import casebook.model.Tally;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What every backend offers to begin a search with.
public abstract class SuggestionContract {
  private static final Map<String, String> TITLES =
      Map.of("revive", "Revive the firmware", "safe-mode", "Start in safe mode");

  @TempDir private Path folder;

  protected abstract Indexes indexes();

  @Test
  void errors_symptoms_fixes_and_devices_are_found_by_any_word_of_theirs() {
    Suggestions suggestions = suggestions();
    assertThat(texts(suggestions.begun("perso", 5)))
        .containsExactly("Failure to Personalize", "Updates fail: personalize error");
    assertThat(texts(suggestions.begun("firmw", 5))).containsExactly("Revive the firmware");
    assertThat(texts(suggestions.begun("mac m", 5))).containsExactly("Mac mini");
    assertThat(texts(suggestions.begun("failure person", 5)))
        .containsExactly("Failure to Personalize");
    assertThat(suggestions.begun("zebra", 5)).isEmpty();
    assertThat(suggestions.begun(" - ", 5)).isEmpty();
  }

  @Test
  void a_fix_comes_with_its_counts_and_what_most_cases_have_comes_first() {
    Suggestions suggestions = suggestions();
    Suggestion revive = suggestions.begun("reviv", 5).getFirst();
    assertThat(revive.fix()).isEqualTo("revive");
    assertThat(revive.counts()).isEqualTo(new Tally(1, 1, 0, 0));
    assertThat(revive.cases()).isEqualTo(2);
    assertThat(suggestions.begun("m", 1)).hasSize(2).allMatch(s -> s.cases() >= 1);
    assertThat(suggestions.begun("failure", 1).getFirst().cases()).isEqualTo(2);
  }

  @Test
  void a_wrong_letter_does_no_harm() {
    Suggestions suggestions = suggestions();
    assertThat(texts(suggestions.begun("personolize", 5))).contains("Failure to Personalize");
    assertThat(texts(suggestions.begun("frimware", 5))).contains("Revive the firmware");
  }

  @Test
  void a_word_that_stands_nowhere_is_replaced_by_the_nearest_one() {
    Suggestions suggestions = suggestions();
    assertThat(suggestions.corrected("Failure to Persoanlize, again"))
        .contains("Failure to personalize, again");
    assertThat(suggestions.corrected("failure to personalize")).isEmpty();
    assertThat(suggestions.corrected("qqqqqqqq 0xDEADBEEF")).isEmpty();
  }

  @Test
  void the_state_changes_when_something_else_is_visible() {
    Path place = folder.resolve("state");
    try (CaseWriter writer = indexes().write(place)) {
      put(writer, Told.of("a/1", "One"));
      writer.commit();
      try (CaseIndex index = indexes().read(place)) {
        String before = index.state();
        index.refresh();
        assertThat(index.state()).isEqualTo(before);
        put(writer, Told.of("a/2", "Sleeps and never wakes"));
        writer.commit();
        assertThat(index.state()).isEqualTo(before);
        index.refresh();
        assertThat(index.state()).isNotEqualTo(before);
        assertThat(texts(index.suggestions(_ -> Optional.empty()).begun("wakes", 5)))
            .containsExactly("Sleeps and never wakes");
      }
    }
  }

  @Test
  void an_empty_index_suggests_nothing() {
    try (CaseWriter writer = indexes().write(folder.resolve("empty"))) {
      writer.commit();
    }
    try (CaseIndex index = indexes().read(folder.resolve("empty"))) {
      Suggestions none = index.suggestions(_ -> Optional.empty());
      assertThat(none.begun("update", 5)).isEmpty();
      assertThat(none.corrected("update")).isEmpty();
    }
  }

  private Suggestions suggestions() {
    Path place = folder.resolve("index");
    try (CaseWriter writer = indexes().write(place)) {
      put(
          writer,
          Told.of("a/1", "Updates fail: personalize error")
              .on("Mac mini", "M2", "14.1")
              .error("Failure to Personalize", "failure to personalize")
              .tried("revive", worked("that did it"), "revived it"));
      put(
          writer,
          Told.of("a/2", "Black screen")
              .error("failure to personalize", "failure to personalize")
              .tried("revive", failed("no"), "revived it")
              .tried("safe-mode", failed("no"), "safe mode"));
      writer.commit();
    }
    try (CaseIndex index = indexes().read(place)) {
      return index.suggestions(fix -> Optional.ofNullable(TITLES.get(fix)));
    }
  }

  private static void put(CaseWriter writer, Told told) {
    writer.put(told.understood(), told.posts(), "hash of " + told.id());
  }

  private static List<String> texts(List<Suggestion> suggestions) {
    return suggestions.stream().map(Suggestion::text).toList();
  }
}
