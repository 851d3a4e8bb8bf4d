package casebook.model;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A discussion as it was understood. `problem` is the asker's account of what is wrong, without
/// what was done about it; `resolution` are the fixes that ended it, the main one first.
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
    List<String> resolution) {

  public Case {
    symptoms = List.copyOf(symptoms);
    commands = List.copyOf(commands);
    attempts = List.copyOf(attempts);
    resolution = List.copyOf(resolution);
  }

  /// The literal messages and codes as written, one an entry: a code that stands in a message is
  /// told by that message.
  public List<String> errors() {
    List<String> messages =
        symptoms.stream()
            .filter(s -> s.kind() == Symptom.Kind.MESSAGE)
            .map(Symptom::words)
            .distinct()
            .toList();
    return symptoms.stream()
        .filter(s ->
            s.kind() == Symptom.Kind.MESSAGE
                || messages.stream().noneMatch(m -> m.contains(s.words())))
        .map(Symptom::words)
        .distinct()
        .toList();
  }
}
