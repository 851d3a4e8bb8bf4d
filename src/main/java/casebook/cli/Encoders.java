package casebook.cli;

import casebook.embed.Encoder;
import casebook.embed.Model;
import casebook.embed.TextEncoder;
import java.util.Optional;

/// From the name of an encoder, as settings and indexes have it, to the encoder.
final class Encoders {
  static final String OFF = "off";

  private Encoders() {}

  /// Empty for `off` and for no name. To make one costs nothing before its first text. Throws
  /// `IllegalArgumentException` that names the known ones.
  static Optional<TextEncoder> named(String name) {
    return name.isEmpty() || name.equals(OFF)
        ? Optional.empty()
        : Optional.of(new TextEncoder(new Encoder(Model.named(name))));
  }
}
