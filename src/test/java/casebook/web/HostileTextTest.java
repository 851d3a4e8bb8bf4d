package casebook.web;

import static org.assertj.core.api.Assertions.assertThat;

import casebook.match.Matcher;
import casebook.model.Attempt;
import casebook.model.Case;
import casebook.model.CaseId;
import casebook.model.Environment;
import casebook.model.Evidence;
import casebook.model.Fix;
import casebook.model.Hit;
import casebook.model.Manual;
import casebook.model.PagedText;
import casebook.model.Problem;
import casebook.model.Question;
import casebook.model.RankedFix;
import casebook.model.Ranking;
import casebook.model.ScorePart;
import casebook.model.Section;
import casebook.model.Status;
import casebook.model.Symptom;
import casebook.model.Verdict;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/// Whatever people write, into cases or into the search field, stays text on every page.
class HostileTextTest {

  /// Each begins with a word that lets us find it again.
  static final List<String> VECTORS =
      vectors(
          "<script>alert(1)</script>",
          "<ScRiPt src=//evil.example></sCrIpT>",
          "<img src=x onerror=alert(1)>",
          "<svg onload=alert(1)>",
          "<svg><script>alert(1)</script></svg>",
          "<body onload=alert(1)>",
          "<iframe src=javascript:alert(1)></iframe>",
          "<object data=javascript:alert(1)>",
          "<embed src=javascript:alert(1)>",
          "<a href=javascript:alert(1)>x</a>",
          "<a href=\"java&#115;cript:alert(1)\">x</a>",
          "\"><script>alert(1)</script>",
          "'><script>alert(1)</script>",
          "\" onmouseover=\"alert(1)",
          "' onmouseover='alert(1)",
          "\" autofocus onfocus=alert(1) x=\"",
          "` onmouseover=alert(1)",
          "</title><script>alert(1)</script>",
          "</textarea><script>alert(1)</script>",
          "</style><script>alert(1)</script>",
          "</script><script>alert(1)</script>",
          "<!--<script>alert(1)</script>-->",
          "--><script>alert(1)</script>",
          "<![CDATA[<script>alert(1)</script>]]>",
          "<style>*{background:url(//evil.example)}</style>",
          "<link rel=stylesheet href=//evil.example>",
          "<meta http-equiv=refresh content=0;url=//evil.example>",
          "<base href=//evil.example>",
          "<form action=//evil.example><input name=q></form>",
          "<button formaction=javascript:alert(1)>x</button>",
          "<input onfocus=alert(1) autofocus>",
          "<select onfocus=alert(1) autofocus>",
          "<textarea onfocus=alert(1) autofocus>",
          "<video><source onerror=alert(1)></video>",
          "<audio src=x onerror=alert(1)>",
          "<details open ontoggle=alert(1)>",
          "<marquee onstart=alert(1)>",
          "<math><mi xlink:href=javascript:alert(1)>x</mi></math>",
          "<table background=javascript:alert(1)>",
          "<div style=background:url(javascript:alert(1))>",
          "<div style=\"width:expression(alert(1))\">",
          "<template><script>alert(1)</script></template>",
          "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
          "<xss id=x tabindex=1 onactivate=alert(1)></xss>",
          "<isindex type=image src=1 onerror=alert(1)>",
          "<<script>alert(1);//<</script>",
          "<script\\x20type=\"text/javascript\">alert(1)</script>",
          "<img \"\"\"><script>alert(1)</script>\">",
          "<img src=`x` onerror=alert(1)>",
          "<svg/onload=alert(1)>",
          "<p hx-get=//evil.example hx-trigger=load>x</p>",
          "<p data-hx-post=/theme data-hx-trigger=load>x</p>",
          "<p hx-on:load=alert(1)>x</p>",
          "&lt;script&gt;alert(1)&lt;/script&gt;",
          "&#60;script&#62;alert(1)&#60;/script&#62;",
          "%3Cscript%3Ealert(1)%3C/script%3E",
          "\\u003cscript\\u003ealert(1)\\u003c/script\\u003e",
          "javascript:alert(1)",
          "${7*7} $unsafe{x} @if(true)x@endif",
          "{{constructor.constructor('alert(1)')()}}");

  /// Elements that none of our pages has.
  private static final String STRANGERS =
      "img, iframe, object, embed, style, base, math, video, audio, marquee, xss, isindex,"
          + " template, noscript, select, [style], [background], [formaction], meta[http-equiv],"
          + " link[href^=//], script:not([src^=/assets/]), p[hx-get], p[data-hx-post]";

  @Test
  void there_are_sixty_of_them() {
    assertThat(VECTORS).hasSize(60);
  }

  @Test
  void what_stands_in_cases_stays_text() throws IOException {
    FakeIndex index = planted();
    try (var running =
        new RunningDesk(Optional.of(echo(index)), Optional.of(index), Optional.empty())) {
      for (int i = 0; i < VECTORS.size(); i++) {
        thenIsInert(running.browser.get("/case/ticket/hostile/" + i), VECTORS.get(i));
      }
      thenIsInert(running.browser.get("/fix/other/hostile"), VECTORS.getFirst());
      Browser.Page manual = running.browser.get("/manual/hostile");
      thenIsInert(manual, "manual");
      assertThat(manual.text()).contains("vector-0 &lt;script&gt;").contains("vector-59 ");
    }
  }

  @Test
  void what_is_searched_for_stays_text() throws IOException {
    FakeIndex index = new FakeIndex();
    index.with(hostile(0).asCase(), hostile(0).posts());
    try (var running =
        new RunningDesk(Optional.of(echo(index)), Optional.of(index), Optional.empty())) {
      for (String vector : VECTORS) {
        String q = URLEncoder.encode(vector, StandardCharsets.UTF_8);
        thenIsInert(
            running.browser.get("/search?q=" + q + "&without=" + q + "&model=" + q), vector);
        thenIsInert(running.browser.get("/search?q=" + q), vector);
        thenIsInert(running.browser.post("/search", "q=" + q + "&without=" + q), vector);
      }
    }
  }

  @Test
  void an_address_that_runs_code_is_no_link() throws IOException {
    FakeIndex index = new FakeIndex();
    Told told = Told.of("ticket/x/1", "t").from("javascript:alert(1)").post("a", "<p>x</p>");
    index.with(told.asCase(), told.posts());
    try (var running =
        new RunningDesk(Optional.of(echo(index)), Optional.of(index), Optional.empty())) {
      assertThat(running.browser.get("/case/ticket/x/1").text()).doesNotContain("javascript:");
    }
  }

  private static void thenIsInert(Browser.Page page, String vector) {
    assertThat(page.status()).as(vector).isEqualTo(200);
    assertThat(page.text()).contains("vector-");
    Document read = Jsoup.parse(page.text(), "http://localhost/");
    assertThat(read.select(STRANGERS)).as(vector).isEmpty();
    for (Element element : read.getAllElements()) {
      for (Attribute attribute : element.attributes()) {
        assertThat(attribute.getKey()).as(vector).doesNotStartWith("on").doesNotContain("hx-on");
      }
      for (String name : List.of("href", "src", "action")) {
        if (element.hasAttr(name)) {
          assertThat(element.attr(name)).as(vector).matches("(?s)[/#].*").doesNotStartWith("//");
        }
      }
    }
  }

  private static Told hostile(int i) {
    String vector = VECTORS.get(i);
    return Told.of("ticket/hostile/" + i, vector)
        .by(vector)
        .ended(Status.SOLVED, "other/hostile")
        .wrong(vector)
        .on(vector, vector, vector)
        .saying(vector)
        .running(vector)
        .tried("other/hostile", vector, "worked", 1, vector, 1, "then " + vector)
        .post(vector, "<p>only source makes this</p>");
  }

  /// Cases and a manual full of vectors.
  static FakeIndex planted() {
    FakeIndex index = new FakeIndex();
    for (int i = 0; i < VECTORS.size(); i++) {
      index.with(hostile(i).asCase(), hostile(i).posts());
    }
    return index.with(manual(), List.of());
  }

  static Matcher echo(FakeIndex index) {
    return request -> {
      String said = request.text();
      Case past = index.cases.values().iterator().next();
      Attempt attempt = past.attempts().isEmpty() ? anAttempt(said) : past.attempts().getFirst();
      Evidence proof =
          new Evidence(past.id(), said, past.url(), past.opened(), past.environment(), attempt);
      Fix fix =
          new Fix(
              "other/hostile", said, said, true, said, List.of(said), List.of(said), List.of(said));
      List<ScorePart> why = List.of(new ScorePart(said, 1));
      List<Evidence> evidence = List.of(proof);
      return new Ranking(
          new Problem(
              said,
              Problem.Kind.SHORT,
              List.of(
                  new Symptom(
                      Symptom.Kind.MESSAGE, Wording.shortened(said, 300), said, 1, 1, said)),
              new Environment(
                  List.of(said), List.of(said), List.of(said), List.of(said), List.of(), List.of()),
              List.of(said),
              said),
          Verdict.TENTATIVE,
          Optional.of(new Question(said, List.of(said))),
          List.of(
              new RankedFix(1, fix, 1, FixView.counts(evidence), evidence, List.of(), why),
              new RankedFix(2, fix, 1, FixView.counts(evidence), evidence, List.of(), why)),
          List.of(new Hit(1, past, 1, why)),
          Duration.ofMillis(1));
    };
  }

  private static Attempt anAttempt(String words) {
    return new Attempt(
        "other/hostile", words, new casebook.model.Outcome.Unreported(), 1, words, true, words, "");
  }

  private static Manual manual() {
    List<PagedText> all = VECTORS.stream().map(v -> new PagedText(v, 1)).toList();
    Section section =
        new Section(VECTORS.getFirst(), 2, "", 1, 1, all, List.of(), all, all, all, List.of());
    return new Manual(
        new CaseId("manual/hostile"),
        VECTORS.get(1),
        new PagedText(VECTORS.get(2), 1),
        1,
        "x.pdf",
        List.of(section));
  }

  private static List<String> vectors(String... raw) {
    List<String> vectors = new ArrayList<>();
    for (String each : raw) {
      vectors.add("vector-" + vectors.size() + " " + each);
    }
    return vectors;
  }
}
