package casebook.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SafePostTest {

  private static final String HOST = "https://forum.example/t/this/8";

  @Test
  void nothing_that_runs_or_loads_is_left() {
    String safe =
        safe(
            """
            <script>alert(1)</script><style>p{}</style><iframe src="https://x.org/f"></iframe>
            <form action="/x"><input name="a"><button onclick="x()">go</button></form>
            <p id="a" class="b" style="color:red" onclick="x()">words<svg onload="x()"></svg></p>
            <img src="x" onerror="alert(1)"><object data="x"></object><base href="https://evil">
            <a href="java&#10;script:alert(1)">j</a><a href="data:text/html,x">d</a>
            """);
    assertThat(safe)
        .contains("<p>words</p>", "j", "d")
        .doesNotContainPattern("(?i)<(script|style|iframe|form|input|button|svg|img|object|base)")
        .doesNotContainPattern("(?i)(onclick|onload|onerror|class=|style=|id=|javascript:|data:)");
  }

  @Test
  void links_carry_no_trust() {
    assertThat(safe("<a href=\"http://x.org/a\" target=\"_top\" title=\"t\">x</a>"))
        .isEqualTo("<a href=\"http://x.org/a\" rel=\"nofollow noopener noreferrer\">x</a>");
  }

  @Test
  void a_relative_link_leads_to_the_forum_or_nowhere() {
    String html = "<a class=\"mention\" href=\"/u/lee\">@lee</a>";
    assertThat(safe(html)).contains("href=\"https://forum.example/u/lee\"");
    assertThat(PostHtml.of(html, "", "8").safe().value()).isEqualTo("@lee");
  }

  @Test
  void a_picture_becomes_a_link_to_it() {
    assertThat(safe("<p><img src=\"/uploads/a.png\" alt=\"the log\"></p>"))
        .contains("href=\"https://forum.example/uploads/a.png\"", ">the log</a>");
  }

  @Test
  void a_lightbox_leads_to_the_large_picture() {
    assertThat(
            safe(
                "<div class=\"lightbox-wrapper\"><a class=\"lightbox\""
                    + " href=\"https://f.org/l.png\"><img src=\"https://f.org/s.png\" alt=\"\"><div"
                    + " class=\"meta\">1×2</div></a></div>"))
        .isEqualTo(
            "<a href=\"https://f.org/l.png\" rel=\"nofollow noopener noreferrer\">image</a>");
  }

  @Test
  void quotes_code_lists_and_tables_are_kept() {
    String html =
        "<blockquote><p>q</p></blockquote><pre><code>a\n  b</code></pre><ul><li>i</li></ul>"
            + "<table><tbody><tr><td colspan=\"2\">c</td></tr></tbody></table>";
    assertThat(safe(html)).isEqualTo(html);
  }

  @Test
  void a_quote_says_whose_words_it_holds() {
    assertThat(
            safe(
                "<aside class=\"quote\" data-username=\"lee\"><div class=\"title\">lee:</div>"
                    + "<blockquote><p>hm</p></blockquote></aside>"))
        .isEqualTo("<blockquote><p><cite>lee:</cite></p><p>hm</p></blockquote>");
  }

  @Test
  void two_hundred_thousand_pictures_are_copied_in_one_go() {
    assertThat(safe("<img>".repeat(200_000))).hasSize("image".length() * 200_000);
  }

  @Test
  void headings_go_below_those_of_the_page() {
    assertThat(safe("<h1>a</h1><h5>b</h5>")).isEqualTo("<h4>a</h4><h6>b</h6>");
  }

  @Test
  void markup_in_words_stays_words() {
    assertThat(safe("<p>&lt;script&gt; <img alt=\"&lt;b onclick=x&gt;\" src=\"/a\"></p>"))
        .contains("&lt;script&gt;", "&lt;b onclick=x&gt;")
        .doesNotContain("<b", "<script");
  }

  private static String safe(String html) {
    return PostHtml.of(html, HOST, "8").safe().value();
  }
}
