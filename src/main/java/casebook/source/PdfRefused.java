package casebook.source;

/// A PDF that will not be read, for the reason it tells.
final class PdfRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  PdfRefused(String reason) {
    super(reason);
  }
}
