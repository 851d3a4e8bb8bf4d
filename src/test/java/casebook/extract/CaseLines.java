package casebook.extract;

import casebook.model.Attempt;
import casebook.model.Case;
import casebook.model.Environment;
import casebook.model.Outcome;
import casebook.model.Symptom;
import java.util.List;
import java.util.Locale;

/// A case line by line, as golden files hold it.
final class CaseLines {
  private final StringBuilder text = new StringBuilder();

  private CaseLines() {}

  static String of(Case past) {
    CaseLines lines = new CaseLines();
    lines.head(past);
    past.symptoms().forEach(lines::symptom);
    past.attempts().forEach(lines::attempt);
    return lines.text.toString();
  }

  private void head(Case past) {
    line(past.id() + " " + past.title());
    line("status " + past.status().word());
    each("resolution", past.resolution());
    Environment on = past.environment();
    past.solvedIn().ifPresent(post -> line("solved in post " + post));
    each("device", on.devices());
    each("chip", on.chips());
    each("version", on.systems());
    each("build", on.builds());
    each("firmware", on.firmware());
    each("part", on.partNumbers());
    each("error", past.errors());
    each("command", past.commands());
  }

  private void symptom(Symptom symptom) {
    line("");
    line(symptom.kind().name().toLowerCase(Locale.ROOT) + " " + symptom.words());
    line("    signature " + symptom.signature());
    line("    post " + symptom.post() + ", weight " + symptom.weight());
    line("    why " + symptom.why());
  }

  private void attempt(Attempt attempt) {
    line("");
    line("attempt " + attempt.fix() + " " + attempt.outcome().word());
    line("    by " + attempt.author() + ", post " + attempt.post());
    line("    quote " + attempt.quote());
    report(attempt.outcome());
    line("    why " + attempt.why());
  }

  private void report(Outcome outcome) {
    switch (outcome) {
      case Outcome.Worked(Outcome.Report r) -> report(r);
      case Outcome.Failed(Outcome.Report r) -> report(r);
      case Outcome.Partial(Outcome.Report r) -> report(r);
      case Outcome.Unreported() -> {}
    }
  }

  private void report(Outcome.Report report) {
    line("    told by " + report.author() + ", post " + report.post());
    if (!report.quote().isEmpty()) {
      line("    outcome quote " + report.quote());
    }
  }

  private void each(String name, List<String> values) {
    values.forEach(v -> line(name + " " + v));
  }

  private void line(String words) {
    text.append(words.replace('\n', ' ')).append('\n');
  }
}
