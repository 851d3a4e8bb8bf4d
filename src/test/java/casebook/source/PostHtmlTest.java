package casebook.source;

import static org.assertj.core.api.Assertions.assertThat;

import casebook.model.Block;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class PostHtmlTest {

  @Test
  void a_paragraph_is_prose_with_its_white_space_folded() {
    thenBlocks("<p>It  stopped\n at&nbsp;90 %.</p>\n<p>Again.</p>")
        .containsExactly(prose("It stopped at 90 %."), prose("Again."));
  }

  @Test
  void inline_tags_add_no_space() {
    thenBlocks("<p>re<em>boot</em>ed, <strong>twice</strong>.</p>")
        .containsExactly(prose("rebooted, twice."));
  }

  @Test
  void a_line_break_within_a_paragraph_is_kept_as_one() {
    thenBlocks("<p>Error 21 <br>\n<br> Then nothing.</p>")
        .containsExactly(prose("Error 21\nThen nothing."));
  }

  @Test
  void a_code_span_stands_in_the_prose_and_beside_it() {
    thenBlocks("<p>Run <code>csrutil  status</code> and <code>reboot</code>.</p>")
        .containsExactly(
            new Block.Prose("Run csrutil status and reboot.", List.of("csrutil status", "reboot")));
  }

  @Test
  void preformatted_text_keeps_its_lines_and_indents() {
    thenBlocks("<pre><code class=\"lang-auto\">\nif x &lt; 1:\n\treturn \n\n  done\n</code></pre>")
        .containsExactly(new Block.Code("if x < 1:\n\treturn\n\n  done"));
  }

  @Test
  void headings_and_list_items_are_told_apart() {
    thenBlocks("<h2>What I tried</h2><ul><li>SMC<ul><li>twice</li></ul></li><li>NVRAM</li></ul>")
        .containsExactly(
            new Block.Heading("What I tried"), item("SMC"), item("twice"), item("NVRAM"));
  }

  @Test
  void a_table_row_is_one_item() {
    thenBlocks(
            "<table><tr><th>Mac</th><th>Result</th></tr><tr><td>Air</td><td>ok</td></tr></table>")
        .containsExactly(item("Mac Result"), item("Air ok"));
  }

  @Test
  void quoted_words_are_never_own_words() {
    thenBlocks(
            """
            <aside class="quote no-group" data-username="lee" data-post="3" data-topic="8">
            <div class="title"><img class="avatar" src="/a.png"> lee:</div>
            <blockquote><p>It fixed mine.</p></blockquote></aside>
            <p>Not mine.</p>
            """)
        .containsExactly(quote("lee", OptionalInt.of(3), "It fixed mine."), prose("Not mine."));
  }

  @Test
  void a_quote_within_a_quote_is_a_quote_of_its_own() {
    thenBlocks(
            """
            <aside class="quote" data-username="ann" data-post="2">
            <blockquote><p>before</p>
            <aside class="quote" data-username="bob" data-post="1">
            <div class="title">bob:</div><blockquote>inner</blockquote></aside>
            <p>after</p></blockquote></aside>
            """)
        .containsExactly(
            quote("ann", OptionalInt.of(2), "before"),
            quote("bob", OptionalInt.of(1), "inner"),
            quote("ann", OptionalInt.of(2), "after"));
  }

  @Test
  void a_plain_blockquote_has_no_author() {
    thenBlocks("<blockquote><p>one</p><p>two</p></blockquote>")
        .containsExactly(quote("", OptionalInt.empty(), "one\ntwo"));
  }

  @Test
  void an_old_quote_names_its_author_in_the_title_only() {
    thenBlocks(
            "<aside class=\"quote\"><div class=\"title\">cadaver:</div>"
                + "<blockquote>hm</blockquote></aside>")
        .containsExactly(quote("cadaver", OptionalInt.empty(), "hm"));
  }

  @Test
  void a_quote_from_another_topic_names_no_post_of_this() {
    thenBlocks(
            "<aside class=\"quote\" data-username=\"lee\" data-post=\"3\" data-topic=\"99\">"
                + "<blockquote>hm</blockquote></aside>")
        .containsExactly(quote("lee", OptionalInt.empty(), "hm"));
  }

  @Test
  void links_and_pictures_of_a_quote_are_not_the_authors() {
    thenBlocks(
            "<blockquote><p>see <a href=\"https://x.org\">x</a><img src=y alt=z></p></blockquote>")
        .containsExactly(quote("", OptionalInt.empty(), "see x"));
  }

  @Test
  void a_link_stands_beside_prose_that_holds_its_words() {
    thenBlocks("<p>See <a href=\"https://apple.com/dfu\">this article</a>.</p>")
        .containsExactly(
            prose("See this article."), new Block.Link("this article", "https://apple.com/dfu"));
  }

  @Test
  void a_relative_link_is_completed_where_the_host_is_known() {
    String html = "<p><a href=\"/t/other/9\">there</a></p>";
    assertThat(PostHtml.of(html, "https://forum.example/t/this/8", "8").blocks())
        .containsExactly(
            prose("there"), new Block.Link("there", "https://forum.example/t/other/9"));
    thenBlocks(html).containsExactly(prose("there"));
  }

  @Test
  void a_script_link_is_words_only() {
    thenBlocks("<p><a href=\"javascript:alert(1)\">click</a></p>").containsExactly(prose("click"));
  }

  @Test
  void a_mention_is_prose() {
    thenBlocks("<p><a class=\"mention\" href=\"/u/lee\">@lee</a> thanks</p>")
        .containsExactly(prose("@lee thanks"));
  }

  @Test
  void a_preview_is_a_link() {
    thenBlocks(
            """
            <aside class="onebox allowlistedgeneric" data-onebox-src="https://apple.com/a">
            <header class="source"><a href="https://apple.com/a">Apple</a></header>
            <article class="onebox-body"><h3><a href="https://apple.com/a">Revive a Mac</a></h3>
            <p>Connect both.</p></article></aside>
            """)
        .containsExactly(new Block.Link("Revive a Mac", "https://apple.com/a"));
  }

  @Test
  void an_attachment_is_no_prose_and_neither_is_its_size() {
    thenBlocks(
            "<p>Log: <a class=\"attachment\" href=\"https://f.example/a.txt\">a.txt</a> (3.5 KB)"
                + " (rename it)</p>")
        .containsExactly(
            prose("Log:"),
            new Block.Attachment("a.txt", "https://f.example/a.txt"),
            prose("(rename it)"));
  }

  @Test
  void a_lightbox_is_a_picture_without_file_name_or_size() {
    thenBlocks(
            """
            <p>Look:</p><div class="lightbox-wrapper"><a class="lightbox" href="https://f/x.png">
            <img src="https://f/x_s.png" alt="the message"><div class="meta"><span
            class="filename">IMG_1.png</span><span class="informations">1×2 3 KB</span></div></a></div>
            """)
        .containsExactly(prose("Look:"), new Block.Picture("the message"));
  }

  @Test
  void an_emoji_is_nothing() {
    thenBlocks("<p><img class=\"emoji\" alt=\":+1:\" src=\"https://e/1.png\"></p>").isEmpty();
  }

  @Test
  void folded_away_details_are_kept_under_their_summary() {
    thenBlocks("<details><summary>\nLog</summary><pre>x\ny</pre></details>")
        .containsExactly(new Block.Heading("Log"), new Block.Code("x\ny"));
  }

  @Test
  void the_mail_an_answer_repeats_is_a_quote() {
    thenBlocks("<p>Yes.</p><details class=\"elided\"><summary>···</summary><p>Is it?</p></details>")
        .containsExactly(prose("Yes."), quote("", OptionalInt.empty(), "Is it?"));
  }

  @Test
  void an_edit_notice_is_an_edit_mark_and_an_edit_told_in_prose_is_prose() {
    thenBlocks("<p>It broke.</p><p class=\"edit-notice\">Edited by lee</p><p>Edit: solved!</p>")
        .containsExactly(
            prose("It broke."), new Block.EditMark("Edited by lee"), prose("Edit: solved!"));
  }

  @Test
  void a_rule_ends_a_paragraph() {
    thenBlocks("one<hr>two").containsExactly(prose("one"), prose("two"));
  }

  @Test
  void control_characters_and_half_surrogates_are_not_passed_on() {
    thenBlocks("<p>a\u0000b&#27;c\ud800d \ud83d\ude00</p>")
        .containsExactly(prose("a b c\ufffdd \ud83d\ude00"));
  }

  @Test
  void ten_thousand_nested_elements_are_read() {
    String deep = "<div>".repeat(10_000) + "bottom" + "<b>".repeat(10_000) + "!";
    PostHtml html = PostHtml.of(deep, "", "8");
    assertThat(html.blocks()).containsExactly(prose("bottom"), prose("!"));
    assertThat(html.safe().value()).contains("bottom");
  }

  @Test
  void ten_thousand_nested_quotes_are_read() {
    String deep = "<blockquote>".repeat(10_000) + "bottom";
    assertThat(PostHtml.of(deep, "", "8").blocks())
        .containsExactly(quote("", OptionalInt.empty(), "bottom"));
  }

  @Test
  void a_post_of_ten_million_characters_is_cut() {
    int length =
        PostHtml.of("words ".repeat(2_000_000), "", "8").blocks().getFirst().text().length();
    assertThat(length).isBetween(1_000_000, PostHtml.MAX_CHARACTERS);
  }

  private static org.assertj.core.api.ListAssert<Block> thenBlocks(String html) {
    return assertThat(PostHtml.of(html, "", "8").blocks());
  }

  private static Block prose(String text) {
    return new Block.Prose(text, List.of());
  }

  private static Block item(String text) {
    return new Block.Item(text, List.of());
  }

  private static Block quote(String author, OptionalInt post, String text) {
    return new Block.Quote(author, post, text);
  }
}
