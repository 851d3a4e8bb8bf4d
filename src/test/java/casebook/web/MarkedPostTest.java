package casebook.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MarkedPostTest {

  @Test
  void a_quote_is_marked_where_it_stands_over_tags_and_references() {
    String html = "<p>It said <b>Fish &amp; chips</b>\n are   gone.</p><p>So what</p>";
    String marked = MarkedPost.of(html, 2, List.of("Fish & chips are gone."));
    assertThat(marked)
        .isEqualTo(
            "<p>It said <b><mark id=\""
                + MarkedPost.anchor(2, "Fish & chips are gone.")
                + "\">Fish &amp; chips</mark></b>\n <mark>are   gone.</mark></p><p>So what</p>");
  }

  @Test
  void two_quotes_have_an_address_each_and_one_that_is_not_there_leads_to_the_post() {
    String marked = MarkedPost.of("<p>one two three</p>", 1, List.of("one", "two three", "four"));
    assertThat(marked)
        .startsWith("<span id=\"" + MarkedPost.anchor(1, "four") + "\"></span>")
        .contains("id=\"" + MarkedPost.anchor(1, "one") + "\">one</mark>")
        .contains("id=\"" + MarkedPost.anchor(1, "two three") + "\">two three</mark>");
  }

  @Test
  void what_a_post_quotes_is_folded() {
    assertThat(MarkedPost.of("<blockquote><p>old</p></blockquote><p>new</p>", 1, List.of()))
        .isEqualTo(
            "<details class=\"quoted\"><summary>Quoted text</summary><blockquote><p>old</p>"
                + "</blockquote></details><p>new</p>");
  }
}
