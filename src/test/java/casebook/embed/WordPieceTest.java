package casebook.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import casebook.json.Json;
import casebook.json.Tree;
import casebook.model.CorruptSourceException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// `embed/wordpiece.json` holds what the reference (Hugging Face `tokenizers` 0.23.2) makes of
/// texts with the `tokenizer.json` of BGE; MiniLM has the same vocabulary.
class WordPieceTest {

  private static final int CLS = 101;
  private static final int SEP = 102;
  private static final int UNK = 100;

  private final WordPiece wordPiece = of(Model.BGE);

  @ParameterizedTest
  @EnumSource
  void ids_are_those_of_the_reference(Model model) throws IOException {
    WordPiece own = of(model);
    List<Tree> samples = Json.tree(bytes("/embed/wordpiece.json"), "wordpiece.json").list();
    assertThat(samples).hasSizeGreaterThan(40);
    for (Tree sample : samples) {
      String text = sample.at("text").required();
      long[] expected =
          sample.at("ids").list().stream().mapToLong(id -> id.number().orElseThrow()).toArray();
      assertThat(own.ids(text, 512)).as(text).isEqualTo(expected);
    }
  }

  @Test
  void a_word_is_cut_into_the_longest_pieces_from_the_left() {
    WordPiece small =
        of(
            """
            {"model": {"vocab": {"[CLS]": 0, "[SEP]": 1, "[UNK]": 2, "re": 3, "##start": 4,
             "##st": 5, "##art": 6, "##s": 7, "mac": 8, "resto": 9}}}
            """);
    assertThat(small.ids("Mac restarts", 10)).containsExactly(0, 8, 3, 4, 7, 1);
    assertThat(small.ids("mac restarted", 10)).containsExactly(0, 8, 2, 1);
  }

  @Test
  void a_text_of_nothing_is_its_two_marks() {
    for (String nothing :
        List.of("", "  \t\r\n ", "\u0000\u0007\u200b\ufeff", "\u0301", "\ud800")) {
      assertThat(wordPiece.ids(nothing, 128)).containsExactly(CLS, SEP);
    }
  }

  @Test
  void half_of_a_pair_in_a_text_is_passed_over() {
    assertThat(wordPiece.ids("mac\ud83d book", 9)).isEqualTo(wordPiece.ids("mac book", 9));
  }

  @Test
  void a_mark_of_the_model_in_a_text_is_plain_words() {
    assertThat(wordPiece.ids("[SEP] [CLS] [PAD]", 128))
        .doesNotContain(0)
        .containsOnlyOnce(CLS)
        .containsOnlyOnce(SEP);
  }

  @Test
  void a_long_text_is_cut_and_still_ends_with_its_mark() {
    long[] cut = wordPiece.ids("restarts ".repeat(300_000), 128);
    assertThat(cut).hasSize(128).doesNotContain(UNK);
    assertThat(cut[127]).isEqualTo(SEP);
    long[] whole = wordPiece.ids("restarts ".repeat(100), 512);
    assertThat(java.util.Arrays.copyOf(cut, 127)).isEqualTo(java.util.Arrays.copyOf(whole, 127));
  }

  @Test
  void a_cut_falls_within_a_word_where_its_pieces_do_not_fit() {
    long[] whole = wordPiece.ids("electroencephalographically", 512);
    assertThat(whole).hasSize(8);
    long[] cut = wordPiece.ids("electroencephalographically", 5);
    assertThat(cut).containsExactly(CLS, whole[1], whole[2], whole[3], SEP);
  }

  @Test
  void a_text_that_just_fits_is_whole() {
    assertThat(wordPiece.ids("my mac mini", 5)).hasSize(5);
    assertThat(wordPiece.ids("my mac mini", 5)).isEqualTo(wordPiece.ids("my mac mini", 512));
  }

  @Test
  void a_word_without_end_is_unknown() {
    assertThat(wordPiece.ids("x".repeat(2_000_000), 128)).containsExactly(CLS, UNK, SEP);
    assertThat(wordPiece.ids("\ud83d\ude00".repeat(101), 128)).containsExactly(CLS, UNK, SEP);
  }

  @Test
  void a_file_without_marks_is_refused_by_name() {
    assertThatThrownBy(() -> of("{\"model\": {\"vocab\": {\"a\": 1}}}"))
        .isInstanceOf(CorruptSourceException.class)
        .hasMessage("here: no [CLS] in its vocabulary");
  }

  private static WordPiece of(String json) {
    return WordPiece.of(json, "here");
  }

  private static WordPiece of(Model model) {
    try {
      return of(new String(bytes(model.words()), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static byte[] bytes(String resource) throws IOException {
    try (InputStream in = WordPieceTest.class.getResourceAsStream(resource)) {
      return in.readAllBytes();
    }
  }
}
