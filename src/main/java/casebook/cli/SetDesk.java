package casebook.cli;

import casebook.embed.TextEncoder;
import casebook.eval.RetrievalEval;
import casebook.ingest.Generations;
import casebook.model.SearchMode;
import casebook.model.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// What measuring on a set in BEIR form works with: the set's own index, in a place that goes at
/// the end or in `--index`, and an encoder. Never where a user's cases are.
final class SetDesk implements AutoCloseable {
  private final Path place;
  private final boolean isTemporary;
  private final Optional<TextEncoder> encoder;
  private final RetrievalEval retrieval;

  private SetDesk(
      Path place, boolean isTemporary, Optional<TextEncoder> encoder, RetrievalEval retrieval) {
    this.place = place;
    this.isTemporary = isTemporary;
    this.encoder = encoder;
    this.retrieval = retrieval;
  }

  /// `flags` are those of `Places`; their `index` is the set's and not the user's. Without a mode
  /// it is the one that the settings' encoder allows. Throws `IllegalArgumentException` for an
  /// `--index` that holds an index of cases.
  static SetDesk open(Session session, Map<String, String> flags, Optional<SearchMode> mode)
      throws IOException {
    Map<String, String> others = new HashMap<>(flags);
    String given = Optional.ofNullable(others.remove("index")).orElse("");
    Settings settings = session.settings(others);
    Optional<TextEncoder> encoder = Encoders.named(settings.encoder());
    SearchMode by = mode.orElse(encoder.isPresent() ? SearchMode.HYBRID : SearchMode.LEXICAL);
    RetrievalEval retrieval =
        new RetrievalEval(session.parts().indexes(), EvalCommand.lexicon(settings), encoder, by);
    boolean isTemporary = given.isEmpty();
    Path place = isTemporary ? Files.createTempDirectory("casebook-set") : apart(given);
    return new SetDesk(place, isTemporary, encoder, retrieval);
  }

  private static Path apart(String given) {
    Path place = Path.of(given);
    if (Files.exists(place.resolve("current"))) {
      throw new IllegalArgumentException(
          "--index is " + place + ", an index of cases; a set gets its own in another folder");
    }
    return place;
  }

  Path place() {
    return place;
  }

  RetrievalEval retrieval() {
    return retrieval;
  }

  @Override
  public void close() throws IOException {
    encoder.ifPresent(TextEncoder::close);
    if (isTemporary) {
      Generations.delete(place);
    }
  }
}
