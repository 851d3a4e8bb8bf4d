package casebook.embed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MiniLmTest extends EncoderContract {

  @Override
  Model model() {
    return Model.MINILM;
  }

  @Test
  void what_is_sought_is_read_like_what_is_found() {
    assertThat(encoder.encodeQuery("black screen")).isEqualTo(encoder.encode("black screen"));
  }
}
