package casebook.ingest;

import casebook.extract.EnvironmentFinder;
import casebook.extract.SymptomFinder;
import casebook.index.CaseWriter;
import casebook.json.Json;
import casebook.model.Attempt;
import casebook.model.Case;
import casebook.model.CaseId;
import casebook.model.Digest;
import casebook.model.Environment;
import casebook.model.Feedback;
import casebook.model.Fix;
import casebook.model.Outcome;
import casebook.model.Status;
import casebook.text.Lexicon;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// Brings the feedback in an index to what stands in the corpus: each a small case of its own with
/// the reader's problem, their machine and one attempt, solved by nothing.
final class FeedbackCases {
  private static final String READER = "a reader";

  private final Lexicon lexicon;
  private final EnvironmentFinder environments;
  private final SymptomFinder symptoms;

  FeedbackCases(Lexicon lexicon) {
    this.lexicon = lexicon;
    this.environments = new EnvironmentFinder(lexicon);
    this.symptoms = new SymptomFinder(lexicon);
  }

  /// Puts what is new, removes what stands no more. Does not commit.
  void settle(List<Feedback> standing, CaseWriter writer) {
    Set<CaseId> kept = new HashSet<>();
    for (Feedback feedback : standing) {
      CaseId id = id(feedback);
      String hash = Digest.of(Json.write(feedback));
      kept.add(id);
      if (!writer.hash(id).equals(Optional.of(hash))) {
        writer.put(understood(id, feedback), List.of(), hash);
      }
    }
    writer.ids().stream()
        .filter(id -> id.isFeedback() && !kept.contains(id))
        .forEach(writer::remove);
  }

  private static CaseId id(Feedback feedback) {
    return new CaseId(CaseId.FEEDBACK + Digest.of(feedback.subject()).substring(0, 24));
  }

  private Case understood(CaseId id, Feedback feedback) {
    return new Case(
        id,
        "",
        Optional.empty(),
        READER,
        Optional.of(feedback.at()),
        Status.OPEN,
        feedback.problem(),
        environment(feedback),
        symptoms.prose(feedback.problem(), 1),
        List.of(),
        List.of(attempt(feedback)),
        List.of(),
        OptionalInt.empty());
  }

  /// The device that the reader named wins over those that the problem speaks of.
  private Environment environment(Feedback feedback) {
    Environment named = environments.find(feedback.device());
    Environment told = environments.find(feedback.problem());
    boolean isNamed = !named.devices().isEmpty() || !named.chips().isEmpty();
    return new Environment(
        isNamed ? named.devices() : told.devices(),
        isNamed ? named.chips() : told.chips(),
        named.systems().isEmpty() ? told.systems() : named.systems(),
        told.builds(),
        told.firmware(),
        told.partNumbers());
  }

  private Attempt attempt(Feedback feedback) {
    Outcome.Report report = new Outcome.Report(READER, 1, feedback.note());
    Outcome outcome =
        switch (feedback.said()) {
          case WORKED -> new Outcome.Worked(report);
          case PARTIAL -> new Outcome.Partial(report);
          case FAILED -> new Outcome.Failed(report);
          case REVOKED -> new Outcome.Unreported();
        };
    String action = lexicon.fix(feedback.fix()).map(Fix::title).orElse(words(feedback.fix()));
    return new Attempt(
        feedback.fix(), action, outcome, 1, READER, false, feedback.note(), "feedback of a reader");
  }

  private static String words(String fix) {
    return fix.substring(fix.indexOf('/') + 1).replace('-', ' ');
  }
}
