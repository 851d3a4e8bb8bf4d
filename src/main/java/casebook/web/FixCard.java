package casebook.web;

import casebook.match.WhyLine;
import java.util.List;
import java.util.Optional;

/// A fix in an answer: counts first, then what to do, then the proof. `best` is the row of evidence
/// that stands on the card; `onDevice` says how it went on the device the list is narrowed to.
public record FixCard(
    int rank,
    FixLink link,
    String id,
    String means,
    EvidenceBar bar,
    String lastWorked,
    String needs,
    String onDevice,
    List<StepView> steps,
    int further,
    Optional<EraseWarning> warning,
    Optional<EvidenceRow> best,
    int bestSource,
    List<Citation> sources,
    List<EvidenceRow> evidence,
    int evidenceFurther,
    String copied,
    double score,
    List<WhyLine> why) {

  public FixCard {
    steps = List.copyOf(steps);
    sources = List.copyOf(sources);
    evidence = List.copyOf(evidence);
    why = List.copyOf(why);
  }
}
