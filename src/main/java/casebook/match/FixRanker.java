package casebook.match;

import casebook.index.CaseIndex;
import casebook.match.CaseRanker.Near;
import casebook.model.Attempt;
import casebook.model.Evidence;
import casebook.model.Fix;
import casebook.model.Outcome;
import casebook.model.Problem;
import casebook.model.Procedure;
import casebook.model.RankedFix;
import casebook.model.Tally;
import casebook.text.Lexicon;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Ranks fixes by what came of them in similar cases: a success rate in which each attempt weighs
/// as much as its case is similar, taken at the lower end of its interval so that counts matter,
/// times how near its cases are; manuals add, loss of data takes. Counted and shown is what is told
/// in similar cases, of a fix that those do not tell of what is told in the others.
final class FixRanker {
  /// As a share of the best similarity: from here on a case is called similar.
  private static final double SIMILAR = 0.4;

  private final Lexicon lexicon;
  private final CaseIndex index;
  private final Weights weights;

  FixRanker(Lexicon lexicon, CaseIndex index, Weights weights) {
    this.lexicon = lexicon;
    this.index = index;
    this.weights = weights;
  }

  /// Best first, ties by id. `near` are the similar cases, best first.
  List<RankedFix> rank(Problem problem, List<Near> near, int top) {
    Map<String, Gathered> byFix = new LinkedHashMap<>();
    double best =
        near.stream()
            .filter(n -> !n.past().id().isFeedback())
            .findFirst()
            .map(n -> Math.max(n.similarity(), 1e-9))
            .orElse(1.0);
    Optional<Instant> newest =
        near.stream().flatMap(n -> n.past().opened().stream()).max(Comparator.naturalOrder());
    for (Near one : near) {
      double share = Math.min(1, Math.max(one.similarity(), 0) / best);
      double closeness = Math.pow(share, weights.sharpness()) * freshness(one, newest);
      for (Attempt attempt : one.past().attempts()) {
        byFix
            .computeIfAbsent(attempt.fix(), Gathered::new)
            .add(one, attempt, closeness, share >= SIMILAR);
      }
    }
    List<Scored> scored = byFix.values().stream().map(g -> score(problem, g)).toList();
    scored.forEach(s -> standBehindMilder(s, scored));
    List<Scored> order = new ArrayList<>(scored);
    order.sort(
        Comparator.comparing((Scored s) -> problem.tried().contains(s.gathered().fix))
            .thenComparing(Comparator.comparingDouble((Scored s) -> s.why().total()).reversed())
            .thenComparing(s -> s.gathered().fix));
    List<RankedFix> ranked = new ArrayList<>();
    for (Scored s : order.subList(0, Math.min(top, order.size()))) {
      ranked.add(
          new RankedFix(
              ranked.size() + 1,
              fix(s.gathered()),
              s.why().total(),
              s.gathered().tally(),
              s.gathered().shown(),
              s.procedures(),
              s.why().parts()));
    }
    return ranked;
  }

  /// 0 to 1, halved in every `halfLife` before the newest case; of a case without a date 1.
  /// Measured from the newest and not from today, so that the same cases give the same ranking.
  private double freshness(Near near, Optional<Instant> newest) {
    if (newest.isEmpty() || near.past().opened().isEmpty()) {
      return 1;
    }
    double days = Duration.between(near.past().opened().get(), newest.get()).toDays();
    return Math.pow(0.5, days / weights.halfLife());
  }

  private Fix fix(Gathered gathered) {
    return lexicon
        .fix(gathered.fix)
        .orElseGet(() -> Fix.uncatalogued(gathered.fix, gathered.title));
  }

  private record Scored(Gathered gathered, List<Procedure> procedures, Explanation why) {}

  private Scored score(Problem problem, Gathered g) {
    Explanation why = new Explanation();
    double tried = g.worked + g.failed;
    double rate =
        (g.worked + weights.priorWorked())
            / (tried + weights.priorWorked() + weights.priorFailed());
    double prior = weights.priorWorked() / (weights.priorWorked() + weights.priorFailed());
    double bound =
        Interval.lower(g.worked + weights.priorWorked(), g.failed + weights.priorFailed());
    Tally tally = g.tally();
    String counts =
        "%d worked, %d failed, %d partly in %s cases"
            .formatted(
                tally.worked(),
                tally.failed(),
                tally.partial(),
                g.isToldInSimilar() ? "similar" : "less similar");
    if (tried > 0) {
      why.add(
          "success rate %.2f, from %.2f before any report: %s".formatted(rate, prior, counts),
          g.closest * rate);
      why.add("few reports: lower end of the interval", g.closest * (bound - rate));
    } else {
      why.add("advised, nobody reported", weights.advice() * prior * g.closest);
    }
    if (g.resolved > 0) {
      why.add(
          "ended %d similar case%s".formatted(g.resolutions, g.resolutions == 1 ? "" : "s"),
          weights.resolving() * g.resolved);
    }
    if (g.fix.startsWith(Fix.UNCATALOGUED)) {
      why.add("told once, in no catalogue", -why.total() / 2);
    }
    Fix fix = fix(g);
    List<Procedure> procedures = index.proceduresFor(g.fix);
    if (!procedures.isEmpty()) {
      why.add(
          "a manual tells how: " + procedures.getFirst().manualTitle(),
          weights.manual() * g.closest);
    }
    if (fix.erasesData()) {
      why.add("erases data", -weights.erasing());
    }
    if (problem.tried().contains(g.fix)) {
      why.add("already tried", -why.total());
    }
    return new Scored(g, procedures, why);
  }

  /// A fix stands behind the milder one that its entry says to try first, where that worked too and
  /// scores nearly as much.
  private void standBehindMilder(Scored harsher, List<Scored> all) {
    double score = harsher.why().total();
    for (Scored milder : all) {
      double behind = score - milder.why().total();
      if (fix(harsher.gathered()).tryFirst().contains(milder.gathered().fix)
          && milder.gathered().hasWorked()
          && behind >= 0
          && behind <= (1 - weights.nearlyEqual()) * score) {
        harsher.why().add("first try: " + fix(milder.gathered()).title(), -behind - 0.001);
        return;
      }
    }
  }

  /// What similar cases say of one fix.
  private final class Gathered {
    private final String fix;
    private String title = "";
    private double worked;
    private double failed;
    private double resolved;
    private int resolutions;
    private double closest;
    private final List<Evidence> similar = new ArrayList<>();
    private final List<Evidence> others = new ArrayList<>();

    Gathered(String fix) {
      this.fix = fix;
    }

    boolean isToldInSimilar() {
      return !similar.isEmpty();
    }

    List<Evidence> shown() {
      return isToldInSimilar() ? similar : others;
    }

    Tally tally() {
      Tally tally = Tally.NONE;
      for (Evidence one : shown()) {
        tally = tally.plus(one.attempt().outcome());
      }
      return tally;
    }

    boolean hasWorked() {
      return Stream.concat(similar.stream(), others.stream())
          .anyMatch(e -> e.attempt().outcome() instanceof Outcome.Worked);
    }

    private boolean isNewFor(Near near) {
      return Stream.concat(similar.stream(), others.stream())
          .noneMatch(e -> e.in().equals(near.past().id()));
    }

    void add(Near near, Attempt attempt, double closeness, boolean isSimilar) {
      double voice = attempt.isByAsker() ? closeness : closeness * weights.foreign();
      double weight = isMeans(near, attempt) ? voice * weights.serving() : voice;
      switch (attempt.outcome()) {
        case Outcome.Worked _ -> worked += weight;
        case Outcome.Failed _ -> failed += weight;
        case Outcome.Partial _ -> {
          worked += weight * weights.partial();
          failed += weight * (1 - weights.partial());
        }
        case Outcome.Unreported _ -> {}
      }
      if (isNewFor(near) && near.past().resolution().contains(fix)) {
        double place = 1.0 / (1 + near.past().resolution().indexOf(fix));
        resolved = Math.max(resolved, closeness * place);
        resolutions++;
      }
      closest = Math.max(closest, weight);
      title = title.isEmpty() ? attempt.action() : title;
      (isSimilar ? similar : others)
          .add(
              new Evidence(
                  near.past().id(),
                  near.past().title(),
                  near.past().url(),
                  near.past().opened(),
                  near.past().environment(),
                  attempt));
    }

    /// Whether the attempt only made possible what then worked in the same case.
    private boolean isMeans(Near near, Attempt attempt) {
      return attempt.outcome() instanceof Outcome.Worked
          && near.past().attempts().stream()
              .anyMatch(
                  a -> a.outcome() instanceof Outcome.Worked && lexicon.isMeansTo(fix, a.fix()));
    }
  }
}
