package casebook.match;

import casebook.json.Yaml;
import casebook.model.CorruptSourceException;
import casebook.model.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;

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
      Lines lines =
          Yaml.read(new String(in.readAllBytes(), StandardCharsets.UTF_8), Lines.class, FILE);
      return new KindWeights(
          weights(lines.few(), "few"),
          weights(lines.pasted(), "pasted"),
          weights(lines.story(), "story"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The file as it is written: a weight by name.
  private record Lines(
      Map<String, Double> few, Map<String, Double> pasted, Map<String, Double> story) {}

  private static CaseWeights weights(Map<String, Double> line, String kind) {
    if (!line.keySet().equals(Set.copyOf(CaseFeatures.NAMES))) {
      throw new CorruptSourceException(
          FILE + ", " + kind + ": names " + line.keySet() + "; must be " + CaseFeatures.NAMES);
    }
    return CaseWeights.of(
        CaseFeatures.NAMES.stream().map(name -> line.getOrDefault(name, 0.0)).toList());
  }

  public CaseWeights of(Problem.Kind kind) {
    return switch (kind) {
      case SHORT -> few;
      case PASTE -> pasted;
      case STORY -> story;
    };
  }
}
