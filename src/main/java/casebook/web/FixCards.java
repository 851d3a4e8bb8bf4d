package casebook.web;

import casebook.match.Contradiction;
import casebook.match.WhyLine;
import casebook.model.Evidence;
import casebook.model.Outcome;
import casebook.model.Procedure;
import casebook.model.RankedFix;
import casebook.model.Tally;
import casebook.text.Lexicon;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Makes cards of ranked fixes.
final class FixCards {
  private static final int STEPS_SHOWN = 3;
  private static final int EVIDENCE_SHOWN = 12;

  private final Lexicon lexicon;
  private final Optional<String> device;
  private final Set<String> searched;

  /// `device` is what the lists are narrowed to, `words` what was searched with.
  FixCards(Lexicon lexicon, Optional<String> device, String words) {
    this.lexicon = lexicon;
    this.device = device;
    this.searched = Piece.words(Wording.shortened(words, 2000));
  }

  FixCard of(RankedFix ranked) {
    Sources sources = new Sources();
    Optional<Procedure> procedure = ranked.procedures().stream().findFirst();
    List<StepView> all = procedure.map(p -> StepView.of(p, sources)).orElse(List.of());
    Optional<Evidence> best = best(ranked.evidence());
    int bestSource =
        best.map(e -> sources.cite(EvidenceRow.label(e), Links.toQuote(e.in(), e.attempt()), false))
            .orElse(0);
    Optional<EraseWarning> warning =
        EraseWarning.of(ranked.fix(), procedure.stream().toList(), lexicon);
    Set<String> marked = marked(ranked);
    return new FixCard(
        ranked.rank(),
        new FixLink(ranked.fix().title(), Links.toFix(ranked.fix().id())),
        ranked.fix().id(),
        ranked.fix().means(),
        new EvidenceBar(ranked.counts()),
        lastWorked(ranked.evidence()),
        String.join(", ", ranked.fix().needs()),
        device.map(d -> onDevice(d, ranked.evidence())).orElse(""),
        all.stream().limit(STEPS_SHOWN).toList(),
        Math.max(0, all.size() - STEPS_SHOWN),
        Contradiction.in(ranked.evidence()).map(Contradiction::told).orElse(""),
        warning,
        best.map(e -> EvidenceRow.of(e, marked)),
        bestSource,
        sources.all(),
        ranked.evidence().stream()
            .limit(EVIDENCE_SHOWN)
            .map(e -> EvidenceRow.of(e, marked))
            .toList(),
        Math.max(0, ranked.evidence().size() - EVIDENCE_SHOWN),
        all.isEmpty() ? "" : CopiedSteps.of(ranked.fix().title(), warning, all, sources.all()),
        WhyLine.rounded(ranked.score()),
        WhyLine.of(ranked.score(), ranked.why()));
  }

  private Set<String> marked(RankedFix ranked) {
    Set<String> marked = new HashSet<>(searched);
    marked.addAll(Piece.words(ranked.fix().title()));
    return marked;
  }

  /// The nearest success that somebody tells in words, else the nearest words of any kind.
  private static Optional<Evidence> best(List<Evidence> evidence) {
    Optional<Evidence> success =
        evidence.stream().filter(FixCards::isWorked).filter(FixCards::isTold).findFirst();
    return success.or(() -> evidence.stream().filter(FixCards::isTold).findFirst());
  }

  private static String lastWorked(List<Evidence> evidence) {
    Optional<Instant> last =
        evidence.stream()
            .filter(FixCards::isWorked)
            .flatMap(e -> e.at().stream())
            .max(Comparator.naturalOrder());
    return Wording.month(last);
  }

  private static String onDevice(String device, List<Evidence> evidence) {
    Tally counts = Tally.NONE;
    for (Evidence each : evidence) {
      counts = Narrowing.isOn(device, each) ? counts.plus(each.attempt().outcome()) : counts;
    }
    return counts.worked() + " / " + counts.reported() + " on " + device;
  }

  private static boolean isWorked(Evidence evidence) {
    return evidence.attempt().outcome() instanceof Outcome.Worked;
  }

  private static boolean isTold(Evidence evidence) {
    return !evidence.isFeedback() && !evidence.attempt().quote().isBlank();
  }
}
