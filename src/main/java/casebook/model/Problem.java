package casebook.model;

import java.util.List;

/// What a person put to us, understood. `text` is what was searched with (a long log reduced);
/// `words` are the terms that remain beside what was recognised.
public record Problem(
    String text,
    Kind kind,
    List<Symptom> symptoms,
    Environment environment,
    List<String> tried,
    String words) {

  public enum Kind {
    /// A few words from support staff.
    SHORT,
    /// A pasted error or log.
    PASTE,
    /// A long story.
    STORY
  }

  public Problem {
    symptoms = List.copyOf(symptoms);
    tried = List.copyOf(tried);
  }
}
