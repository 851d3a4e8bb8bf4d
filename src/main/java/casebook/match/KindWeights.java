package casebook.match;

import casebook.json.Yaml;
import casebook.model.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// The weights by kind of problem, as `weights.yaml` has them: a few words say little and each
/// counts, in a long story the gist counts. `./casebook tune` writes that file.
public record KindWeights(CaseWeights few, CaseWeights pasted, CaseWeights story) {
  private static final String FILE = "weights.yaml";

  /// Those that the program ships with.
  public static KindWeights shipped() {
    try (InputStream in = KindWeights.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException(FILE + " is missing beside " + KindWeights.class);
      }
      return Yaml.read(
          new String(in.readAllBytes(), StandardCharsets.UTF_8), KindWeights.class, FILE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public CaseWeights of(Problem.Kind kind) {
    return switch (kind) {
      case SHORT -> few;
      case PASTE -> pasted;
      case STORY -> story;
    };
  }
}
