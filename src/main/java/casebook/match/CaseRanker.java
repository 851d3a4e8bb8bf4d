package casebook.match;

import casebook.model.Candidate;
import casebook.model.Case;
import casebook.model.Environment;
import casebook.model.Problem;
import casebook.model.ScorePart;
import casebook.model.Symptom;
import casebook.text.Lexicon;
import casebook.text.Machines;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Orders the cases that the index found by features that add up and explain themselves: the words,
/// how much of the problem they cover, shared errors, and how near the machines are.
final class CaseRanker {

  /// A case with its similarity to the problem, 0 to about 1, and why.
  record Near(Candidate candidate, double similarity, boolean sharesError, List<ScorePart> why) {
    Case past() {
      return candidate.past();
    }
  }

  private final Lexicon lexicon;

  CaseRanker(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /// Best first; ties break by case id.
  List<Near> rank(Problem problem, List<Candidate> candidates, CaseWeights weights) {
    double best = candidates.stream().mapToDouble(Candidate::score).max().orElse(1);
    List<Near> near = new ArrayList<>();
    for (Candidate candidate : candidates) {
      near.add(similarity(problem, candidate, best, weights));
    }
    near.sort(
        Comparator.comparingDouble(Near::similarity).reversed().thenComparing(n -> n.past().id()));
    return near;
  }

  private Near similarity(Problem problem, Candidate candidate, double best, CaseWeights weights) {
    Case past = candidate.past();
    Explanation why = new Explanation();
    why.add(
        "words: " + told(candidate), weights.words() * candidate.score() / Math.max(best, 1e-9));
    why.add(
        "alike in meaning (cosine %.2f)".formatted(candidate.likeness()),
        weights.meaning() * candidate.likeness());
    why.add(
        "holds %.0f %% of what the problem says".formatted(candidate.coverage() * 100),
        weights.coverage() * candidate.coverage());
    boolean sharesError = signatures(problem, past, weights.signature(), why);
    environment(problem.environment(), past.environment(), weights, why);
    return new Near(candidate, why.total(), sharesError, why.parts());
  }

  private static String told(Candidate candidate) {
    return candidate.why().stream()
        .max(Comparator.comparingDouble(ScorePart::value))
        .map(ScorePart::label)
        .orElse("none in common");
  }

  private boolean signatures(Problem problem, Case past, double weight, Explanation why) {
    Set<String> theirs =
        past.symptoms().stream().map(Symptom::signature).collect(Collectors.toSet());
    double asked = problem.symptoms().stream().mapToDouble(Symptom::weight).sum();
    List<Symptom> shared =
        problem.symptoms().stream().filter(s -> theirs.contains(s.signature())).toList();
    if (!shared.isEmpty()) {
      double share = shared.stream().mapToDouble(Symptom::weight).sum() / asked;
      String words = shared.stream().map(Symptom::words).collect(Collectors.joining("; "));
      why.add("same error: " + shorten(words), weight * (0.5 + 0.5 * share));
    }
    return !shared.isEmpty();
  }

  private void environment(
      Environment asked, Environment past, CaseWeights weights, Explanation why) {
    String family = shared(families(asked), families(past));
    if (!family.isEmpty()) {
      why.add("same family of machine: " + family, weights.device() / 2);
    }
    String device = shared(Set.copyOf(asked.devices()), Set.copyOf(past.devices()));
    if (!device.isEmpty() && !device.equals(family)) {
      why.add("same model: " + device, weights.device() / 2);
    }
    String chip = shared(chipFamilies(asked), chipFamilies(past));
    if (!chip.isEmpty()) {
      why.add("same chip family: " + chip, weights.chip());
    }
    String system = shared(majors(asked), majors(past));
    if (!system.isEmpty()) {
      why.add("same system: " + system, weights.system());
    }
    if (isVirtual(past) != isVirtual(asked) && isVirtual(past)) {
      why.add("that was a virtual machine", -weights.virtual());
    }
  }

  private boolean isVirtual(Environment environment) {
    return environment.devices().stream()
        .anyMatch(d -> lexicon.machines().kindOf(d).equals("virtual"));
  }

  private static Set<String> families(Environment environment) {
    return environment.devices().stream().map(Machines::familyName).collect(Collectors.toSet());
  }

  private Set<String> chipFamilies(Environment environment) {
    return environment.chips().stream()
        .map(lexicon.machines()::familyOf)
        .collect(Collectors.toSet());
  }

  private Set<String> majors(Environment environment) {
    return environment.systems().stream()
        .map(lexicon.systems()::majorOf)
        .collect(Collectors.toSet());
  }

  private static String shared(Set<String> a, Set<String> b) {
    return a.stream().filter(b::contains).sorted().findFirst().orElse("");
  }

  private static String shorten(String text) {
    return text.length() <= 120 ? text : text.substring(0, 117) + "...";
  }
}
