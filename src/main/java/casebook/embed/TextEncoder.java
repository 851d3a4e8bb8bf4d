package casebook.embed;

import casebook.model.Digest;
import casebook.model.Meaning;
import java.util.List;
import java.util.Optional;

/// Texts of any length to one vector each: the mean of what their windows and title mean, of unit
/// length. On AskUbuntu questions one such vector finds as well as the best of several (see
/// `src/docs/adr/fusion.md`) and costs a quarter of the memory. Safe for use by many threads.
public final class TextEncoder implements AutoCloseable {

  /// Of a long text the first 480 words count.
  private static final int WINDOWS = 6;

  /// Of what is sought the first 240 words: somebody waits for it.
  private static final int SOUGHT_WINDOWS = 3;

  private final Encoder encoder;

  public TextEncoder(Encoder encoder) {
    this.encoder = encoder;
  }

  /// The name of the model, which whoever stores vectors stores with them.
  public String model() {
    return encoder.model().text();
  }

  /// What the vector of such a text goes by: equal for equal texts and the same model.
  public String sourceOf(String title, String text) {
    return model() + ":" + Digest.of(title + "\n\n" + text);
  }

  /// Of something that is found. Empty for a text without words. The title counts as much as all
  /// the rest. Throws `EncoderUnavailableException` where the model cannot be loaded.
  public Optional<Meaning> encode(String title, String text) {
    List<String> windows = Windows.of(title + "\n" + text, WINDOWS);
    if (windows.isEmpty()) {
      return Optional.empty();
    }
    float[] sum = new float[encoder.model().dimensions()];
    windows.forEach(w -> add(sum, encoder.encode(w), 1f / windows.size()));
    if (!title.isBlank() && !text.isBlank()) {
      add(sum, encoder.encode(title), 1);
    }
    return Optional.of(new Meaning(sourceOf(title, text), unit(sum)));
  }

  /// Of something that is sought; empty for a text without words.
  public Optional<Meaning> encodeQuery(String text) {
    List<String> windows = Windows.of(text, SOUGHT_WINDOWS);
    if (windows.isEmpty()) {
      return Optional.empty();
    }
    float[] sum = new float[encoder.model().dimensions()];
    windows.forEach(w -> add(sum, encoder.encodeQuery(w), 1));
    return Optional.of(new Meaning(sourceOf("", text), unit(sum)));
  }

  private static void add(float[] sum, float[] more, float weight) {
    for (int i = 0; i < sum.length; i++) {
      sum[i] += weight * more[i];
    }
  }

  private static float[] unit(float[] sum) {
    double squares = 0;
    for (float x : sum) {
      squares += (double) x * x;
    }
    float length = (float) Math.sqrt(Math.max(squares, 1e-12));
    for (int i = 0; i < sum.length; i++) {
      sum[i] /= length;
    }
    return sum;
  }

  @Override
  public void close() {
    encoder.close();
  }
}
