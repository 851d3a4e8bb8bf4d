package casebook.embed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.FloatBuffer;
import org.junit.jupiter.api.Test;

class PoolingTest {

  private final FloatBuffer threeTokens = FloatBuffer.wrap(new float[] {3, 4, 1, 0, 2, 4});

  @Test
  void the_mean_counts_every_token_and_has_unit_length() {
    float length = (float) Math.sqrt(36 + 64);
    assertThat(Pooling.MEAN.pool(threeTokens, 2)).containsExactly(6 / length, 8 / length);
  }

  @Test
  void the_first_token_alone_has_unit_length() {
    assertThat(Pooling.FIRST.pool(threeTokens, 2)).containsExactly(3 / 5f, 4 / 5f);
  }
}
