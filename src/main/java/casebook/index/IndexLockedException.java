package casebook.index;

/// Another process writes to this index. The message names the place.
public class IndexLockedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public IndexLockedException(String message, Throwable cause) {
    super(message, cause);
  }
}
