package casebook.model;

/// Counts of outcomes, shown before any score.
public record Tally(int worked, int failed, int partial, int unreported) {

  public static final Tally NONE = new Tally(0, 0, 0, 0);

  public Tally plus(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Worked _ -> new Tally(worked + 1, failed, partial, unreported);
      case Outcome.Failed _ -> new Tally(worked, failed + 1, partial, unreported);
      case Outcome.Partial _ -> new Tally(worked, failed, partial + 1, unreported);
      case Outcome.Unreported _ -> new Tally(worked, failed, partial, unreported + 1);
    };
  }

  /// How many attempts somebody reported on.
  public int reported() {
    return worked + failed + partial;
  }

  public int all() {
    return reported() + unreported;
  }
}
