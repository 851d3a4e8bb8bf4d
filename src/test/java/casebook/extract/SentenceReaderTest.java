package casebook.extract;

import static org.assertj.core.api.Assertions.assertThat;

import casebook.model.Block;
import casebook.model.Post;
import casebook.text.Mentions;
import casebook.text.Phenomenon;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentenceReaderTest {
  private static final SentenceReader READER = new SentenceReader(Talk.LEXICON);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          TELLS   | I booted into safe mode.
          TELLS   | Safe mode did not help.
          PLANS   | I will try safe mode tonight.
          PLANS   | I am going to try another cable.
          ASKS    | Should I try safe mode?
          ASKS    | Does anyone know what this means?
          HEARSAY | I read that a DFU restore helps.
          SKIPS   | I skipped the step with safe mode.
          """)
  void a_sentence_of_the_asker_has_its_mood(Mood mood, String sentence) {
    assertThat(said(true, sentence).mood()).isEqualTo(mood);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ADVISES | You could try safe mode.
          ADVISES | Have you tried safe mode?
          ADVISES | Boot into safe mode and look again.
          TELLS   | I booted into safe mode on mine.
          TELLS   | In my case safe mode did the trick.
          """)
  void a_sentence_of_somebody_else_has_its_mood(Mood mood, String sentence) {
    assertThat(said(false, sentence).mood()).isEqualTo(mood);
  }

  @Test
  void fixes_and_cues_stand_at_their_places_in_the_sentence() {
    Said said = said(true, "First words. I tried safe mode, which did the trick.", 1);
    assertThat(said.fixes())
        .singleElement()
        .satisfies(m -> {
          assertThat(Mentions.fixOf(m)).isEqualTo("safe-mode");
          assertThat(said.text().substring(m.start(), m.end())).contains("safe mode");
        });
    assertThat(said.outcomes())
        .first()
        .satisfies(c -> {
          assertThat(c.kind()).isEqualTo(Phenomenon.WORKED);
          assertThat(said.text().substring(c.start(), c.end())).contains("did the trick");
        });
  }

  @Test
  void words_of_a_message_or_in_quotes_tell_no_outcome() {
    assertThat(said(true, "It says \"the update was completed successfully at last\".").outcomes())
        .isEmpty();
    assertThat(said(true, "Failed to personalize").outcomes()).isEmpty();
    assertThat(said(true, "Failed to personalize").showsError()).isTrue();
  }

  @Test
  void a_cue_inside_a_longer_one_is_part_of_that() {
    assertThat(said(true, "Sadly safe mode did not work for me.").outcomes())
        .extracting(Said.Cue::kind)
        .doesNotContain(Phenomenon.WORKED)
        .contains(Phenomenon.FAILED);
  }

  @Test
  void a_block_of_code_carries_out_the_fixes_of_its_commands() {
    List<Said> said =
        READER.read(post(new Block.Code("$ sudo softwareupdate -i -a\nInstalling\nDone.")), true);
    assertThat(said)
        .singleElement()
        .satisfies(s -> {
          assertThat(s.fixes())
              .extracting(Mentions::fixOf)
              .containsExactly("terminal-softwareupdate");
          assertThat(s.outcomes()).isEmpty();
          assertThat(s.showsError()).isFalse();
        });
  }

  @Test
  void what_somebody_else_said_is_not_read() {
    Post post = post(Talk.quote("bob", 1, "Safe mode did the trick."), Talk.says("Really?"));
    assertThat(READER.read(post, true)).extracting(Said::text).containsExactly("Really?");
  }

  @Test
  void a_long_sentence_is_quoted_around_the_place_and_letter_by_letter() {
    String sentence =
        "word ".repeat(100) + "safe mode did the trick " + "word ".repeat(100) + "end.";
    Said said = said(true, sentence);
    String quote = said.quote(sentence.indexOf("safe mode"));
    assertThat(sentence).contains(quote);
    assertThat(quote).contains("safe mode did the trick").hasSizeLessThanOrEqualTo(290);
  }

  private static Said said(boolean isAsker, String text) {
    return said(isAsker, text, 0);
  }

  private static Said said(boolean isAsker, String text, int sentence) {
    return READER.read(post(Talk.says(text)), isAsker).get(sentence);
  }

  private static Post post(Block... blocks) {
    return Talk.given(blocks).discussion().posts().getFirst();
  }
}
