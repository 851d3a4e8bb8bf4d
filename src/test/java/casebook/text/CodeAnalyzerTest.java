package casebook.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.junit.jupiter.api.Test;

class CodeAnalyzerTest {

  @Test
  void a_signature_is_one_term_in_lower_case() throws IOException {
    assertThat(terms(" SDErrorDomain \n 104 ")).containsExactly("sderrordomain 104");
    assertThat(terms("Failed to personalize? (*)")).containsExactly("failed to personalize? (*)");
  }

  @Test
  void blank_text_has_no_term_and_long_text_is_cut() throws IOException {
    assertThat(terms(" \n ")).isEmpty();
    assertThat(terms("x".repeat(100_000))).containsExactly("x".repeat(512));
  }

  private static List<String> terms(String text) throws IOException {
    List<String> terms = new ArrayList<>();
    try (TokenStream tokens = new CodeAnalyzer().tokenStream("", text)) {
      var term = tokens.addAttribute(CharTermAttribute.class);
      tokens.reset();
      while (tokens.incrementToken()) {
        terms.add(term.toString());
      }
      tokens.end();
    }
    return terms;
  }
}
