package casebook.extract;

import casebook.model.Attempt;
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
  static Ending of(List<Attempt> attempts, String asker, boolean isDeclaredSolved) {
    List<String> ownWorked = fixes(attempts, Optional.of(asker), Outcome.Worked.class);
    List<String> anyWorked = fixes(attempts, Optional.empty(), Outcome.Worked.class);
    List<String> ownPartly = fixes(attempts, Optional.of(asker), Outcome.Partial.class);
    if (!ownWorked.isEmpty()) {
      return new Ending(Status.SOLVED, ownWorked);
    }
    if (isDeclaredSolved && !anyWorked.isEmpty()) {
      return new Ending(Status.SOLVED, anyWorked);
    }
    if (isDeclaredSolved) {
      return new Ending(Status.SOLVED, List.of());
    }
    if (!ownPartly.isEmpty()) {
      return new Ending(Status.WORKAROUND, ownPartly);
    }
    return new Ending(Status.OPEN, List.of());
  }

  /// What only made another fix of the same ending possible stands behind it.
  Ending withMeansLast(Lexicon lexicon) {
    List<String> ordered = new ArrayList<>(resolution);
    ordered.sort(
        Comparator.comparing(f -> resolution.stream().anyMatch(o -> lexicon.isMeansTo(f, o))));
    return new Ending(status, ordered);
  }

  /// The last one first: it is what ended the story. With a reporter, only what that person says.
  private static List<String> fixes(
      List<Attempt> attempts, Optional<String> reporter, Class<? extends Outcome> kind) {
    List<String> fixes = new ArrayList<>();
    for (Attempt attempt : attempts.reversed()) {
      boolean isTheirs = reporter.isEmpty() || reporter.get().equals(reporter(attempt.outcome()));
      if (isTheirs && kind.isInstance(attempt.outcome()) && !fixes.contains(attempt.fix())) {
        fixes.add(attempt.fix());
      }
    }
    return fixes;
  }

  private static String reporter(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Worked(Outcome.Report r) -> r.author();
      case Outcome.Failed(Outcome.Report r) -> r.author();
      case Outcome.Partial(Outcome.Report r) -> r.author();
      case Outcome.Unreported() -> "";
    };
  }
}
