package casebook.cli;

import casebook.model.Attempt;
import casebook.model.Case;
import casebook.model.Outcome;
import casebook.model.Status;
import casebook.model.Symptom;
import java.io.PrintStream;
import java.util.List;

/// A case as text for a terminal: what was wrong, on what, what was tried, what came of it.
final class CaseText {
  private final PrintStream out;

  CaseText(PrintStream out) {
    this.out = out;
  }

  void print(Case past) {
    out.printf("%s%n%s  [%s]%n", past.title(), past.id(), past.status().word());
    past.url().ifPresent(url -> out.println(url));
    row("Machine", past.environment().devices());
    row("Chip", past.environment().chips());
    row("System", past.environment().systems());
    row("Firmware", past.environment().firmware());
    row("Parts", past.environment().partNumbers());
    errors(past);
    row("Commands", past.commands());
    out.printf("%nWhat was tried (%d)%n", past.attempts().size());
    int number = 0;
    for (Attempt attempt : past.attempts()) {
      attempt(++number, attempt);
    }
    row("\nWhat ended it", past.resolution());
    String answer = past.status() == Status.OPEN ? "Likeliest answer" : "Solved in";
    past.solvedIn().ifPresent(post -> out.println(answer + ": post " + post));
  }

  private void row(String name, List<String> values) {
    if (!values.isEmpty()) {
      out.println(name + ": " + String.join("; ", values));
    }
  }

  private void errors(Case past) {
    for (Symptom symptom : past.symptoms()) {
      out.printf(
          "Error: \u201C%s\u201D%n      post %d, as '%s'; why: %s%n",
          symptom.words(), symptom.post(), symptom.signature(), symptom.why());
    }
  }

  private void attempt(int number, Attempt attempt) {
    out.printf(
        "%n%2d. %-10s %s%n",
        number, attempt.outcome().word().toUpperCase(java.util.Locale.ROOT), attempt.action());
    out.printf(
        "      %s, post %d: \u201C%s\u201D%n", attempt.author(), attempt.post(), attempt.quote());
    String quote = attempt.outcome().quote();
    if (!quote.isEmpty() && !quote.equals(attempt.quote())) {
      out.printf("      %s: \u201C%s\u201D%n", reporter(attempt.outcome()), quote);
    }
    out.println("      why: " + attempt.why());
  }

  private static String reporter(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Worked(Outcome.Report r) -> r.author() + ", post " + r.post();
      case Outcome.Failed(Outcome.Report r) -> r.author() + ", post " + r.post();
      case Outcome.Partial(Outcome.Report r) -> r.author() + ", post " + r.post();
      case Outcome.Unreported() -> "";
    };
  }
}
