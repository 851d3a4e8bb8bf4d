package casebook.cli;

import casebook.model.Attempt;
import casebook.model.Case;
import casebook.model.Evidence;
import casebook.model.Fix;
import casebook.model.Hit;
import casebook.model.Problem;
import casebook.model.Procedure;
import casebook.model.RankedFix;
import casebook.model.Ranking;
import casebook.model.ScorePart;
import casebook.model.Symptom;
import casebook.model.Tally;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// A ranking as text for a terminal: counts before scores, every fix with its best proof.
final class RankingText {
  private final PrintStream out;
  private final boolean explain;

  RankingText(PrintStream out, boolean explain) {
    this.out = out;
    this.explain = explain;
  }

  void print(Ranking ranking) {
    out.println(verdict(ranking));
    String read = read(ranking.problem());
    if (!read.isEmpty()) {
      out.println("Read as: " + read);
    }
    Predicate<RankedFix> isTried = f -> ranking.problem().tried().contains(f.fix().id());
    List<RankedFix> fresh = ranking.fixes().stream().filter(isTried.negate()).toList();
    if (!fresh.isEmpty()) {
      out.println("\nFIXES");
      fresh.forEach(this::fix);
    }
    List<RankedFix> tried = ranking.fixes().stream().filter(isTried).toList();
    if (!tried.isEmpty()) {
      out.println("\nALREADY TRIED");
      tried.forEach(f -> out.println("    " + f.fix().title() + "  " + counts(f.counts())));
    }
    if (!ranking.hits().isEmpty()) {
      out.println("\nSIMILAR CASES");
      ranking.hits().forEach(this::hit);
    }
  }

  private static String verdict(Ranking ranking) {
    String found =
        "%d fixes, %d similar cases in %d ms"
            .formatted(ranking.fixes().size(), ranking.hits().size(), ranking.took().toMillis());
    return switch (ranking.verdict()) {
      case CONFIDENT -> found;
      case TENTATIVE -> "No case is quite like this; these are related. " + found;
      case NO_MATCH ->
          "Nothing like this is known here. Try the literal error text, or fewer and plainer"
              + " words.";
    };
  }

  private static String read(Problem problem) {
    List<String> parts = new ArrayList<>();
    for (Symptom symptom : problem.symptoms().stream().limit(3).toList()) {
      parts.add("error \u201C" + symptom.words().replace('\n', ' ') + "\u201D");
    }
    parts.addAll(problem.environment().devices());
    parts.addAll(problem.environment().chips());
    problem.environment().systems().forEach(s -> parts.add("version " + s));
    return String.join("; ", parts);
  }

  private void fix(RankedFix ranked) {
    Fix fix = ranked.fix();
    out.printf("%n%2d. %s%n    %s%n", ranked.rank(), fix.title(), counts(ranked.counts()));
    if (fix.erasesData()) {
      out.println("    ! Erases " + fix.loses() + ". Have a backup.");
    }
    best(ranked).ifPresent(this::evidence);
    ranked.procedures().stream().findFirst().ifPresent(this::procedure);
    if (explain) {
      why(ranked.why(), ranked.score());
    }
  }

  private static String counts(Tally counts) {
    List<String> parts = new ArrayList<>();
    if (counts.reported() > 0) {
      parts.add(counts.worked() + " of " + counts.reported() + " worked");
    }
    if (counts.failed() > 0) {
      parts.add(counts.failed() + " failed");
    }
    if (counts.partial() > 0) {
      parts.add(counts.partial() + " partly");
    }
    if (counts.unreported() > 0) {
      parts.add(counts.unreported() + " not reported");
    }
    return String.join(", ", parts);
  }

  /// A success if there is one, else whatever was reported, else the advice; nearest case first.
  private static Optional<Evidence> best(RankedFix ranked) {
    List<Evidence> all = ranked.evidence();
    List<Evidence> told = all.stream().filter(e -> !e.isFeedback()).toList();
    return told.stream()
        .filter(e -> e.attempt().outcome().word().equals("worked"))
        .findFirst()
        .or(() -> told.stream().filter(e -> !e.attempt().outcome().quote().isEmpty()).findFirst())
        .or(() -> all.stream().findFirst());
  }

  private void evidence(Evidence evidence) {
    Attempt attempt = evidence.attempt();
    if (evidence.isFeedback()) {
      out.printf("      %s, feedback of %s%n", attempt.outcome().word(), attempt.author());
      return;
    }
    String quote =
        attempt.outcome().quote().isEmpty() ? attempt.quote() : attempt.outcome().quote();
    out.println("    \u201C" + quote.replace('\n', ' ') + "\u201D");
    out.printf("      %s, %s, post %d%n", attempt.outcome().word(), evidence.in(), attempt.post());
  }

  private void procedure(Procedure procedure) {
    out.printf(
        "    How: %s, \u201C%s\u201D, page %d%n",
        procedure.manualTitle(), procedure.title(), procedure.page());
    for (Procedure.Instruction step : procedure.steps()) {
      out.printf(
          "      %d. %s%s (page %d)%n",
          step.number(), step.erasesData() ? "[ERASES] " : "", step.text(), step.page());
    }
  }

  private void hit(Hit hit) {
    Case past = hit.past();
    out.printf(
        "%2d. [%s] %s%n    %s  %s%n",
        hit.rank(),
        past.status().word(),
        past.title(),
        past.id(),
        String.join(", ", past.environment().devices()));
    if (explain) {
      why(hit.why(), hit.score());
    }
  }

  private void why(List<ScorePart> parts, double score) {
    parts.forEach(p -> out.printf("      %+.3f %s%n", p.value(), p.label()));
    out.printf("      = %.3f%n", score);
  }
}
