package casebook.model;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/// An attempt of a case, shown as proof for or against a fix.
public record Evidence(
    CaseId in,
    String title,
    Optional<URI> url,
    Optional<Instant> at,
    Environment environment,
    Attempt attempt) {

  /// Whether a reader of ours reported it, and no discussion tells of it.
  public boolean isFeedback() {
    return in.isFeedback();
  }
}
