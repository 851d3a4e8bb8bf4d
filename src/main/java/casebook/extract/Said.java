package casebook.extract;

import casebook.text.Mention;
import casebook.text.Phenomenon;
import casebook.text.Redaction;
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

  /// A word or phrase that says something about the sentence; one without length is how the whole
  /// sentence sounds.
  record Cue(Phenomenon kind, String phrase, int start, int end) {

    boolean isHeard() {
      return start == end;
    }
  }

  /// Whether words of the lexicon, not only the tone, say so.
  boolean says(Phenomenon kind) {
    return cues.stream().anyMatch(c -> c.kind() == kind && !c.isHeard());
  }

  boolean has(Phenomenon kind) {
    return cues.stream().anyMatch(c -> c.kind() == kind);
  }

  /// The words that report an outcome, by place.
  List<Cue> outcomes() {
    return cues.stream().filter(c -> isOutcome(c.kind())).toList();
  }

  static boolean isOutcome(Phenomenon kind) {
    return kind == Phenomenon.WORKED
        || kind == Phenomenon.FAILED
        || kind == Phenomenon.PARTIAL
        || kind == Phenomenon.REFUSED;
  }

  /// The sentence as a quote: whole, or the part around `at` where it is long. It stops before
  /// anything masked, and starts after it where it stands before `at`.
  String quote(int at) {
    int from = 0;
    int to = text.length();
    for (Redaction.Hidden marker : Redaction.markers(text)) {
      if (marker.start() <= at) {
        from = marker.end();
      } else {
        to = Math.min(to, marker.start());
      }
    }
    String piece = text.substring(from, to);
    return from == 0 && to == text.length()
        ? around(at, text)
        : withoutLooseMarks(around(Math.max(0, at - from), piece));
  }

  private static String around(int at, String piece) {
    if (piece.length() <= LONGEST) {
      return piece;
    }
    int start = Math.max(0, Math.min(at - LONGEST / 3, piece.length() - LONGEST));
    while (start > 0 && !Character.isWhitespace(piece.charAt(start - 1))) {
      start--;
    }
    int end = Math.min(piece.length(), start + LONGEST);
    while (end < piece.length() && end > start && !Character.isWhitespace(piece.charAt(end))) {
      end--;
    }
    return piece.substring(start, end).strip();
  }

  /// Beside something masked a comma or a bracket may be left over. Empty where no word is.
  private static String withoutLooseMarks(String piece) {
    int start = 0;
    int end = piece.length();
    while (start < end && " \t\n.,;:!?)]}'\"”’=>|-".indexOf(piece.charAt(start)) >= 0) {
      start++;
    }
    while (end > start && " \t\n,;:([{'\"“‘=<|-@".indexOf(piece.charAt(end - 1)) >= 0) {
      end--;
    }
    String words = piece.substring(start, end);
    return words.chars().anyMatch(Character::isLetter) ? words : "";
  }
}
