package casebook.model;

/// Something cannot be read and trying again will not help. The message names value, rule, place.
public class CorruptSourceException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public CorruptSourceException(String message) {
    super(message);
  }

  public CorruptSourceException(String message, Throwable cause) {
    super(message, cause);
  }
}
