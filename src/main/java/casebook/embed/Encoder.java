package casebook.embed;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/// Texts to vectors of unit length, so that the product of two is their cosine. Safe for use by
/// many threads. To make one costs nothing: the model is loaded when the first text comes.
///
/// Equal texts give equal vectors, bit for bit, on the same kind of processor; another kind rounds
/// otherwise in its last digits. A text is cut at `Model.longest` tokens. One that says nothing
/// (empty, spaces, controls) has a vector as well, that of no words at all; it is not far from
/// anything, so ask first.
///
/// A text is computed in the thread that asks and holds it, a virtual one with its carrier.
public final class Encoder implements AutoCloseable {
  private final Model model;

  /// Held for reading while a text is computed, so that nobody closes the model under it.
  private final ReadWriteLock use = new ReentrantReadWriteLock();

  private final Object loading = new Object();
  private Optional<Inference> loaded = Optional.empty();
  private boolean closed;

  public Encoder(Model model) {
    this.model = model;
  }

  public Model model() {
    return model;
  }

  /// The vector of something that is found. Throws `EncoderUnavailableException` where the model
  /// cannot be loaded, `IllegalStateException` once closed.
  public float[] encode(String text) {
    use.readLock().lock();
    try {
      return inference().vector(text);
    } finally {
      use.readLock().unlock();
    }
  }

  /// The vector of something that is sought among what `encode` was given.
  public float[] encodeQuery(String text) {
    return encode(model.queryPrefix() + text);
  }

  /// In the order of the texts, on all cores. The same vectors as one by one.
  public List<float[]> encodeAll(List<String> texts) {
    return texts.parallelStream().map(this::encode).toList();
  }

  private Inference inference() {
    synchronized (loading) {
      if (closed) {
        throw new IllegalStateException("the encoder of " + model.text() + " is closed");
      }
      Inference inference = loaded.orElseGet(() -> new Inference(model));
      loaded = Optional.of(inference);
      return inference;
    }
  }

  /// Waits for texts that are being computed.
  @Override
  public void close() {
    use.writeLock().lock();
    try {
      synchronized (loading) {
        closed = true;
        loaded.ifPresent(Inference::close);
        loaded = Optional.empty();
      }
    } finally {
      use.writeLock().unlock();
    }
  }
}
