package casebook.model;

/// Something that was wrong. `words` is as written, at most 300 characters; `signature` is its
/// normalised form, equal for two errors that differ only from run to run; `weight` says how
/// telling it is, 1 a bare number to 3 a code that names its domain; `why` names the rule or the
/// lexicon entry that found it, and what was left out of the signature.
public record Symptom(
    Kind kind, String words, String signature, int post, double weight, String why) {

  public enum Kind {
    /// A literal message.
    MESSAGE,
    /// A code, in one spelling.
    CODE
  }

  public Symptom {
    Require.that(words.length() <= 300, "symptom of " + words.length(), words, "300 characters");
  }
}
