package casebook.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MachinesTest {
  private static final Machines MACHINES = LexiconReader.shipped().machines();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2023 M2 16” MBP",
        "MacBook Pro M2 Max 16\" (2023)",
        "16-inch MacBook Pro (2023)",
        "MBP 16″ M2 Pro",
        "a Mac14,6",
        "an A2780",
      })
  void a_machine_has_its_makers_name_however_it_is_told(String text) {
    assertThat(names(text)).containsExactly("MacBook Pro (16-inch, 2023)");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          my Air M1          | MacBook Air (M1, 2020)
          M1 Air             | MacBook Air (M1, 2020)
          macmini8,1         | Mac mini (2018)
          Macmini 2018       | Mac mini (2018)
          A2442              | MacBook Pro (14-inch, 2021)
          MacBookPro18,4     | MacBook Pro (14-inch, 2021)
          j313ap             | MacBook Air (M1, 2020)
          Mac Mini           | Mac mini
          my MBP             | MacBook Pro
          mb air             | MacBook Air
          a MBP from 2021    | MacBook Pro (2021)
          Hackintosh         | Hackintosh
          """)
  void aliases_and_identifiers_stand_for_a_name(String text, String name) {
    assertThat(names(text)).containsExactly(name);
  }

  @Test
  void a_longer_name_hides_the_shorter_one_in_it() {
    assertThat(names("an iMac Pro and a Mac Pro")).containsExactly("iMac Pro", "Mac Pro");
    assertThat(names("a MacBook Pro, no MacBook")).containsExactly("MacBook Pro", "MacBook");
  }

  @Test
  void size_year_and_chip_go_with_the_nearest_of_two_machines() {
    List<Machines.Seen> seen =
        MACHINES.find("The 2023 M2 16\" MBP was revived with a 2020 M1 Air beside it");
    assertThat(seen)
        .extracting(Machines.Seen::device)
        .containsExactly("MacBook Pro (16-inch, 2023)", "MacBook Air (M1, 2020)");
    assertThat(seen).extracting(Machines.Seen::chip).containsExactly("M2", "M1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "my MBP is hooked up to my wife's Air M1",
        "I revived the MBP from another MacBook Air",
        "I restored the MBP using an M2 Air",
        "the MBP is sick, my other mini is well",
      })
  void a_cue_before_a_machine_makes_it_the_helper(String text) {
    List<Machines.Seen> seen = MACHINES.find(text);
    assertThat(seen.getFirst().isHelper()).isFalse();
    assertThat(seen.getFirst().family()).isEqualTo("MacBook Pro");
    assertThat(seen.getLast().isHelper()).isTrue();
  }

  @Test
  void a_machine_without_a_cue_is_no_helper() {
    assertThat(MACHINES.find("My Mac mini M1 will not start."))
        .singleElement()
        .satisfies(s -> {
          assertThat(s.isHelper()).isFalse();
          assertThat(s.chip()).isEqualTo("M1");
          assertThat("My Mac mini M1 will not start.".substring(s.start())).startsWith("Mac mini");
        });
  }

  @Test
  void the_longest_name_of_a_chip_counts() {
    assertThat(chips("an m2 pro, an M1 and a T2")).containsExactly("M2 Pro", "M1", "T2");
    assertThat(chips("Silicon Macs")).containsExactly("Apple silicon");
    assertThat(chips("no chip here")).isEmpty();
  }

  @Test
  void families_and_kinds_are_those_of_the_catalogue() {
    assertThat(MACHINES.familyOf("M2 Pro")).isEqualTo("Apple silicon");
    assertThat(MACHINES.familyOf("Z80")).isEqualTo("Z80");
    assertThat(MACHINES.kindOf("MacBook Pro (16-inch, 2023)")).isEqualTo("laptop");
    assertThat(MACHINES.kindOf("Mac mini")).isEqualTo("desktop");
    assertThat(MACHINES.kindOf("Toaster")).isEmpty();
    assertThat(MACHINES.chipsOf("MacBook Pro (16-inch, 2023)")).containsExactly("M2 Pro", "M2 Max");
    assertThat(MACHINES.chipsOf("MacBook Pro")).isEmpty();
    assertThat(Machines.familyName("MacBook Pro (16-inch, 2023)")).isEqualTo("MacBook Pro");
    assertThat(Machines.familyName("Toaster")).isEqualTo("Toaster");
  }

  @Test
  void a_number_of_a_version_is_no_size() {
    assertThat(names("MacBook Pro 13.6.4")).containsExactly("MacBook Pro");
    assertThat(names("MacBook Pro 13 with macOS 14.5")).containsExactly("MacBook Pro (13-inch)");
  }

  private static List<String> names(String text) {
    return MACHINES.find(text).stream().map(Machines.Seen::device).toList();
  }

  private static List<String> chips(String text) {
    return MACHINES.chips(text).stream().map(Machines.SeenChip::name).toList();
  }
}
