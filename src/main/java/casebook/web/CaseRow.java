package casebook.web;

import casebook.match.WhyLine;
import casebook.model.Hit;
import casebook.model.ScorePart;
import casebook.model.Status;
import java.util.Comparator;
import java.util.List;

/// A similar case in a list: how it ended, on what, and why it is there.
public record CaseRow(
    String title,
    String href,
    Status status,
    String summary,
    String because,
    double score,
    List<WhyLine> why) {

  private static final int REASONS_SHOWN = 2;

  public CaseRow {
    why = List.copyOf(why);
  }

  static CaseRow of(Hit hit) {
    return new CaseRow(
        hit.past().title(),
        Links.toCase(hit.past().id()),
        hit.past().status(),
        Wording.summary(hit.past()),
        because(hit.why()),
        WhyLine.rounded(hit.score()),
        WhyLine.of(hit.score(), hit.why()));
  }

  private static String because(List<ScorePart> why) {
    return String.join(
        ", ",
        why.stream()
            .filter(p -> p.value() > 0)
            .sorted(Comparator.comparingDouble(p -> -p.value()))
            .limit(REASONS_SHOWN)
            .map(ScorePart::label)
            .toList());
  }
}
