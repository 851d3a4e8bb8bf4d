package casebook.web;

import casebook.match.Contradiction;
import casebook.model.CaseId;
import casebook.model.Evidence;
import casebook.model.Fix;
import casebook.model.Outcome;
import casebook.model.Procedure;
import casebook.model.Tally;
import casebook.text.Lexicon;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// The page of one fix: what it is, how to do it, and how it went for everybody who tried.
public record FixView(
    Fix fix,
    boolean isCatalogued,
    EvidenceBar bar,
    Optional<EraseWarning> warning,
    List<FixLink> tryFirst,
    List<ProcedureView> procedures,
    Optional<Contradiction> contradiction,
    EvidenceTable table,
    TimePlot plot,
    String only,
    List<Group> groups,
    String problem) {

  /// Evidence that ended one way, newest first. `attempts` counts those that are not shown too.
  public record Group(String outcome, int attempts, List<EvidenceRow> rows) {}

  private static final int ROWS_SHOWN = 50;

  public FixView {
    tryFirst = List.copyOf(tryFirst);
    procedures = List.copyOf(procedures);
    groups = List.copyOf(groups);
  }

  /// `problem` is what the reader came with, to stand in the form for feedback; may be empty.
  /// `sort` names the column that orders the table; `only` an outcome, the others are left out;
  /// `originals` tells of which manuals the document is there.
  static FixView of(
      Fix fix,
      List<Evidence> evidence,
      List<Procedure> procedures,
      Lexicon lexicon,
      String problem,
      String sort,
      String only,
      Predicate<CaseId> originals) {
    Set<String> marked = Piece.words(fix.title());
    return new FixView(
        fix,
        lexicon.fix(fix.id()).isPresent(),
        new EvidenceBar(counts(evidence)),
        EraseWarning.of(fix, List.of(), lexicon),
        FixLink.toAll(fix.tryFirst(), lexicon),
        procedures.stream()
            .map(p -> ProcedureView.of(p, fix, lexicon, originals.test(p.manual())))
            .toList(),
        Contradiction.in(evidence),
        EvidenceTable.of(evidence, fix.id(), sort),
        TimePlot.of(evidence),
        only,
        List.of(
                group(Outcome.Worked.class, evidence, marked),
                group(Outcome.Failed.class, evidence, marked),
                group(Outcome.Partial.class, evidence, marked),
                group(Outcome.Unreported.class, evidence, marked))
            .stream()
            .filter(g -> !g.rows().isEmpty())
            .filter(g -> only.isEmpty() || g.outcome().equals(only))
            .toList(),
        FeedbackForm.cut(problem));
  }

  static Tally counts(List<Evidence> evidence) {
    Tally counts = Tally.NONE;
    for (Evidence each : evidence) {
      counts = counts.plus(each.attempt().outcome());
    }
    return counts;
  }

  private static Group group(
      Class<? extends Outcome> kind, List<Evidence> evidence, Set<String> marked) {
    List<Evidence> chosen =
        evidence.stream().filter(e -> kind.isInstance(e.attempt().outcome())).toList();
    String outcome = chosen.isEmpty() ? "" : chosen.getFirst().attempt().outcome().word();
    return new Group(
        outcome,
        chosen.size(),
        chosen.stream().limit(ROWS_SHOWN).map(e -> EvidenceRow.of(e, marked)).toList());
  }
}
