package casebook.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LexiconTest {
  private final Lexicon lexicon =
      new SmallLexicon()
          .with(
              "fixes.yaml",
              """
              fixes:
                - {id: update, title: Update, commands: [boil, sudo boil]}
                - {id: installer, title: Installer, commands: [boil --whole]}
                - {id: also-update, title: Other, commands: [boil]}
              """)
          .read();

  @Test
  void a_command_carries_out_the_fix_with_the_longest_beginning() {
    assertThat(lexicon.fixOfCommand("boil --whole --version 3")).hasValue("installer");
    assertThat(lexicon.fixOfCommand("sudo boil -i -a -R")).hasValue("update");
  }

  @Test
  void a_command_is_its_words_not_its_letters() {
    assertThat(lexicon.fixOfCommand("boil --wholesale")).hasValue("also-update");
    assertThat(lexicon.fixOfCommand("boiler on")).isEmpty();
    assertThat(lexicon.fixOfCommand("please boil")).isEmpty();
    assertThat(lexicon.fixOfCommand("")).isEmpty();
  }

  @Test
  void a_prompt_before_a_command_is_no_part_of_it() {
    assertThat(lexicon.fixOfCommand("  $ boil --whole")).hasValue("installer");
    assertThat(lexicon.fixOfCommand("% sudo boil")).hasValue("update");
    assertThat(lexicon.fixOfCommand("> # boil --whole")).hasValue("installer");
  }

  @Test
  void of_two_fixes_with_the_same_command_the_first_by_id_is_meant() {
    assertThat(lexicon.fixOfCommand("boil now")).hasValue("also-update");
  }
}
