package casebook.web;

import casebook.model.Evidence;
import casebook.model.RankedFix;
import casebook.model.Ranking;

/// Narrows an answer to cases of one device, one system, one source and so on. Ranks and counts
/// stay those of the whole answer: narrowing hides, it does not judge again.
final class Narrowing {

  private Narrowing() {}

  static Ranking of(Ranking whole, SearchRequest request) {
    Filters filters = request.filters();
    if (filters.isEmpty()) {
      return whole;
    }
    return new Ranking(
        whole.problem(),
        whole.verdict(),
        whole.question(),
        whole.fixes().stream().filter(f -> isShown(f, filters)).toList(),
        whole.hits().stream().filter(h -> filters.admit(Filter.Facts.of(h.past()))).toList(),
        whole.took());
  }

  static boolean isOn(String device, Evidence evidence) {
    return evidence.environment().devices().contains(device);
  }

  private static boolean isShown(RankedFix ranked, Filters filters) {
    return ranked.evidence().stream().map(Filter.Facts::of).anyMatch(filters::admit);
  }
}
