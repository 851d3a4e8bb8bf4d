package casebook.source.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class JoinerTest {

  @Test
  void a_word_parted_at_the_end_of_a_line_is_one_word() {
    assertThat(joined("the instal-", "lation of it")).isEqualTo("the installation of it");
    assertThat(joined("the instal\u2010", "lation of it")).isEqualTo("the installation of it");
    assertThat(joined("the instal\u00AD", "lation of it")).isEqualTo("the installation of it");
  }

  @Test
  void a_hyphen_that_belongs_to_the_word_stays() {
    assertThat(joined("a USB-", "C cable")).isEqualTo("a USB-C cable");
    assertThat(joined("over Wi-", "Fi only")).isEqualTo("over Wi-Fi only");
    assertThat(joined("the built-", "in disk")).isEqualTo("the built-in disk");
    assertThat(joined("a 16-", "inch screen")).isEqualTo("a 16-inch screen");
    assertThat(joined("state-of-", "the-art parts")).isEqualTo("state-of-the-art parts");
    assertThat(joined("the start-", "up")).isEqualTo("the start-up");
  }

  @Test
  void the_document_itself_tells_which_hyphens_belong() {
    var joiner = new Joiner(Set.of("cooldown", "quick-start"));
    assertThat(joiner.join(List.of("after cool-", "down"))).isEqualTo("after cooldown");
    assertThat(joiner.join(List.of("the quick-", "start guide")))
        .isEqualTo("the quick-start guide");
  }

  @Test
  void two_letters_may_be_parted_from_their_word() {
    assertThat(joined("an ap-", "proved de-", "vice")).isEqualTo("an approved device");
    assertThat(joined("the on-", "screen keys")).isEqualTo("the on-screen keys");
    assertThat(joined("an e-", "mail")).isEqualTo("an e-mail");
  }

  @Test
  void dashes_and_slashes_take_no_blank_where_they_had_none() {
    assertThat(joined("the kernel—", "the heart")).isEqualTo("the kernel—the heart");
    assertThat(joined("read the text —", "all of it")).isEqualTo("read the text — all of it");
    assertThat(joined("and/", "or")).isEqualTo("and/or");
    assertThat(joined("1 –", "2")).isEqualTo("1 – 2");
  }

  @Test
  void ligatures_and_odd_blanks_are_made_plain() {
    assertThat(Letters.clean("ﬁrm\u00A0ware ﬂow e\u0301t\u200B")).isEqualTo("firm ware flow ét");
    assertThat(Letters.fold("  two   blanks \uFFFD")).isEqualTo("two blanks");
  }

  private static String joined(String... lines) {
    return new Joiner(Set.of()).join(List.of(lines));
  }
}
