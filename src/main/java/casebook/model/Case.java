package casebook.model;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// A discussion as it was understood. `problem` is the asker's account of what is wrong, without
/// what was done about it; `resolution` are the fixes that ended it, the main one first; `solvedIn`
/// is the post that resolved it, whatever was done there.
public record Case(
    CaseId id,
    String title,
    Optional<URI> url,
    String asker,
    Optional<Instant> opened,
    Status status,
    String problem,
    Environment environment,
    List<Symptom> symptoms,
    List<String> commands,
    List<Attempt> attempts,
    List<String> resolution,
    OptionalInt solvedIn) {

  public Case {
    symptoms = List.copyOf(symptoms);
    commands = List.copyOf(commands);
    attempts = List.copyOf(attempts);
    resolution = List.copyOf(resolution);
  }

  /// The literal messages and codes as written, one an entry: what stands in a longer one is told
  /// by that.
  public List<String> errors() {
    return symptoms.stream()
        .filter(s -> symptoms.stream().noneMatch(o -> tells(o, s)))
        .map(Symptom::words)
        .distinct()
        .toList();
  }

  private static boolean tells(Symptom other, Symptom symptom) {
    if (other.kind() != Symptom.Kind.MESSAGE || other.words().equals(symptom.words())) {
      return false;
    }
    return switch (symptom.kind()) {
      case CODE -> other.words().contains(symptom.words());
      case MESSAGE ->
          other.signature().length() > symptom.signature().length()
              && other.signature().contains(symptom.signature());
    };
  }
}
