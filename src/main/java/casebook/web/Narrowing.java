package casebook.web;

import casebook.model.Evidence;
import casebook.model.Hit;
import casebook.model.RankedFix;
import casebook.model.Ranking;

/// Narrows an answer to one device or to cases that ended one way. Ranks and counts stay those of
/// the whole answer: narrowing hides, it does not judge again.
final class Narrowing {

  private Narrowing() {}

  static Ranking of(Ranking whole, SearchRequest request) {
    if (!request.isNarrowed()) {
      return whole;
    }
    return new Ranking(
        whole.problem(),
        whole.verdict(),
        whole.question(),
        whole.fixes().stream().filter(f -> isShown(f, request)).toList(),
        whole.hits().stream().filter(h -> isShown(h, request)).toList(),
        whole.took());
  }

  static boolean isOn(String device, Evidence evidence) {
    return evidence.environment().devices().contains(device);
  }

  private static boolean isShown(RankedFix ranked, SearchRequest request) {
    return request.device().isEmpty()
        || ranked.evidence().stream().anyMatch(e -> isOn(request.device().get(), e));
  }

  private static boolean isShown(Hit hit, SearchRequest request) {
    boolean isOnDevice =
        request.device().map(hit.past().environment().devices()::contains).orElse(true);
    return isOnDevice && request.status().map(hit.past().status()::equals).orElse(true);
  }
}
