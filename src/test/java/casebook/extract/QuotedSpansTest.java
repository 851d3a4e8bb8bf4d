package casebook.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class QuotedSpansTest {

  @Test
  void quotation_marks_of_every_kind_enclose_a_span() {
    assertThat(of("It says \"update could not finish\" now"))
        .containsExactly("update could not finish");
    assertThat(of("It says “update could not finish” now"))
        .containsExactly("update could not finish");
    assertThat(of("Es sagt „konnte nicht beendet werden“ hier"))
        .containsExactly("konnte nicht beendet werden");
    assertThat(of("Il dit « impossible de finir » ici")).containsExactly(" impossible de finir ");
  }

  @Test
  void a_name_in_quotes_is_no_message() {
    assertThat(of("Click \"Restore\" or \"Revive Mac\"")).isEmpty();
    assertThat(QuotedSpans.all("Click \"Restore\" or \"Revive Mac\"")).hasSize(2);
  }

  @Test
  void inches_open_no_quote() {
    assertThat(of("My 16\" MBP and the old 13\" one of mine")).isEmpty();
    assertThat(of("My 16\" MBP said \"it can not start\" twice"))
        .containsExactly("it can not start");
  }

  @Test
  void a_mark_that_is_never_closed_opens_nothing() {
    assertThat(of("It says \"update could not finish\nand a \"second line of words")).isEmpty();
    assertThat(of("\"" + "far too long ".repeat(60) + "\"")).isEmpty();
    assertThat(of("\"\" and \"")).isEmpty();
  }

  private static List<String> of(String text) {
    return QuotedSpans.of(text).stream().map(s -> text.substring(s[0], s[1])).toList();
  }
}
