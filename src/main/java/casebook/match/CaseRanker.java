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

  /// A case with its similarity to the problem, 0 to about 1, and why; `alike` is the similarity of
  /// what happened, whatever the machines.
  record Near(
      Candidate candidate,
      CaseFeatures features,
      double similarity,
      double alike,
      List<ScorePart> why) {
    Case past() {
      return candidate.past();
    }
  }

  static final Comparator<Near> BEST_FIRST =
      Comparator.comparingDouble(Near::similarity).reversed().thenComparing(n -> n.past().id());

  /// A message of fewer words is a part of too many.
  private static final int LEAST_WORDS = 3;

  private final Lexicon lexicon;

  CaseRanker(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /// Best first; ties break by case id.
  List<Near> rank(Problem problem, List<Candidate> candidates, CaseWeights weights) {
    double best = candidates.stream().mapToDouble(Candidate::score).max().orElse(1);
    return rank(problem, candidates, weights, best);
  }

  /// `best` is the score of words that counts in full.
  List<Near> rank(Problem problem, List<Candidate> candidates, CaseWeights weights, double best) {
    List<Near> near = new ArrayList<>();
    for (Candidate candidate : candidates) {
      near.add(similarity(problem, candidate, best, weights));
    }
    near.sort(BEST_FIRST);
    return near;
  }

  private Near similarity(Problem problem, Candidate candidate, double best, CaseWeights weights) {
    Comparison compared = compare(problem, candidate, best);
    CaseFeatures f = compared.features();
    Explanation why = new Explanation();
    why.add("words: " + told(candidate), weights.words() * f.words());
    why.add(
        "alike in meaning (cosine %.2f)".formatted(f.meaning()), weights.meaning() * f.meaning());
    why.add(
        "holds %.0f %% of what the problem says".formatted(f.coverage() * 100),
        weights.coverage() * f.coverage());
    why.add("same error: " + compared.errors(), weights.signature() * f.signature());
    why.add("same machine: " + compared.machine(), weights.device() * f.device());
    why.add("same chip family: " + compared.chip(), weights.chip() * f.chip());
    why.add("same system: " + compared.system(), weights.system() * f.system());
    why.add("that was a virtual machine", -weights.virtual() * f.virtual());
    return new Near(candidate, f, why.total(), weights.score(f.withoutMachine()), why.parts());
  }

  /// The features and the words to tell them with, empty where there is nothing to tell.
  private record Comparison(
      CaseFeatures features, String errors, String machine, String chip, String system) {}

  private Comparison compare(Problem problem, Candidate candidate, double best) {
    Case past = candidate.past();
    Environment asked = problem.environment();
    Environment theirs = past.environment();
    List<Symptom> errors = sharedErrors(problem, past);
    String family = shared(families(asked), families(theirs));
    String model = shared(Set.copyOf(asked.devices()), Set.copyOf(theirs.devices()));
    String chip = shared(chipFamilies(asked), chipFamilies(theirs));
    String system = shared(majors(asked), majors(theirs));
    CaseFeatures features =
        new CaseFeatures(
            candidate.score() / Math.max(best, 1e-9),
            candidate.likeness(),
            candidate.coverage(),
            shareOf(errors, problem),
            family.isEmpty() ? 0 : model.isEmpty() || model.equals(family) ? 0.5 : 1,
            chip.isEmpty() ? 0 : 1,
            system.isEmpty() ? 0 : 1,
            isVirtual(theirs) && !isVirtual(asked) ? 1 : 0);
    String words = errors.stream().map(Symptom::words).collect(Collectors.joining("; "));
    return new Comparison(features, shorten(words), model.isEmpty() ? family : model, chip, system);
  }

  private static List<Symptom> sharedErrors(Problem problem, Case past) {
    return problem.symptoms().stream()
        .filter(ours -> past.symptoms().stream().anyMatch(theirs -> isSame(ours, theirs)))
        .toList();
  }

  /// Equal, or messages of which one is a part of the other.
  private static boolean isSame(Symptom a, Symptom b) {
    if (a.signature().equals(b.signature())) {
      return true;
    }
    boolean areMessages = a.kind() == Symptom.Kind.MESSAGE && b.kind() == Symptom.Kind.MESSAGE;
    return areMessages
        && (isPart(a.signature(), b.signature()) || isPart(b.signature(), a.signature()));
  }

  private static boolean isPart(String shorter, String longer) {
    return shorter.length() < longer.length()
        && shorter.split(" ", LEAST_WORDS).length >= LEAST_WORDS
        && (" " + longer + " ").contains(" " + shorter + " ");
  }

  /// Any error in common is worth half; the rest goes by how telling the shared ones are.
  private static double shareOf(List<Symptom> shared, Problem problem) {
    double asked = problem.symptoms().stream().mapToDouble(Symptom::weight).sum();
    return shared.isEmpty()
        ? 0
        : 0.5 + 0.5 * shared.stream().mapToDouble(Symptom::weight).sum() / asked;
  }

  private static String told(Candidate candidate) {
    return candidate.why().stream()
        .max(Comparator.comparingDouble(ScorePart::value))
        .map(ScorePart::label)
        .orElse("none in common");
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
