package casebook.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProseAnalyzerTest {
  private final Analyzer analyzer = new ProseAnalyzer();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          13.6.4                               | 13.6.4
          macOS 13.6.4.                        | macos 13.6.4
          MU2G3ZM/A                            | mu2g3zm/a +mu2g3zm
          SDErrorDomain 104                    | sderrordomain 104
          SDErrorDomain:104                    | sderrordomain 104
          0xFCA                                | 0xfca
          (-2102F)                             | -2102f +2102f
          error −8                             | error -8 +8
          com.apple.OSInstallerSetup.error     | com.apple.osinstallersetup.error +com +appl +osinstallersetup +error
          Mac14,6                              | mac14,6
          MacBookPro18,3, too                  | macbookpro18,3 too
          macOS                                | macos
          macos                                | macos
          USB-C                                | usbc +usb
          usbc                                 | usbc
          Wi-Fi                                | wifi
          14-inch                              | 14-inch +14 +inch
          iBoot-5540.0.129                     | iboot-5540.0.129 +iboot +5540.0.129
          kern_invalid_arg                     | kern_invalid_arg +kern +invalid +arg
          A1278s                               | a1278s
          """)
  void a_code_stays_whole(String text, String terms) {
    assertThat(shown(text)).isEqualTo(terms);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          restores, restored, RESTORING!       | restor restor restor
          Apple's Müller’s café                | appl muller cafe
          I don't                              | dont
          don’t                                | dont
          restart/reinstall                    | restart reinstal
          third-party tool                     | third parti tool
          re-install                           | reinstal +instal
          It froze.Then nothing                | froze noth
          wait...what                          | wait what
          the and of                           | ''
          not working                          | not work
          foo,bar;baz                          | foo bar baz
          /System/Library                      | system librari
          straße STRASSE                       | strass strass
          ﬁle                                  | file
          """)
  void a_word_is_lower_case_without_accents_and_stemmed(String text, String terms) {
    assertThat(shown(text)).isEqualTo(terms);
  }

  @Test
  void an_accent_by_itself_is_an_accent() {
    assertThat(shown("cafe\u0301 re\u00ADstart")).isEqualTo("cafe restart");
  }

  @Test
  void chinese_and_japanese_come_in_pairs() {
    assertThat(shown("无法启动 Mac")).isEqualTo("无法 法启 启动 mac");
    assertThat(shown("エラー")).isEqualTo("エラ ラー");
  }

  @Test
  void a_blob_has_no_endless_token_and_takes_linear_time() {
    String blob = "Ab1+/-.,_'".repeat(200_000);
    assertThat(terms(blob)).allMatch(t -> t.text().length() <= 100);
    assertThat(terms("a-1".repeat(300_000))).allMatch(t -> t.text().length() <= 100);
    assertThat(terms("x".repeat(1_000_000))).hasSize(1);
  }

  @Test
  void any_text_keeps_the_contract_of_a_token_stream() {
    Random random = new Random(7);
    for (int i = 0; i < 4000; i++) {
      String text = anyText(random);
      List<Seen> once = terms(text);
      assertThat(terms(text)).isEqualTo(once);
      int from = 0;
      int position = -1;
      for (Seen seen : once) {
        position += seen.step();
        assertThat(position).as(text).isNotNegative();
        assertThat(seen.text()).as(text).isNotEmpty();
        assertThat(seen.start()).as(text).isBetween(from, text.length());
        assertThat(seen.end()).as(text).isBetween(seen.start() + 1, text.length());
        from = seen.start();
      }
    }
  }

  private static String anyText(Random random) {
    String[] bits = {
      "a",
      "Z",
      "s",
      "7",
      "42",
      ".",
      ",",
      "/",
      "-",
      "_",
      "'",
      "’",
      " ",
      "\n",
      "−",
      "–",
      "é",
      "e\u0301",
      "\u00AD",
      "中",
      "文",
      "ー",
      "カ",
      "한국",
      "🙂",
      "\uD800",
      "\uDC00",
      "𝒜",
      "🇩",
      "İ",
      "ß",
      "\u200D",
      "Δ",
      "com.apple",
      "ا",
      "ไทย",
      "²",
      "\uFEFF",
      "the",
      "\uFFFF",
      "\u0000",
      "𠀀"
    };
    StringBuilder text = new StringBuilder();
    for (int n = random.nextInt(30); n > 0; n--) {
      text.append(bits[random.nextInt(bits.length)]);
    }
    return text.toString();
  }

  private record Seen(String text, int start, int end, int step) {}

  /// Terms in order, those beside the one before marked with a plus.
  private String shown(String text) {
    List<String> shown = new ArrayList<>();
    terms(text).forEach(t -> shown.add((t.step() == 0 ? "+" : "") + t.text()));
    return String.join(" ", shown);
  }

  private List<Seen> terms(String text) {
    List<Seen> terms = new ArrayList<>();
    try (TokenStream tokens = analyzer.tokenStream("", text)) {
      var term = tokens.addAttribute(CharTermAttribute.class);
      var offset = tokens.addAttribute(OffsetAttribute.class);
      var step = tokens.addAttribute(PositionIncrementAttribute.class);
      tokens.reset();
      while (tokens.incrementToken()) {
        terms.add(
            new Seen(
                term.toString(),
                offset.startOffset(),
                offset.endOffset(),
                step.getPositionIncrement()));
      }
      tokens.end();
      assertThat(offset.endOffset()).isEqualTo(text.length());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return terms;
  }
}
