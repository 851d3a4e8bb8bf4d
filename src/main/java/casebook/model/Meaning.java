package casebook.model;

/// What a text means: a vector of unit length, so that the product of two is their cosine, and what
/// it was made of. `source` names the encoder and the text by its hash; vectors of two encoders
/// have nothing to do with each other. Immutable.
public final class Meaning {
  private final String source;
  private final float[] vector;

  public Meaning(String source, float[] vector) {
    Require.text(source, "source of a vector");
    this.source = source;
    Require.that(vector.length > 0, "length of a vector", vector.length, "1 or more");
    this.vector = vector.clone();
  }

  public String source() {
    return source;
  }

  /// A copy.
  public float[] vector() {
    return vector.clone();
  }

  public int dimensions() {
    return vector.length;
  }

  /// The cosine with another vector of unit length and of as many numbers, -1 to 1.
  public double cosine(float[] other) {
    double sum = 0;
    for (int i = 0; i < vector.length; i++) {
      sum += (double) vector[i] * other[i];
    }
    return Math.clamp(sum, -1, 1);
  }
}
