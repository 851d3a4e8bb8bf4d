package casebook.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SystemsTest {
  private static final Systems SYSTEMS = LexiconReader.shipped().systems();

  @Test
  void a_bare_point_and_number_inherits_from_the_last_full_version() {
    assertThat(systems("It would not go from 13.6.0 to .2, .4, .5, .7 and then 14.5"))
        .containsExactly("13.6.0", "13.6.2", "13.6.4", "13.6.5", "13.6.7", "14.5");
  }

  @Test
  void the_last_full_version_is_carried_into_the_next_sentence() {
    String last = SYSTEMS.find("It sat on 13.6.0 for months.", "").last();
    assertThat(last).isEqualTo("13.6.0");
    assertThat(SYSTEMS.find("Then came .2 and .4.", last).systems())
        .containsExactly("13.6.2", "13.6.4");
    assertThat(SYSTEMS.find("Then came .2 and .4.", "").systems()).isEmpty();
  }

  @Test
  void a_direction_or_a_choice_of_versions_names_each() {
    assertThat(systems("10.12.6 > 10.13/10.13.1")).containsExactly("10.12.6", "10.13", "10.13.1");
    assertThat(systems("14.7 -> 15.3")).containsExactly("14.7", "15.3");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Ventura", "stuck on ventura", "ventuna", "macOS 13", "Mac OS X 13"})
  void a_name_or_a_number_after_the_word_stands_for_the_bare_version(String text) {
    assertThat(systems(text)).containsExactly("13");
  }

  @Test
  void a_name_with_its_number_is_one_version() {
    assertThat(systems("macOS Ventura 13.6.4")).containsExactly("13.6.4");
    assertThat(systems("Tahoe (26)")).containsExactly("26");
    assertThat(systems("High Sierra and Mojave")).containsExactly("10.13", "10.14");
    assertThat(systems("Sequioa 15.3")).containsExactly("15.3");
  }

  @Test
  void a_lost_point_is_mended_where_only_that_was_released() {
    assertThat(systems("Big Sur 11.23")).containsExactly("11.2.3");
    assertThat(systems("since 11.23 it hangs")).containsExactly("11.2.3");
  }

  @Test
  void a_number_that_no_system_had_is_no_version() {
    assertThat(systems("macOS 19.2")).isEmpty();
    assertThat(systems("Xcode 5.3 and Office 16.89")).isEmpty();
    assertThat(systems("It failed 13 times with 15 apps.")).isEmpty();
  }

  @Test
  void an_open_version_is_as_much_as_it_says() {
    assertThat(systems("every 13.x")).containsExactly("13");
    assertThat(systems("on 13.6.x")).containsExactly("13.6");
    assertThat(systems("macOS 26.3.x")).containsExactly("26.3");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "10151.41.12",
        "firmware 10151.121.1",
        "mBoot-18000.120.36",
        "iBoot-11881.61.3",
        "8422.100.650",
        "SFR 25.6.71.0.0,0",
        "xnu-7195.60.75",
      })
  void firmware_is_never_a_version_of_the_system(String text) {
    Systems.Versions versions = SYSTEMS.find("It says " + text + " here.", "");
    assertThat(versions.systems()).isEmpty();
    assertThat(versions.firmware()).isNotEmpty();
  }

  @Test
  void builds_are_told_apart_from_versions() {
    Systems.Versions versions = SYSTEMS.find("macOS 26.3 (25D125), before it 14.5 (23F79)", "");
    assertThat(versions.systems()).containsExactly("26.3", "14.5");
    assertThat(versions.builds()).containsExactly("25D125", "23F79");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a 13.3\" screen",
        "13.3-inch",
        "15.4 inch display",
        "13.3″ and 15.4” panels",
        "14.5 GB free of 15.2 GB",
        "It took 13.5 minutes.",
        "14.2 % done",
        "at 11.30 pm",
      })
  void sizes_amounts_and_times_are_no_versions(String text) {
    assertThat(systems(text)).isEmpty();
  }

  @Test
  void a_version_at_the_end_of_a_sentence_keeps_its_numbers_only() {
    assertThat(systems("Now it runs 14.5.")).containsExactly("14.5");
    assertThat(systems("(15.3.1)")).containsExactly("15.3.1");
  }

  @Test
  void the_major_of_a_version_compares_two_machines() {
    assertThat(SYSTEMS.majorOf("13.6.4")).isEqualTo("13");
    assertThat(SYSTEMS.majorOf("10.15.7")).isEqualTo("10.15");
    assertThat(Systems.isOf("13.6.4", "13")).isTrue();
    assertThat(Systems.isOf("13.6.4", "1")).isFalse();
  }

  private static List<String> systems(String sentence) {
    return SYSTEMS.find(sentence, "").systems();
  }
}
