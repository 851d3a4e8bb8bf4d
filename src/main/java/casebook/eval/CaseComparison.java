package casebook.eval;

import casebook.eval.GoldLine.Tried;
import casebook.model.Attempt;
import casebook.model.Case;
import casebook.model.Environment;
import casebook.model.Status;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// Compares one case with its gold line and counts what is right. A thread that gave no case
/// compares as an empty one.
final class CaseComparison {
  private final GoldNames names;
  private final List<String> differences;

  CaseComparison(GoldNames names, List<String> differences) {
    this.names = names;
    this.differences = differences;
  }

  void count(GoldLine gold, Optional<Case> made, ThreadTexts thread, ExtractionCounts counts) {
    counts.begin(made.isPresent());
    List<Attempt> attempts = made.map(Case::attempts).orElse(List.of());
    attempts(gold, attempts, counts);
    counts.compare(
        "resolution",
        made.map(Case::resolution).orElse(List.of()).stream()
            .filter(CaseComparison::isCatalogued)
            .collect(Collectors.toSet()),
        gold.resolution());
    errors(gold, made.map(Case::errors).orElse(List.of()), counts);
    Environment on = made.map(Case::environment).orElse(Environment.UNKNOWN);
    compare(gold.topic(), "device", on.devices(), gold.devices(), names::family, counts);
    compare(gold.topic(), "chip", on.chips(), gold.chips(), GoldText::folded, counts);
    compare(gold.topic(), "os", on.systems(), gold.systems(), names::version, counts);
    compare(
        gold.topic(),
        "command",
        made.map(Case::commands).orElse(List.of()),
        gold.commands(),
        GoldText::norm,
        counts);
    status(gold, made, counts);
    attempts.forEach(a -> quotes(gold, a, thread, counts));
  }

  private void attempts(GoldLine gold, List<Attempt> attempts, ExtractionCounts counts) {
    Set<Tried> said = new LinkedHashSet<>();
    for (Attempt attempt : attempts) {
      Tried tried = new Tried(attempt.fix(), GoldLine.outcome(attempt.outcome().word()));
      boolean isBeside =
          gold.beside().contains(tried.fix()) && tried.outcome().equals("unreported");
      if (isCatalogued(tried.fix()) && !isBeside) {
        said.add(tried);
      }
    }
    counts.compare("attempt", said, gold.attempts());
    counts.compare("mention", fixes(said), fixes(gold.attempts()));
    for (Tried wanted : gold.attempts()) {
      if (fixes(said).contains(wanted.fix())) {
        counts.outcome(said.contains(wanted));
      }
    }
    differ(gold.topic(), "attempts", said, gold.attempts());
  }

  private void errors(GoldLine gold, List<String> said, ExtractionCounts counts) {
    List<String> missed = new ArrayList<>();
    int hits = GoldText.sameErrors(said, gold.errors(), missed);
    counts.add("error", hits, said.size(), gold.errors().size());
    if (!missed.isEmpty() || hits < said.size()) {
      differences.add(gold.topic() + ": errors missed " + missed + ", said " + said);
    }
  }

  private void compare(
      String topic,
      String kind,
      Collection<String> said,
      Collection<String> wanted,
      UnaryOperator<String> form,
      ExtractionCounts counts) {
    Set<String> ours = said.stream().map(form).collect(Collectors.toSet());
    Set<String> theirs = wanted.stream().map(form).collect(Collectors.toSet());
    counts.compare(kind, ours, theirs);
    differ(topic, kind, ours, theirs);
  }

  private void status(GoldLine gold, Optional<Case> made, ExtractionCounts counts) {
    String said = made.map(Case::status).orElse(Status.OPEN).word();
    boolean isRight = made.isPresent() && said.equals(status(gold.status()));
    counts.status(isRight);
    if (!isRight) {
      differences.add(gold.topic() + ": status " + said + ", gold " + gold.status());
    }
  }

  /// Partly solved is a workaround; what is unknown, a duplicate or advice only is open.
  private static String status(String word) {
    return switch (word) {
      case "solved" -> "solved";
      case "workaround", "partial" -> "workaround";
      default -> "open";
    };
  }

  private void quotes(GoldLine gold, Attempt attempt, ThreadTexts thread, ExtractionCounts counts) {
    String quote = attempt.quote();
    String came = attempt.outcome().quote();
    if (!quote.isEmpty()) {
      quote(gold, quote, thread.isIn(attempt.post(), quote), counts);
    }
    if (!came.isEmpty()) {
      boolean isFound =
          came.equals(quote) ? thread.isIn(attempt.post(), came) : thread.isAnywhere(came);
      quote(gold, came, isFound, counts);
    }
  }

  private void quote(GoldLine gold, String words, boolean isFound, ExtractionCounts counts) {
    counts.quote(isFound);
    if (!isFound) {
      differences.add(gold.topic() + ": quote not found: " + words);
    }
  }

  private <T> void differ(String topic, String what, Set<T> said, Set<T> wanted) {
    Set<T> missed = new LinkedHashSet<>(wanted);
    missed.removeAll(said);
    Set<T> extra = new LinkedHashSet<>(said);
    extra.removeAll(wanted);
    if (!missed.isEmpty() || !extra.isEmpty()) {
      differences.add(topic + ": " + what + " missed " + missed + ", extra " + extra);
    }
  }

  private static Set<String> fixes(Set<Tried> attempts) {
    return attempts.stream().map(Tried::fix).collect(Collectors.toSet());
  }

  private static boolean isCatalogued(String fix) {
    return !fix.startsWith(GoldLine.OTHER);
  }
}
