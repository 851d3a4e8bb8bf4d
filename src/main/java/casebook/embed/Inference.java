package casebook.embed;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;
import java.io.IOException;
import java.io.InputStream;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;

/// A model in memory. Safe for use by many threads, each of which computes in its own; nobody may
/// use it while or after it is closed: the memory behind it is not Java's.
final class Inference implements AutoCloseable {
  private final Model model;
  private final WordPiece wordPiece;
  private final OrtEnvironment environment;
  private final OrtSession session;

  /// Throws `EncoderUnavailableException`.
  Inference(Model model) {
    this.model = model;
    try {
      wordPiece =
          WordPiece.of(new String(resource(model.words()), StandardCharsets.UTF_8), model.words());
      environment = OnnxRuntime.environment();
      session = open(environment, resource(model.weights()));
    } catch (IOException | OrtException | LinkageError | RuntimeException e) {
      throw new EncoderUnavailableException(model, e);
    }
  }

  private static byte[] resource(String path) throws IOException {
    try (InputStream in = Inference.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IOException(path + " is not on the class path");
      }
      return in.readAllBytes();
    }
  }

  /// Work is shared out among texts, never within one: the same sums in the same order each time.
  private static OrtSession open(OrtEnvironment environment, byte[] weights) throws OrtException {
    try (SessionOptions options = new SessionOptions()) {
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      return environment.createSession(weights, options);
    }
  }

  float[] vector(String text) {
    long[] ids = wordPiece.ids(text, model.longest());
    long[] ones = new long[ids.length];
    Arrays.fill(ones, 1);
    try (OnnxTensor tokens = row(ids);
        OnnxTensor mask = row(ones);
        OnnxTensor types = row(new long[ids.length]);
        OrtSession.Result result =
            session.run(
                Map.of("input_ids", tokens, "attention_mask", mask, "token_type_ids", types))) {
      FloatBuffer states = ((OnnxTensor) result.get(0)).getFloatBuffer();
      return model.pooling().pool(states, model.dimensions());
    } catch (OrtException e) {
      throw new IllegalStateException(model.text() + " on " + ids.length + " tokens failed", e);
    }
  }

  private OnnxTensor row(long[] values) throws OrtException {
    return OnnxTensor.createTensor(
        environment, LongBuffer.wrap(values), new long[] {1, values.length});
  }

  @Override
  public void close() {
    try {
      session.close();
    } catch (OrtException e) {
      throw new IllegalStateException(model.text() + " cannot be closed", e);
    }
  }
}
