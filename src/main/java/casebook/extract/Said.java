package casebook.extract;

import casebook.text.Mention;
import casebook.text.Phenomenon;
import java.util.List;

/// One sentence of a post, or one block of code in it, understood. Offsets of mentions are within
/// `text`; `shortForms` are fixes said so briefly that they count only once they were named;
/// `words` counts them; `showsError` where it holds a literal error message.
record Said(
    int post,
    String author,
    boolean isAsker,
    String text,
    Mood mood,
    List<Mention> fixes,
    List<Mention> shortForms,
    List<Cue> cues,
    int words,
    boolean showsError) {

  /// The longest quote, in characters.
  private static final int LONGEST = 280;

  Said {
    fixes = List.copyOf(fixes);
    shortForms = List.copyOf(shortForms);
    cues = List.copyOf(cues);
  }

  /// A word or phrase that says something about the sentence.
  record Cue(Phenomenon kind, String phrase, int start, int end) {}

  boolean has(Phenomenon kind) {
    return cues.stream().anyMatch(c -> c.kind() == kind);
  }

  /// The words that report an outcome, by place.
  List<Cue> outcomes() {
    return cues.stream().filter(c -> isOutcome(c.kind())).toList();
  }

  private static boolean isOutcome(Phenomenon kind) {
    return kind == Phenomenon.WORKED
        || kind == Phenomenon.FAILED
        || kind == Phenomenon.PARTIAL
        || kind == Phenomenon.REFUSED;
  }

  /// The sentence as a quote: whole, or the part around `at` where it is long.
  String quote(int at) {
    if (text.length() <= LONGEST) {
      return text;
    }
    int start = Math.max(0, Math.min(at - LONGEST / 3, text.length() - LONGEST));
    while (start > 0 && !Character.isWhitespace(text.charAt(start - 1))) {
      start--;
    }
    int end = Math.min(text.length(), start + LONGEST);
    while (end < text.length() && end > start && !Character.isWhitespace(text.charAt(end))) {
      end--;
    }
    return text.substring(start, end).strip();
  }
}
