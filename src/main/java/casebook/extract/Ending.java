package casebook.extract;

import casebook.model.Attempt;
import casebook.model.Fix;
import casebook.model.Outcome;
import casebook.model.Status;
import casebook.text.Lexicon;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// How a case ended: its status and which fixes ended it, judged by what was reported and by whom.
record Ending(Status status, List<String> resolution) {

  Ending {
    resolution = List.copyOf(resolution);
  }

  /// `attempts` in the order they were told; `isDeclaredSolved` where the title or a mark says so.
  /// The asker's verdict decides the status; without one, what the asker reports of the attempts.
  static Ending of(
      List<Attempt> attempts, String asker, Verdict verdict, boolean isDeclaredSolved) {
    Status status =
        isDeclaredSolved
            ? Status.SOLVED
            : switch (verdict.kind()) {
              case GOOD -> Status.SOLVED;
              case HALF -> Status.WORKAROUND;
              case BAD -> Status.OPEN;
              case NONE -> endsWell(attempts, asker) ? Status.SOLVED : Status.OPEN;
            };
    Class<? extends Outcome> kind =
        status == Status.SOLVED ? Outcome.Worked.class : Outcome.Partial.class;
    List<String> resolution =
        status == Status.OPEN ? List.of() : ending(attempts, asker, verdict, kind);
    return new Ending(status, resolution);
  }

  /// Whether the last thing the asker reports of any catalogued attempt is a success.
  private static boolean endsWell(List<Attempt> attempts, String asker) {
    return attempts.reversed().stream()
        .filter(a -> !a.fix().startsWith(Fix.UNCATALOGUED))
        .filter(a -> report(a.outcome()).filter(r -> r.author().equals(asker)).isPresent())
        .findFirst()
        .filter(a -> a.outcome() instanceof Outcome.Worked)
        .isPresent();
  }

  /// What ended the story: of the fixes that worked (or half worked) for the asker those reported
  /// last.
  private static List<String> ending(
      List<Attempt> attempts, String asker, Verdict verdict, Class<? extends Outcome> kind) {
    List<Attempt> good =
        attempts.stream()
            .filter(a -> kind.isInstance(a.outcome()))
            .filter(a -> report(a.outcome()).filter(r -> r.author().equals(asker)).isPresent())
            .toList();
    List<Attempt> candidates =
        good.isEmpty()
            ? attempts.stream().filter(a -> a.outcome() instanceof Outcome.Worked).toList()
            : good;
    return fixes(main(last(candidates, verdict)));
  }

  /// What only made another fix of the same ending possible stands behind it.
  Ending withMeansLast(Lexicon lexicon) {
    List<String> ordered = new ArrayList<>(resolution);
    ordered.sort(
        Comparator.comparing(f -> resolution.stream().anyMatch(o -> lexicon.isMeansTo(f, o))));
    return new Ending(status, ordered);
  }

  /// The last one first: it is what ended the story.
  private static List<String> fixes(List<Attempt> attempts) {
    return attempts.reversed().stream().map(Attempt::fix).distinct().toList();
  }

  /// What the asker tells is more than what was advised.
  private static List<Attempt> main(List<Attempt> attempts) {
    List<Attempt> own = attempts.stream().filter(Attempt::isByAsker).toList();
    return own.isEmpty() ? attempts : own;
  }

  /// What the verdict speaks of: the fixes reported in the same post, else those reported last.
  private static List<Attempt> last(List<Attempt> attempts, Verdict verdict) {
    int post =
        attempts.stream()
            .flatMap(a -> report(a.outcome()).stream())
            .filter(r -> r.post() <= verdict.post() || verdict.post() == 0)
            .mapToInt(Outcome.Report::post)
            .max()
            .orElse(0);
    return attempts.stream()
        .filter(a -> report(a.outcome()).filter(r -> r.post() == post).isPresent())
        .toList();
  }

  private static Optional<Outcome.Report> report(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Worked(Outcome.Report r) -> Optional.of(r);
      case Outcome.Failed(Outcome.Report r) -> Optional.of(r);
      case Outcome.Partial(Outcome.Report r) -> Optional.of(r);
      case Outcome.Unreported() -> Optional.empty();
    };
  }
}
