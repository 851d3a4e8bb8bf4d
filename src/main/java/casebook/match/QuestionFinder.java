package casebook.match;

import casebook.match.CaseRanker.Near;
import casebook.model.Attempt;
import casebook.model.Case;
import casebook.model.Environment;
import casebook.model.Outcome;
import casebook.model.Problem;
import casebook.model.Question;
import casebook.text.Lexicon;
import casebook.text.Questions;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Finds the one question whose answer tells most about which fix it will be: that with the largest
/// information gain (J. R. Quinlan, Induction of decision trees, Machine Learning 1, 1986) over the
/// fixes that solved the near cases, each case weighing as much as what happened is similar,
/// whatever the machine: on which one it happened is what is asked.
final class QuestionFinder {

  /// In bits. A question that gains less tells next to nothing.
  private static final double LEAST_GAIN = 0.1;

  /// How many cases as near as the nearest an answer has to stand for.
  private static final double LEAST_WEIGHT = 0.5;

  static final double SHARPNESS = Double.parseDouble(System.getProperty("sharp", "4"));

  private final Lexicon lexicon;

  QuestionFinder(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /// `near` are the similar cases, best first. Empty where no question is worth a person's time.
  Optional<Question> find(Problem problem, List<Near> near) {
    Optional<Question> best = Optional.empty();
    double most = LEAST_GAIN;
    for (Questions.Entry entry : lexicon.questions().entries()) {
      Map<String, Map<String, Double>> split =
          isKnown(problem, entry) ? Map.of() : split(entry, near);
      double gain = isTelling(split) ? gain(split) : 0;
      if (gain > most) {
        most = gain;
        List<String> options = entry.options().stream().map(Questions.Option::words).toList();
        best = Optional.of(new Question(entry.text(), options));
      }
    }
    return best;
  }

  private boolean isKnown(Problem problem, Questions.Entry entry) {
    String text = problem.text().toLowerCase(Locale.ROOT);
    return answer(entry, problem.environment()).isPresent()
        || entry.options().stream()
            .anyMatch(o -> text.contains(o.words().toLowerCase(Locale.ROOT)));
  }

  /// By answer, how much each fix weighs that solved a case.
  private Map<String, Map<String, Double>> split(Questions.Entry entry, List<Near> near) {
    Map<String, Map<String, Double>> split = new HashMap<>();
    double best = Math.max(near.stream().mapToDouble(Near::alike).max().orElse(1), 1e-9);
    for (Near one : near) {
      double share = Math.clamp(one.alike() / best, 0, 1);
      double weight = Math.pow(share, SHARPNESS);
      Optional<String> answer = answer(entry, one.past().environment());
      if (answer.isPresent() && !one.past().attempts().isEmpty()) {
        split
            .computeIfAbsent(answer.get(), _ -> new HashMap<>())
            .merge(solution(one.past()), weight, Double::sum);
      }
    }
    split.values().removeIf(fixes -> sum(fixes) < LEAST_WEIGHT);
    return split;
  }

  /// What solved a case, or else what last worked for anybody in it; empty where nothing did, which
  /// is an end of its own.
  private static String solution(Case past) {
    Optional<String> worked =
        past.attempts().reversed().stream()
            .filter(a -> a.outcome() instanceof Outcome.Worked)
            .map(Attempt::fix)
            .findFirst();
    return past.resolution().stream().findFirst().or(() -> worked).orElse("");
  }

  /// Of a case whose machine is told; the others say nothing.
  private Optional<String> answer(Questions.Entry entry, Environment environment) {
    if (environment.devices().isEmpty() && environment.chips().isEmpty()) {
      return Optional.empty();
    }
    return entry.options().stream()
        .filter(o -> o.isForOthers() || fits(o, environment))
        .findFirst()
        .map(Questions.Option::words);
  }

  private boolean fits(Questions.Option option, Environment environment) {
    return environment.devices().stream()
            .anyMatch(d -> option.kinds().contains(lexicon.machines().kindOf(d)))
        || environment.chips().stream()
            .anyMatch(c -> option.chips().contains(lexicon.machines().familyOf(c)))
        || environment.systems().stream()
            .anyMatch(s -> option.systems().contains(lexicon.systems().majorOf(s)));
  }

  /// Whether the likeliest fix hangs on the answer.
  private static boolean isTelling(Map<String, Map<String, Double>> split) {
    return split.values().stream()
            .map(QuestionFinder::likeliest)
            .filter(fix -> !fix.isEmpty())
            .distinct()
            .count()
        > 1;
  }

  private static String likeliest(Map<String, Double> fixes) {
    return fixes.entrySet().stream()
        .max(Map.Entry.<String, Double>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .orElse("");
  }

  private static double gain(Map<String, Map<String, Double>> split) {
    Map<String, Double> all = new HashMap<>();
    split.values().forEach(g -> g.forEach((fix, weight) -> all.merge(fix, weight, Double::sum)));
    double rest = split.values().stream().mapToDouble(g -> sum(g) / sum(all) * entropy(g)).sum();
    return entropy(all) - rest;
  }

  private static double entropy(Map<String, Double> fixes) {
    double all = sum(fixes);
    return fixes.values().stream()
        .mapToDouble(w -> w <= 0 ? 0 : -w / all * Math.log(w / all) / Math.log(2))
        .sum();
  }

  private static double sum(Map<String, Double> fixes) {
    return fixes.values().stream().mapToDouble(Double::doubleValue).sum();
  }
}
