package casebook.embed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BgeTest extends EncoderContract {

  @Override
  Model model() {
    return Model.BGE;
  }

  @Test
  void what_is_sought_has_the_prefix_the_model_was_trained_with() {
    assertThat(encoder.encodeQuery("black screen"))
        .isEqualTo(
            encoder.encode("Represent this sentence for searching relevant passages: black screen"))
        .isNotEqualTo(encoder.encode("black screen"));
  }
}
