package casebook.web;

import casebook.model.Environment;
import casebook.model.Problem;
import casebook.model.Symptom;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// What of a long text goes into an address: its errors without what differs from run to run, and
/// the machine. A short text goes as it is, masked.
final class ReducedPattern {
  private static final int SHORT = 400;
  private static final int ERRORS = 6;
  private static final int LONGEST_ERROR = 160;
  private static final String BETWEEN = " · ";

  private ReducedPattern() {}

  static String of(Problem problem) {
    String text = problem.text().strip();
    if (problem.kind() != Problem.Kind.PASTE && text.length() <= SHORT) {
      return text.replaceAll("\\s+", " ");
    }
    Set<String> parts = new LinkedHashSet<>(errors(problem.symptoms()));
    if (problem.kind() == Problem.Kind.STORY || parts.isEmpty()) {
      parts.add(Wording.shortened(text.replaceAll("\\s+", " "), SHORT));
    }
    Environment machine = problem.environment();
    Stream.of(machine.devices(), machine.chips(), machine.systems(), machine.builds())
        .flatMap(List::stream)
        .forEach(parts::add);
    return String.join(BETWEEN, parts);
  }

  /// The most telling first; a line that only repeats another error, with a time before it, says
  /// nothing more.
  private static List<String> errors(List<Symptom> symptoms) {
    return telling(symptoms).stream()
        .map(ReducedPattern::pattern)
        .filter(p -> !p.isBlank())
        .toList();
  }

  /// What is worth to be shown and searched of what was read.
  static List<Symptom> telling(List<Symptom> symptoms) {
    List<Symptom> ordered =
        symptoms.stream()
            .sorted(
                Comparator.comparingDouble((Symptom s) -> -s.weight())
                    .thenComparingInt(s -> s.words().length()))
            .toList();
    List<Symptom> kept = new ArrayList<>();
    for (Symptom symptom : ordered) {
      boolean isRepeating = kept.stream().anyMatch(k -> isWithin(k, symptom));
      if (!isRepeating && kept.size() < ERRORS) {
        kept.add(symptom);
      }
    }
    return kept;
  }

  /// Whether the longer one only repeats the shorter.
  static boolean isWithin(Symptom shorter, Symptom longer) {
    return longer.words().contains(shorter.words())
        || longer.signature().contains(shorter.signature());
  }

  /// As written where nothing in it belongs to one run alone; else its normalised form, whose
  /// placeholders nobody needs to search for.
  static String pattern(Symptom symptom) {
    boolean isOfOneRun = symptom.signature().indexOf('<') >= 0 || symptom.words().contains("⟨");
    String words =
        isOfOneRun
            ? symptom.signature().replaceAll("<[^<>]{0,40}>|⟨[^⟨⟩]{0,40}⟩", " ").replace("[ ]", "")
            : symptom.words();
    return Wording.shortened(words.replaceAll("\\s+", " ").strip(), LONGEST_ERROR);
  }
}
