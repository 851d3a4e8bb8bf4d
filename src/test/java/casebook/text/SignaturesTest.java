package casebook.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignaturesTest {
  private static final Signatures SIGNATURES = LexiconReader.shipped().signatures();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Error Domain=SDErrorDomain Code=104 \"(null)\"",
        "Error Domain=SDErrorDomainCode=104",
        "The operation couldn’t be completed. (SDErrorDomain error 104.)",
        "SDErrorDomain Fehler 104",
        "error SDErrorDomain 104",
        "SDErrorDomain Code=104",
        "SDErrorDomain error 104",
        "(SDErrorDomain error 104.)",
        "“SDErrorDomain error 104”",
      })
  void an_error_of_a_domain_has_one_spelling(String text) {
    assertThat(codes(text)).containsExactly("sderrordomain 104");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "error -2102F",
        "–2102F",
        "apple.com/support -2102f",
        "it says 2102F",
        "-2102F",
        "2102F",
        "—2102F"
      })
  void a_recovery_code_has_one_spelling(String text) {
    assertThat(codes(text)).containsExactly("-2102f");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[com.apple.MobileDevice.MobileRestore – 0xFCA (4042)]",
        "0xFCA (4042)",
        "OXFCA (4042)",
        "OXFCA",
        "0xFCA",
        "status: 4042",
        "restore completed, status: 4042",
        "error 4042",
        "Gave up waiting. (4042)",
      })
  void a_code_of_a_restore_has_one_spelling(String text) {
    assertThat(codes(text)).containsExactly("error 4042");
  }

  @Test
  void every_error_of_a_chain_is_a_code_of_its_own() {
    String chain =
        "Error Domain=SUMacControllerError Code=7740 \"Failed\""
            + " UserInfo={NSUnderlyingError=0x600001 {Error Domain=MobileSoftwareUpdateErrorDomain"
            + " Code=11}}";
    assertThat(codes(chain))
        .contains("sumaccontrollererror 7740", "mobilesoftwareupdateerrordomain 11");
  }

  @Test
  void a_code_tells_where_it_stands_as_written() {
    String text = "First line 1\nthen Error Domain=BYErrorDomain Code=-103 came";
    assertThat(SIGNATURES.codes(text))
        .singleElement()
        .satisfies(c -> {
          assertThat(text.substring(c.start(), c.end())).isEqualTo(c.words());
          assertThat(c.words()).isEqualTo("Error Domain=BYErrorDomain Code=-103");
          assertThat(c.signature()).isEqualTo("byerrordomain -103");
        });
  }

  @Test
  void a_code_with_its_domain_tells_more_than_a_number() {
    assertThat(weight("Error Domain=SDErrorDomain Code=104")).isGreaterThan(weight("error 104"));
    assertThat(SIGNATURES.codes("It took 104 minutes on 12 May.")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          caller 0xfffffe0012ab failed      | caller 0xFFFFFE00AAAA failed
          softwareupdated[412] failed       | softwareupdated[98011:2c0f] failed
          pid 412 died                      | PID: 77 died
          2024-06-27 10:11:12.345 it failed | 2023-01-02T03:04:05Z it failed
          Jun 27 10:11:12 it failed         | Jan  2 03:04:05 it failed
          lost 6BA7B810-9DAD-11D1-80B4-00C04FD430C8 | lost 01234567-89ab-cdef-0123-456789abcdef
          no file /Users/ann/x.plist        | no file /Users/bob/x.plist
          /Volumes/Stick/a is damaged       | /Volumes/My Disk/a is damaged
          disk3s1 is damaged                | disk12s5s1 is damaged
          """)
  void what_differs_from_run_to_run_makes_no_other_error(String one, String other) {
    assertThat(SIGNATURES.of(one)).isNotBlank().isEqualTo(SIGNATURES.of(other));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Failed to personalise the update  | failed to personalize the update
          An error occured                  | An error occurred
          “Can’t be installed”              | "Can't be installed"
          macOS – update failed             | macOS - update failed
          «Update failed!»                  | Update failed.
          update   failed                   | Update failed
          """)
  void spelling_and_marks_make_no_other_error(String one, String other) {
    assertThat(SIGNATURES.of(one)).isNotBlank().isEqualTo(SIGNATURES.of(other));
  }

  @Test
  void a_normalised_form_says_which_rules_made_it() {
    Signatures.Trace trace =
        SIGNATURES.trace("softwareupdated[412]: Failed to personalise /Users/ann/x");
    assertThat(trace.signature())
        .isEqualTo(SIGNATURES.of("softwareupdated[412]: Failed to personalise /Users/ann/x"));
    assertThat(trace.rules())
        .containsExactly("process id", "user folder", "personalise as personalize");
    assertThat(SIGNATURES.trace("Failed").rules()).isEmpty();
  }

  @Test
  void a_code_names_its_rule() {
    assertThat(SIGNATURES.codes("Error Domain=SDErrorDomain Code=104"))
        .singleElement()
        .extracting(Signatures.FoundCode::rule)
        .isEqualTo("NSError");
  }

  @Test
  void errors_that_differ_in_their_words_stay_apart() {
    assertThat(SIGNATURES.of("Failed to personalize"))
        .isNotEqualTo(SIGNATURES.of("Failed to download"));
    assertThat(SIGNATURES.of("error 21")).isNotEqualTo(SIGNATURES.of("error 9"));
  }

  @Test
  void quotes_and_dashes_of_every_kind_have_one_plain_form() {
    assertThat(Signatures.plainMarks("„a“ «b» ‘c’ 16″ 5′ d–e—f−g\u00A0h"))
        .isEqualTo("\"a\" \"b\" 'c' 16\" 5' d-e-f-g h");
  }

  @Test
  void a_line_that_speaks_of_something_going_wrong_is_telling() {
    assertThat(SIGNATURES.isTelling("Update could not be installed")).isTrue();
    assertThat(SIGNATURES.isTelling("FAILED with status 3")).isTrue();
    assertThat(SIGNATURES.isTelling("Copying files to disk")).isFalse();
  }

  @Test
  void part_numbers_are_known_by_their_form() {
    assertThat(SIGNATURES.partNumbers("MU2G3ZM/A or Z14W00106LL/A, MU2G3ZM/A again"))
        .containsExactly("MU2G3ZM/A", "Z14W00106LL/A");
    assertThat(SIGNATURES.partNumbers("and/A or N/A or 12/A or IPHONE/A")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sudo softwareupdate -i -a -R",
        "$ softwareupdate --list",
        "% diskutil apfs list",
        "  csrutil status",
        "cfgutil restore",
      })
  void a_line_that_begins_as_commands_do_is_a_command(String line) {
    assertThat(SIGNATURES.isCommand(line)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "softwareupdated crashed",
        "The softwareupdate command",
        "Use diskutil:",
        "diskutil:",
        "",
        "$",
      })
  void a_line_of_prose_or_of_a_log_is_no_command(String line) {
    assertThat(SIGNATURES.isCommand(line)).isFalse();
  }

  @Test
  void a_hostile_line_costs_little() {
    String line = "Error Domain=" + "a.".repeat(50_000) + " Code=1 " + "(".repeat(50_000);
    assertThat(SIGNATURES.of(line)).isNotBlank();
    assertThat(SIGNATURES.codes(line)).allMatch(c -> c.words().length() <= 300);
  }

  private static List<String> codes(String text) {
    return SIGNATURES.codes(text).stream().map(Signatures.FoundCode::signature).toList();
  }

  private static double weight(String text) {
    return SIGNATURES.codes(text).getFirst().weight();
  }
}
