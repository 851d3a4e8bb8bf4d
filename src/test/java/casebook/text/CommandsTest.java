package casebook.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CommandsTest {
  private final Signatures signatures = LexiconReader.shipped().signatures();

  @Test
  void a_command_inside_a_sentence_is_found_with_its_arguments() {
    assertThat(signatures.commands().in("Booted a stick, terminal, date 0520143024, and went on"))
        .containsExactly("date 0520143024");
    assertThat(signatures.commands().in("so I ran sudo softwareupdate -ia --verbose and waited"))
        .containsExactly("sudo softwareupdate -ia --verbose");
  }

  @Test
  void a_sentence_that_begins_like_a_command_is_none() {
    assertThat(signatures.isCommand("diskutil list, read it properly, find the volume")).isFalse();
    assertThat(signatures.isCommand("bputil failed. Did you mistype your password?")).isFalse();
    assertThat(signatures.isCommand("startosinstall failed with return code 7")).isFalse();
    assertThat(signatures.isCommand("idevicerestore 1.1.0-git")).isFalse();
  }

  @Test
  void a_line_of_code_with_a_prompt_is_one() {
    assertThat(signatures.isCommand("% softwareupdate -l")).isTrue();
    assertThat(signatures.isCommand("diskutil apfs listUsers /")).isTrue();
  }
}
