package casebook.web;

import casebook.match.Originals;
import casebook.model.Attempt;
import casebook.model.Evidence;
import java.util.List;
import java.util.Set;

/// An attempt shown as proof: what was done in whose words, what came of it in whose words, and the
/// way to both. `original` and `href` are empty where no address is known, as of feedback.
public record EvidenceRow(
    String outcome,
    String title,
    String href,
    String place,
    List<Piece> quote,
    String outcomeQuote,
    String original,
    boolean isFeedback) {

  public EvidenceRow {
    quote = List.copyOf(quote);
  }

  static EvidenceRow of(Evidence evidence, Set<String> marked) {
    Attempt attempt = evidence.attempt();
    String told = attempt.outcome().quote();
    boolean isSaid = attempt.quote().contains(told);
    String words = attempt.quote().isBlank() ? told : attempt.quote();
    return new EvidenceRow(
        attempt.outcome().word(),
        evidence.isFeedback() ? feedback(evidence) : evidence.title(),
        evidence.isFeedback() ? "" : Links.toQuote(evidence.in(), attempt),
        place(evidence),
        Piece.of(words, marked),
        isSaid || attempt.quote().isBlank() ? "" : told,
        Originals.ofPost(evidence.in(), evidence.url(), attempt.post()),
        evidence.isFeedback());
  }

  private static String feedback(Evidence evidence) {
    return "Feedback of " + evidence.attempt().author() + ", " + Wording.day(evidence.at());
  }

  /// How a list of sources calls it.
  static String label(Evidence evidence) {
    return Wording.joined(
        Wording.shortened(evidence.title(), 70) + ", post " + evidence.attempt().post(),
        Wording.month(evidence.at()));
  }

  private static String place(Evidence evidence) {
    String machine = String.join(", ", Wording.machine(evidence.environment()));
    if (evidence.isFeedback()) {
      return machine;
    }
    return Wording.joined(
        Wording.said(evidence.attempt().author(), evidence.attempt().post()),
        Wording.month(evidence.at()),
        machine);
  }
}
