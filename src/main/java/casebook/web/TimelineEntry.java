package casebook.web;

import casebook.model.Attempt;
import casebook.model.CaseId;
import casebook.model.Fix;
import casebook.model.Outcome;
import casebook.text.Lexicon;

/// One attempt on the line of a case: what, by whom, in whose words, what came of it, and why it
/// was read so. `number` counts from 1.
public record TimelineEntry(
    int number,
    String fix,
    String outcome,
    FixLink link,
    String action,
    boolean erases,
    String actor,
    String quote,
    int post,
    String postHref,
    String outcomeQuote,
    String outcomeAuthor,
    int outcomePost,
    String outcomeHref,
    String why) {

  static TimelineEntry of(int number, Attempt attempt, CaseId in, Lexicon lexicon) {
    FixLink link = FixLink.to(attempt, lexicon);
    Outcome.Report report = report(attempt);
    boolean isSaidApart = !report.quote().isBlank() && !attempt.quote().contains(report.quote());
    return new TimelineEntry(
        number,
        attempt.fix(),
        attempt.outcome().word(),
        link,
        attempt.action().equals(link.title()) ? "" : attempt.action(),
        lexicon.fix(attempt.fix()).map(Fix::erasesData).orElse(false),
        attempt.isByAsker() && !attempt.author().isBlank()
            ? attempt.author() + ", who asked"
            : attempt.author(),
        attempt.quote(),
        attempt.post(),
        Links.toQuote(in, attempt),
        isSaidApart ? report.quote() : "",
        report.author(),
        report.post(),
        report.quote().isBlank()
            ? Links.toPost(in, report.post())
            : Links.toCase(in) + "#" + MarkedPost.anchor(report.post(), report.quote()),
        attempt.why());
  }

  static Outcome.Report report(Attempt attempt) {
    return switch (attempt.outcome()) {
      case Outcome.Worked(Outcome.Report r) -> r;
      case Outcome.Failed(Outcome.Report r) -> r;
      case Outcome.Partial(Outcome.Report r) -> r;
      case Outcome.Unreported() -> new Outcome.Report("", attempt.post(), "");
    };
  }
}
