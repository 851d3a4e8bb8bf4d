package casebook.embed;

import java.nio.FloatBuffer;

/// How the vectors of a text's tokens become one vector of unit length. A text is always alone in
/// its batch, so nothing is padded and there is no mask to obey.
enum Pooling {
  /// The mean over all tokens.
  MEAN {
    @Override
    float[] gather(FloatBuffer tokens, int dimensions) {
      int count = tokens.remaining() / dimensions;
      float[] sum = new float[dimensions];
      for (int token = 0; token < count; token++) {
        for (int i = 0; i < dimensions; i++) {
          sum[i] += tokens.get(token * dimensions + i);
        }
      }
      // not divided by the count: the length is set to one anyway
      return sum;
    }
  },

  /// The vector of the first token, the mark that begins every text.
  FIRST {
    @Override
    float[] gather(FloatBuffer tokens, int dimensions) {
      float[] first = new float[dimensions];
      tokens.get(0, first);
      return first;
    }
  };

  abstract float[] gather(FloatBuffer tokens, int dimensions);

  /// `tokens` holds one vector after the other, from its start.
  float[] pool(FloatBuffer tokens, int dimensions) {
    float[] vector = gather(tokens, dimensions);
    double squares = 0;
    for (float x : vector) {
      squares += (double) x * x;
    }
    float length = (float) Math.sqrt(squares);
    for (int i = 0; i < dimensions; i++) {
      vector[i] /= length;
    }
    return vector;
  }
}
