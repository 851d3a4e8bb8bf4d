package casebook.model;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/// A reader's word that an attempt was understood wrongly: which one, what is wrong with it, and a
/// comment that may be empty.
public record WrongExtraction(
    Instant at, CaseId in, int post, String fix, String quote, Kind kind, String comment) {

  /// The longest comment, in characters.
  public static final int LONGEST = 2000;

  public enum Kind {
    NOT_AN_ATTEMPT("nobody tried or advised this"),
    WRONG_FIX("it was another fix"),
    WRONG_OUTCOME("something else came of it"),
    OTHER("something else");

    private final String meaning;

    Kind(String meaning) {
      this.meaning = meaning;
    }

    /// As forms and files spell it: `wrong-fix`.
    public String word() {
      return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /// What is wrong, in a person's words.
    public String meaning() {
      return meaning;
    }

    public static Optional<Kind> of(String word) {
      return Arrays.stream(values()).filter(k -> k.word().equals(word)).findFirst();
    }
  }

  public WrongExtraction {
    Require.text(fix, "fix of a report");
    Require.that(post >= 1, "post of a report", post, "1 or more");
    Require.that(
        comment.length() <= LONGEST,
        "comment of a report",
        comment.length() + " characters",
        "at most " + LONGEST);
  }
}
