package casebook.match;

import casebook.match.CaseRanker.Near;
import casebook.model.Problem;
import casebook.model.Verdict;
import java.util.List;

/// When is the best case near enough? The thresholds are on the share of the problem's information
/// that the best cases hold, or on a shared error; set on the 22 problems of the first cases.
final class Calibration {

  private static final double CONFIDENT = 0.45;
  private static final double TENTATIVE = 0.22;

  private Calibration() {}

  static Verdict verdict(Problem problem, List<Near> near) {
    if (near.isEmpty()) {
      return Verdict.NO_MATCH;
    }
    boolean sharesError = near.stream().limit(5).anyMatch(Near::sharesError);
    double coverage =
        near.stream().limit(5).mapToDouble(n -> n.candidate().coverage()).max().orElse(0);
    if ((sharesError && !problem.symptoms().isEmpty()) || coverage >= CONFIDENT) {
      return Verdict.CONFIDENT;
    }
    return coverage >= TENTATIVE ? Verdict.TENTATIVE : Verdict.NO_MATCH;
  }
}
