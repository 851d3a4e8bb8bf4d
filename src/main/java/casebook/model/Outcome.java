package casebook.model;

/// What came of an attempt. A fix mentioned is not a fix that worked: three kinds carry who said
/// so, in which post, in which words.
public sealed interface Outcome {

  record Worked(Report report) implements Outcome {}

  record Failed(Report report) implements Outcome {}

  /// Half a success, or a relapse after one.
  record Partial(Report report) implements Outcome {}

  /// Advice, or an action, on which nobody reported back.
  record Unreported() implements Outcome {}

  /// `quote` stands letter by letter in the text of post `post`.
  record Report(String author, int post, String quote) {
    public Report {
      Require.that(post >= 1, "post of a report", post, "1 or more");
    }
  }

  /// The word that commands, pages and JSON use.
  default String word() {
    return switch (this) {
      case Worked _ -> "worked";
      case Failed _ -> "failed";
      case Partial _ -> "partial";
      case Unreported _ -> "unreported";
    };
  }

  /// The words that reported it, empty where nobody did.
  default String quote() {
    return switch (this) {
      case Worked(Report r) -> r.quote();
      case Failed(Report r) -> r.quote();
      case Partial(Report r) -> r.quote();
      case Unreported() -> "";
    };
  }
}
