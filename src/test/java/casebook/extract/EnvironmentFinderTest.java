package casebook.extract;

import static casebook.extract.Talk.given;
import static casebook.extract.Talk.quote;
import static casebook.extract.Talk.says;
import static org.assertj.core.api.Assertions.assertThat;

import casebook.model.Environment;
import org.junit.jupiter.api.Test;

class EnvironmentFinderTest {

  @Test
  void the_machine_its_chip_and_its_versions_are_those_of_the_asker() {
    Environment found =
        given("My 2023 M2 16” MBP went from 13.6.0 to .2, .4 and then 14.5 (23F79).")
            .says("bob", "I have a Mac mini M1 with Sequoia.")
            .read()
            .environment();
    assertThat(found.devices()).containsExactly("MacBook Pro (16-inch, 2023)");
    assertThat(found.chips()).containsExactly("M2");
    assertThat(found.systems()).containsExactly("13.6.0", "13.6.2", "13.6.4", "14.5");
    assertThat(found.builds()).containsExactly("23F79");
  }

  @Test
  void a_machine_that_only_helps_is_left_out() {
    Environment found =
        given(
                "My Mac mini M2 does not start.",
                "It is hooked up to my wife's MacBook Air M1 with Sonoma.")
            .read()
            .environment();
    assertThat(found.devices()).allMatch(d -> d.startsWith("Mac mini"));
    assertThat(found.chips()).containsExactly("M2");
    assertThat(found.systems()).isEmpty();
  }

  @Test
  void a_machine_in_a_quoted_reply_is_not_the_askers() {
    Environment found =
        given("It does not start.")
            .shows("ann", quote("bob", 2, "Is it a MacBook Air with Ventura?"), says("No."))
            .read()
            .environment();
    assertThat(found).isEqualTo(Environment.UNKNOWN);
  }

  @Test
  void a_title_tells_of_the_machine_too() {
    assertThat(given("It does not start.").titled("iMac Pro dead").read().environment().devices())
        .containsExactly("iMac Pro");
  }

  @Test
  void a_virtual_machine_stands_beside_the_real_one() {
    assertThat(given("My Mac Studio runs a virtual machine.").read().environment().devices())
        .containsExactly("Mac Studio", "Virtual machine");
  }

  @Test
  void a_bare_major_says_nothing_beside_a_full_version() {
    assertThat(given("Ventura, that is 13.6.4, and Sonoma.").read().environment().systems())
        .containsExactly("13.6.4", "14");
  }

  @Test
  void firmware_and_part_numbers_have_their_own_places() {
    Environment found = given("Firmware 10151.41.12, order MU2G3ZM/A.").read().environment();
    assertThat(found.systems()).isEmpty();
    assertThat(found.firmware()).containsExactly("10151.41.12");
    assertThat(found.partNumbers()).containsExactly("MU2G3ZM/A");
  }
}
