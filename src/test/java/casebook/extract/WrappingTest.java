package casebook.extract;

import static org.assertj.core.api.Assertions.assertThat;

import casebook.model.Symptom;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A broken line is put together, a log stays a log.
class WrappingTest {
  private static final Wrapping WRAPPING = new Wrapping(Talk.LEXICON.signatures());
  private static final SymptomFinder FINDER = new SymptomFinder(Talk.LEXICON);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Failed to personalize the software\nupdate. Please try again.",
        "\"An error occurred while\nPreparing the update\"",
        "Error Domain=SDErrorDomain Code=104 UserInfo={NSDebug=x,\n    NSUnderlyingError=0x6 y}",
        "Error Domain=MobileSoftwareUpdateErrorDomain\nCode=11 \"x\"",
      })
  void a_broken_line_is_one(String text) {
    assertThat(WRAPPING.undone(text)).doesNotContain("\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Downloading macOS\nFailed to authenticate\nDone.",
        "softwareupdated[41]: failed to do it\nsoftwareupdated[41]: and again",
        "disk0 not found, really not\ndisk0 not found, really not",
        "sudo softwareupdate -i -a\nsoftwareupdate failed",
        "it ends here.\nanother begins",
        "mac mini\nbought new",
        "boot-args=-v\nauto-boot=true",
        "",
        "\n\n",
      })
  void lines_of_their_own_stay_apart(String text) {
    assertThat(WRAPPING.undone(text)).isEqualTo(text);
  }

  @Test
  void a_message_has_one_signature_however_it_was_broken() {
    String whole = "Failed to personalize the software update. Please try again.";
    String broken = "Failed to personalize the software\nupdate. Please try again.";
    assertThat(signatures(FINDER.log(broken, 1))).isEqualTo(signatures(FINDER.log(whole, 1)));
    assertThat(signatures(FINDER.prose(broken, 1))).isEqualTo(signatures(FINDER.prose(whole, 1)));
  }

  @Test
  void a_chain_over_several_lines_keeps_its_outermost_and_innermost_error() {
    String chain =
        """
        2024-06-27 10:11:12 softwareupdated[412]: Error Domain=SUMacControllerError Code=7740 "The \\"update\\"
        failed" UserInfo={SUMacControllerErrorIndicationsMask=0, NSUnderlyingError=0x600000c2a3d0
          {Error Domain=SUOSUErrorDomain Code=201 "(null)" UserInfo={
            NSLocalizedDescription=It said \\"no\\" {twice},
            NSUnderlyingError=0x600000c2 {Error Domain=SDErrorDomain
        Code=104 "(null)"}}}}
        2024-06-27 10:11:13 softwareupdated[412]: Done
        """;
    assertThat(codes(chain)).contains("sumaccontrollererror 7740", "sderrordomain 104");
  }

  @Test
  void a_chain_that_was_cut_off_keeps_what_is_there() {
    String cut =
        """
        Error Domain=SUMacControllerError Code=7740 "Failed" UserInfo={NSUnderlyingError=0x600000c2a3d0
        {Error Domain=SDErrorDomain Code=104 "(null)" UserInfo={NSLocali
        Failed to authenticate
        """;
    assertThat(codes(cut)).containsExactly("sumaccontrollererror 7740", "sderrordomain 104");
    assertThat(signatures(FINDER.log(cut, 1))).contains("failed to authenticate");
  }

  @Test
  void an_error_says_which_rule_found_it() {
    assertThat(whys(FINDER.log("pid 412: Failed to personalise", 1)))
        .first()
        .asString()
        .startsWith("line of a log, telling by 'fail")
        .contains("personalise as personalize");
    assertThat(whys(FINDER.prose("It says “disk 0x60000012ab could not be mounted”", 1)))
        .singleElement()
        .asString()
        .startsWith("in quotes, telling by '")
        .contains("unified: hex address");
    assertThat(whys(FINDER.prose("SDErrorDomain Fehler 104", 1)))
        .containsExactly("code 'user form of an NSError'");
  }

  private static List<String> codes(String log) {
    return signatures(
        FINDER.log(log, 1).stream().filter(s -> s.kind() == Symptom.Kind.CODE).toList());
  }

  private static List<String> signatures(List<Symptom> symptoms) {
    return symptoms.stream().map(Symptom::signature).toList();
  }

  private static List<String> whys(List<Symptom> symptoms) {
    return symptoms.stream().map(Symptom::why).toList();
  }
}
