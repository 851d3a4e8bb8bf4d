package casebook.extract;

import casebook.model.Attempt;
import casebook.model.Outcome;
import casebook.model.Outcome.Report;
import casebook.text.Mention;
import casebook.text.Mentions;
import java.util.Locale;
import java.util.OptionalInt;

/// An attempt while its story is being read: the sentence that tells it, and its outcome so far.
final class Told {
  private final Said said;
  private final Mention mention;
  private final String fix;
  private Outcome outcome = new Outcome.Unreported();
  private boolean isInferred;
  private String why;

  private Told(Said said, Mention mention, String fix, String why) {
    this.said = said;
    this.mention = mention;
    this.fix = fix;
    this.why = why;
  }

  static Told of(Said said, Mention mention) {
    String why = said.mood().name().toLowerCase(Locale.ROOT) + ": '" + mention.phrase() + "'";
    return new Told(said, mention, Mentions.fixOf(mention), why);
  }

  /// An action that no catalogue entry matches.
  static Told uncatalogued(Said said, String fix) {
    return new Told(
        said, new Mention(fix, "", 0, said.text().length()), fix, "uncatalogued action");
  }

  Said said() {
    return said;
  }

  String fix() {
    return fix;
  }

  int start() {
    return mention.start();
  }

  boolean isOpen() {
    return outcome instanceof Outcome.Unreported;
  }

  /// Whether its outcome was concluded from the course of the story, not said in words.
  boolean isInferred() {
    return isInferred;
  }

  /// The post in which its outcome is reported.
  OptionalInt reportedIn() {
    return switch (outcome) {
      case Outcome.Worked(Report r) -> OptionalInt.of(r.post());
      case Outcome.Failed(Report r) -> OptionalInt.of(r.post());
      case Outcome.Partial(Report r) -> OptionalInt.of(r.post());
      case Outcome.Unreported() -> OptionalInt.empty();
    };
  }

  Outcome outcome() {
    return outcome;
  }

  /// Closes the story with the words of a cue in `by`.
  void close(Said.Cue cue, Said by) {
    outcome = cue.kind().outcome(new Report(by.author(), by.post(), by.quote(cue.start())));
    why = why + "; " + outcome.word() + ": '" + cue.phrase() + "'";
    isInferred = false;
  }

  /// Closes the story as failed, since an error was shown right after it.
  void showError(Said by) {
    outcome = new Outcome.Failed(new Report(by.author(), by.post(), by.quote(0)));
    why = why + "; failed: an error follows";
  }

  /// Closes the story by how it went on, where nobody said an outcome in words.
  void conclude(boolean worked, String reporter, String reason) {
    Report report = new Report(reporter, said.post(), "");
    outcome = worked ? new Outcome.Worked(report) : new Outcome.Failed(report);
    why = why + "; " + outcome.word() + ": " + reason;
    isInferred = true;
  }

  /// A success that did not last, or was only half of one.
  void halve(Said.Cue cue, Said by) {
    outcome = new Outcome.Partial(new Report(by.author(), by.post(), by.quote(cue.start())));
    why = why + "; then: '" + cue.phrase() + "'";
  }

  Attempt attempt(String title) {
    return new Attempt(
        fix, title, outcome, said.post(), said.author(), said.isAsker(), said.quote(start()), why);
  }
}
