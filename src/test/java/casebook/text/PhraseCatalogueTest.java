package casebook.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PhraseCatalogueTest {

  @Test
  void words_side_by_side_in_this_order_are_found() {
    assertThat(found("did the trick", "That really did the trick!"))
        .containsExactly("did the trick");
    assertThat(found("did the trick", "The trick did it.")).isEmpty();
    assertThat(found("did the trick", "It did finally the trick.")).isEmpty();
  }

  @Test
  void up_to_four_words_stand_where_a_phrase_has_a_star() {
    assertThat(found("restore * dfu", "We restore dfu")).containsExactly("restore dfu");
    assertThat(found("restore * dfu", "restore the old Mac in DFU"))
        .containsExactly("restore the old Mac in DFU");
    assertThat(found("restore * dfu", "restore the old Mac once in DFU")).isEmpty();
    assertThat(found("restore * dfu", "DFU after a restore")).isEmpty();
  }

  @Test
  void each_star_has_four_words_of_its_own() {
    String phrase = "swap * cable * port";
    assertThat(found(phrase, "swap the one old grey cable for that of the port")).hasSize(1);
    assertThat(found(phrase, "swap one two three four five six cable port")).isEmpty();
    assertThat(found(phrase, "swap cable one two three four five six port")).isEmpty();
  }

  @Test
  void one_word_or_the_other_may_stand_before_a_bar() {
    String phrase = "finder|configurator restore";
    assertThat(found(phrase, "a Finder restore, a Configurator restore, a DFU restore"))
        .containsExactly("Finder restore", "Configurator restore");
  }

  @Test
  void a_near_group_is_found_in_any_order_within_its_width() {
    Phrase near =
        Phrase.near("x", 6, List.of(List.of("swap", "replace"), List.of("cable", "charge cord")));
    assertThat(found(near, "I swapped the grey cable")).containsExactly("swapped the grey cable");
    assertThat(found(near, "the charge cord was replaced"))
        .containsExactly("charge cord was replaced");
    assertThat(found(near, "swapped one two three four five cable")).isEmpty();
    assertThat(found(near, "I swapped the keyboard")).isEmpty();
  }

  @Test
  void no_phrase_reaches_across_the_end_of_a_sentence() {
    Phrase near = Phrase.near("x", 8, List.of(List.of("swap"), List.of("cable")));
    assertThat(found("no luck", "Did it help? No.", "Luck is rare.")).isEmpty();
    assertThat(found("restore * dfu", "We had to restore.", "DFU came later.")).isEmpty();
    assertThat(found(near, "I made a swap.", "The cable is grey.")).isEmpty();
  }

  @Test
  void english_inflection_is_ignored() {
    assertThat(found("restore", "restore restored restoring restores")).hasSize(4);
    assertThat(found("restore", "the store")).isEmpty();
  }

  @Test
  void contractions_are_what_they_stand_for() {
    assertThat(found("did not work", "It didn't work. It didn’t work. It didnt work")).hasSize(3);
    assertThat(found("can not boot", "I can't boot, can’t boot, cannot boot, can not boot"))
        .hasSize(4);
    assertThat(found("will not start", "It won't start, Won’t start")).hasSize(2);
    assertThat(found("i have tried", "I've tried")).containsExactly("I've tried");
  }

  @Test
  void case_and_accents_make_no_difference() {
    assertThat(found("réactiver le mac", "REACTIVER le Mac")).hasSize(1);
    assertThat(found("hat geholfen", "Das hat GEHOLFEN")).hasSize(1);
  }

  @Test
  void a_mention_tells_where_in_the_whole_text_it_stands() {
    String text = "First line.\nThis did the trick.";
    List<Mention> mentions =
        new PhraseCatalogue(List.of(Phrase.ordered("x", "did the trick")))
            .find(List.of(new Sentence("First line.", 0), new Sentence("This did the trick.", 12)));
    assertThat(mentions)
        .singleElement()
        .satisfies(m -> assertThat(text.substring(m.start(), m.end())).isEqualTo("did the trick"));
  }

  @Test
  void a_phrase_without_a_word_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Phrase.ordered("x", "*"))
        .withMessageContaining("'*' holds no word");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Phrase.ordered("x", "restore ?!"))
        .withMessageContaining("'restore ?!': '?!' holds no word");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Phrase.near("x", 4, List.of(List.of("a cable", "--"))));
  }

  @Test
  void a_text_of_nothing_mentions_nothing() {
    assertThat(found("no luck", "")).isEmpty();
    assertThat(found("no luck", "?!")).isEmpty();
    assertThat(new PhraseCatalogue(List.of()).find("no luck")).isEmpty();
  }

  private static List<String> found(String phrase, String... sentences) {
    return found(Phrase.ordered("x", phrase), sentences);
  }

  /// The words of every mention of a phrase in a text of these sentences.
  private static List<String> found(Phrase phrase, String... texts) {
    List<Sentence> sentences = new ArrayList<>();
    int start = 0;
    for (String text : texts) {
      sentences.add(new Sentence(text, start));
      start += text.length() + 1;
    }
    String whole = String.join(" ", texts);
    return new PhraseCatalogue(List.of(phrase))
        .find(sentences).stream().map(m -> whole.substring(m.start(), m.end())).toList();
  }
}
