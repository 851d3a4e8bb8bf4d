package casebook.text;

import casebook.model.Outcome;

/// What a phrase of the lexicon says about the sentence it stands in. `label` is how mentions carry
/// it.
public enum Phenomenon {
  WORKED("outcome:worked"),
  FAILED("outcome:failed"),
  PARTIAL("outcome:partial"),
  PLAN("mood:plan"),
  ADVICE("mood:advice"),
  HEARSAY("mood:hearsay"),
  QUESTION("mood:question"),
  SKIPPED("mood:skipped"),
  TRIED("word:tried"),
  REFUSED("word:refused"),
  BUT("word:but"),
  THANKS("word:thanks"),
  SHOP("word:shop"),
  FIRST("word:first"),
  YOU("word:you"),
  NEEDS("word:needs"),
  ERASES("word:erases"),
  PICKS("word:picks"),
  HELPER("word:helper"),
  MESSAGE("error:message");

  /// How labels of catalogue fixes begin; the fix id follows.
  public static final String FIX = "fix:";

  private final String label;

  Phenomenon(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  public boolean is(Mention mention) {
    return mention.label().equals(label);
  }

  /// The outcome that a phrase of this kind reports, for those three that do.
  public Outcome outcome(Outcome.Report report) {
    return switch (this) {
      case WORKED -> new Outcome.Worked(report);
      case FAILED, REFUSED -> new Outcome.Failed(report);
      case PARTIAL -> new Outcome.Partial(report);
      case PLAN,
          ADVICE,
          HEARSAY,
          QUESTION,
          SKIPPED,
          TRIED,
          BUT,
          THANKS,
          SHOP,
          FIRST,
          YOU,
          NEEDS,
          ERASES,
          PICKS,
          HELPER,
          MESSAGE ->
          new Outcome.Unreported();
    };
  }
}
