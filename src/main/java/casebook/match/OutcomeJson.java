package casebook.match;

import casebook.model.Attempt;
import casebook.model.Evidence;
import casebook.model.Outcome;
import casebook.model.Procedure;
import casebook.model.Tally;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The shapes that rankings, cases and fixes share in JSON: attempts, evidence, procedures, counts.
final class OutcomeJson {

  private OutcomeJson() {}

  static Map<String, @Nullable Object> attempt(Attempt attempt, String title) {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("fix", attempt.fix());
    tree.put("title", title);
    tree.put("action", attempt.action());
    tree.put("outcome", attempt.outcome().word());
    tree.put("post", attempt.post());
    tree.put("quote", attempt.quote());
    putReport(tree, attempt.outcome());
    tree.put("author", attempt.author());
    tree.put("why", attempt.why());
    return tree;
  }

  static Map<String, @Nullable Object> evidence(Evidence evidence) {
    Attempt attempt = evidence.attempt();
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("case", evidence.in().value());
    tree.put("title", evidence.title());
    tree.put("post", attempt.post());
    tree.put("outcome", attempt.outcome().word());
    tree.put("quote", attempt.quote());
    tree.put("url", Originals.ofPost(evidence.in(), evidence.url(), attempt.post()));
    putReport(tree, attempt.outcome());
    tree.put("feedback", evidence.isFeedback());
    tree.put("author", attempt.author());
    tree.put("at", time(evidence.at()));
    tree.put("devices", evidence.environment().devices());
    return tree;
  }

  static Map<String, @Nullable Object> procedure(Procedure procedure) {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("manual", procedure.manual().value());
    tree.put("manualTitle", procedure.manualTitle());
    tree.put("title", procedure.title());
    tree.put("page", procedure.page());
    tree.put("steps", each(procedure, Procedure.Instruction::text));
    tree.put("stepPages", each(procedure, Procedure.Instruction::page));
    tree.put("requirements", procedure.requirements());
    tree.put("warnings", procedure.warnings().stream().map(w -> w.text()).toList());
    tree.put("erasesData", procedure.erasesData());
    return tree;
  }

  static void putCounts(Map<String, @Nullable Object> tree, Tally counts) {
    tree.put("worked", counts.worked());
    tree.put("failed", counts.failed());
    tree.put("partial", counts.partial());
    tree.put("unreported", counts.unreported());
  }

  static @Nullable String time(Optional<Instant> at) {
    return at.map(Instant::toString).orElse(null);
  }

  private static void putReport(Map<String, @Nullable Object> tree, Outcome outcome) {
    tree.put("outcomeQuote", outcome.quote());
    tree.put("outcomePost", post(outcome));
  }

  private static @Nullable Integer post(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Worked(Outcome.Report r) -> r.post();
      case Outcome.Failed(Outcome.Report r) -> r.post();
      case Outcome.Partial(Outcome.Report r) -> r.post();
      case Outcome.Unreported() -> null;
    };
  }

  private static <T> List<T> each(
      Procedure procedure, java.util.function.Function<Procedure.Instruction, T> part) {
    return procedure.steps().stream().map(part).toList();
  }
}
