package casebook.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MentionsTest {
  private static final Phrase RESTORE = Phrase.ordered("fix:restore", "restore");
  private static final Phrase BACKUP = Phrase.ordered("fix:backup", "restore from a backup");
  private static final Phrase CABLE = Phrase.ordered("fix:cable", "another cable");

  @Test
  void of_two_fixes_that_overlap_the_longer_mention_wins() {
    assertThat(fixes("I did a restore from a backup", RESTORE, BACKUP)).containsExactly("backup");
  }

  @Test
  void fixes_that_do_not_overlap_both_hold() {
    assertThat(fixes("another cable and a restore", RESTORE, CABLE))
        .containsExactly("cable", "restore");
  }

  @Test
  void two_fixes_in_the_very_same_words_both_hold() {
    Phrase revive = Phrase.near("fix:revive", 4, List.of(List.of("revive"), List.of("restore")));
    Phrase restore = Phrase.near("fix:restore", 4, List.of(List.of("revive"), List.of("restore")));
    assertThat(fixes("we ran revive/restore twice", revive, restore))
        .containsExactlyInAnyOrder("revive", "restore");
  }

  @Test
  void mentions_of_one_fix_that_overlap_become_one() {
    Phrase longer = Phrase.ordered("fix:restore", "full restore");
    assertThat(fixes("a full restore", RESTORE, longer)).containsExactly("restore");
  }

  @Test
  void words_that_only_look_like_a_fix_exclude_it() {
    Phrase unless = Phrase.ordered("unless:restore", "restore my files");
    assertThat(fixes("I restored my files", RESTORE, unless)).isEmpty();
    assertThat(fixes("I restored my files, then came a restore", RESTORE, unless))
        .containsExactly("restore");
  }

  @Test
  void what_excludes_one_fix_leaves_another_alone() {
    Phrase unless = Phrase.ordered("unless:restore", "restore from a backup");
    assertThat(fixes("I restored from a backup", RESTORE, BACKUP, unless))
        .containsExactly("backup");
  }

  @Test
  void an_excluded_mention_beats_no_other() {
    Phrase longer = Phrase.ordered("fix:long", "restore of my files");
    Phrase unless = Phrase.ordered("unless:long", "my files");
    assertThat(fixes("a restore of my files", RESTORE, longer, unless)).containsExactly("restore");
  }

  @Test
  void a_short_form_is_no_mention_by_itself() {
    Phrase inShort = Phrase.ordered("short:restore", "restored");
    List<Mention> all = all("then we restored it", inShort);
    assertThat(Mentions.fixes(all)).isEmpty();
    assertThat(Mentions.shortForms(all))
        .singleElement()
        .satisfies(m -> assertThat(Mentions.fixOf(m)).isEqualTo("restore"));
  }

  @Test
  void a_short_form_is_excluded_as_a_phrase_is() {
    Phrase inShort = Phrase.ordered("short:restore", "restored");
    Phrase unless = Phrase.ordered("unless:restore", "restored my files");
    assertThat(Mentions.shortForms(all("then we restored my files", inShort, unless))).isEmpty();
  }

  private static List<String> fixes(String text, Phrase... phrases) {
    return Mentions.fixes(all(text, phrases)).stream().map(Mentions::fixOf).toList();
  }

  private static List<Mention> all(String text, Phrase... phrases) {
    return new PhraseCatalogue(List.of(phrases)).find(text);
  }
}
