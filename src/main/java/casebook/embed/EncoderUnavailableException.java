package casebook.embed;

/// A model cannot be loaded on this machine, and trying again will not help: ONNX Runtime has no
/// library for it, or the model's package is not on the class path. All else works without.
public class EncoderUnavailableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  EncoderUnavailableException(Model model, Throwable cause) {
    super(
        "model "
            + model.text()
            + " cannot be loaded on "
            + System.getProperty("os.name")
            + " "
            + System.getProperty("os.arch")
            + ": "
            + root(cause),
        cause);
  }

  private static Throwable root(Throwable e) {
    Throwable cause = e.getCause();
    return cause == null ? e : root(cause);
  }
}
