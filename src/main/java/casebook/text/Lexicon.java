package casebook.text;

import casebook.model.Fix;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What a desk knows about its field, as its lexicon files say. Immutable; safe for use by many
/// threads. `shortAfter` says for each fix which fixes must have been named before its short form
/// means it; `actors` are fixes whose mention in a story tells who was at work. `version` is a hash
/// of the files: an index made with another one understood its posts otherwise.
public record Lexicon(
    String version,
    Map<String, Fix> catalogue,
    Map<String, List<String>> commandsOf,
    Map<String, Set<String>> shortAfter,
    Map<String, Set<String>> serves,
    Set<String> actors,
    Tense tense,
    Tone tone,
    PhraseCatalogue phrases,
    PhraseCatalogue headings,
    Machines machines,
    Systems systems,
    Signatures signatures,
    Synonyms synonyms,
    Questions questions,
    Redaction redaction) {

  public Lexicon {
    catalogue = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(catalogue));
    commandsOf = Map.copyOf(commandsOf);
    shortAfter = Map.copyOf(shortAfter);
    serves = Map.copyOf(serves);
    actors = Set.copyOf(actors);
  }

  /// A fix of the catalogue.
  public Optional<Fix> fix(String id) {
    return Optional.ofNullable(catalogue.get(id));
  }

  /// Whether a fix is a means to another: it makes that one possible, and mends nothing itself.
  public boolean isMeansTo(String fix, String other) {
    return serves.getOrDefault(fix, Set.of()).contains(other);
  }

  public Collection<Fix> fixes() {
    return catalogue.values();
  }

  /// The fix that a command line carries out, by the longest beginning that the catalogue knows.
  public Optional<String> fixOfCommand(String command) {
    String line = command.strip().replaceFirst("^(?:[$%#>]\\s*)+", "");
    String found = "";
    int longest = 0;
    for (Map.Entry<String, List<String>> fix : commandsOf.entrySet()) {
      for (String start : fix.getValue()) {
        boolean fits = line.equals(start) || line.startsWith(start + " ");
        if (fits
            && (start.length() > longest
                || (start.length() == longest && fix.getKey().compareTo(found) < 0))) {
          found = fix.getKey();
          longest = start.length();
        }
      }
    }
    return longest == 0 ? Optional.empty() : Optional.of(found);
  }
}
