package casebook.ingest;

import casebook.embed.TextEncoder;
import casebook.model.Case;
import casebook.model.CaseId;
import casebook.model.Meaning;
import java.util.Optional;
import java.util.function.Function;

/// The vectors of cases: taken from before where the text and the encoder are still the same, else
/// computed. Safe for use by many threads.
final class Meanings {
  private final Optional<TextEncoder> encoder;
  private final Function<CaseId, Optional<Meaning>> known;

  /// `known` gives what an index of before, or this one, holds.
  Meanings(Optional<TextEncoder> encoder, Function<CaseId, Optional<Meaning>> known) {
    this.encoder = encoder;
    this.known = known;
  }

  /// Empty without an encoder, and for a case without words.
  Optional<Meaning> of(Case understood) {
    if (encoder.isEmpty()) {
      return Optional.empty();
    }
    TextEncoder encode = encoder.get();
    String source = encode.sourceOf(understood.title(), understood.problem());
    return known
        .apply(understood.id())
        .filter(m -> m.source().equals(source))
        .or(() -> encode.encode(understood.title(), understood.problem()));
  }
}
