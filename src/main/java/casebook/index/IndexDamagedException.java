package casebook.index;

/// The index cannot be used as it is: another version, damaged, or not there. The message says
/// which and names `--rebuild`; the corpus is untouched.
public class IndexDamagedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public IndexDamagedException(String message, Throwable cause) {
    super(message, cause);
  }

  public IndexDamagedException(String message) {
    super(message);
  }
}
