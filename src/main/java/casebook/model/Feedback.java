package casebook.model;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What a reader says came of a fix on a machine of their own. `person` tells readers apart and
/// names nobody; `problem` and `note` are masked; `device` is in the reader's words, may be empty.
/// Of one person, problem and fix the last one stands.
public record Feedback(
    Instant at, String person, String problem, String fix, Said said, String device, String note) {

  /// The longest problem that is kept, in characters; what is longer is cut.
  public static final int LONGEST_PROBLEM = 2000;

  /// The longest note, in characters.
  public static final int LONGEST_NOTE = 1000;

  /// The longest name of a device, in characters.
  public static final int LONGEST_DEVICE = 200;

  public enum Said {
    WORKED("It worked"),
    PARTIAL("It helped in part"),
    FAILED("It did not work"),
    /// The reader takes back what they said before.
    REVOKED("I take back what I said");

    private final String meaning;

    Said(String meaning) {
      this.meaning = meaning;
    }

    /// As forms and files spell it.
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    /// In a person's words.
    public String meaning() {
      return meaning;
    }

    public static Optional<Said> of(String word) {
      return Arrays.stream(values()).filter(s -> s.word().equals(word)).findFirst();
    }
  }

  public Feedback {
    Require.text(person, "person of feedback");
    Require.text(problem, "problem of feedback");
    Require.text(fix, "fix of feedback");
    Require.that(
        problem.length() <= LONGEST_PROBLEM
            && note.length() <= LONGEST_NOTE
            && device.length() <= LONGEST_DEVICE,
        "feedback on " + fix,
        "longer than the bounds",
        "within them");
  }

  /// Equal for two of the same person on the same problem and fix, however the problem is spaced
  /// and capitalised.
  public String subject() {
    String words = problem.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    return person + "\n" + fix + "\n" + words;
  }
}
