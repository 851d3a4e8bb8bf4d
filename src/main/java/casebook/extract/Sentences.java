package casebook.extract;

import casebook.text.Sentence;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Cuts a text into sentences, each with its place. A line break ends a sentence; a point inside a
/// version, an abbreviation or a file name does not.
final class Sentences {

  private static final java.util.Set<String> ABBREVIATIONS =
      java.util.Set.of(
          "e.g.", "i.e.", "etc.", "vs.", "approx.", "no.", "vol.", "z.b.", "bzw.", "ca.", "d.h.",
          "incl.", "resp.", "ver.", "v.");

  private Sentences() {}

  static List<Sentence> of(String text) {
    List<Sentence> sentences = new ArrayList<>();
    int lineStart = 0;
    for (String line : text.split("\n", -1)) {
      ofLine(line, lineStart, sentences);
      lineStart += line.length() + 1;
    }
    return sentences;
  }

  private static void ofLine(String line, int offset, List<Sentence> into) {
    BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ENGLISH);
    breaks.setText(line);
    int start = breaks.first();
    for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
      if (endsInAbbreviation(line.substring(start, end)) && end < line.length()) {
        continue;
      }
      start = addLowerCase(line, start, end, offset, into);
      add(line, start, end, offset, into);
      start = end;
    }
    if (start < line.length()) {
      add(line, start, line.length(), offset, into);
    }
  }

  /// Cuts where a lower-case word follows a point behind a word of three letters or more, and gives
  /// where the rest begins.
  private static int addLowerCase(
      String line, int start, int end, int offset, List<Sentence> into) {
    int from = start;
    for (int i = start + 4; i + 2 < end; i++) {
      boolean isEnd =
          (line.charAt(i) == '.' || line.charAt(i) == '!')
              && line.charAt(i + 1) == ' '
              && Character.isLowerCase(line.charAt(i + 2))
              && Character.isLetter(line.charAt(i - 1))
              && Character.isLetter(line.charAt(i - 2))
              && Character.isLetter(line.charAt(i - 3));
      if (isEnd && !endsInAbbreviation(line.substring(from, i + 1))) {
        add(line, from, i + 1, offset, into);
        from = i + 2;
      }
    }
    return from;
  }

  private static boolean endsInAbbreviation(String sentence) {
    String stripped = sentence.stripTrailing();
    int space = stripped.lastIndexOf(' ');
    return ABBREVIATIONS.contains(stripped.substring(space + 1).toLowerCase(Locale.ROOT));
  }

  private static void add(String line, int start, int end, int offset, List<Sentence> into) {
    int from = start;
    int to = end;
    while (from < to && Character.isWhitespace(line.charAt(from))) {
      from++;
    }
    while (to > from && Character.isWhitespace(line.charAt(to - 1))) {
      to--;
    }
    if (to > from) {
      into.add(new Sentence(line.substring(from, to), offset + from));
    }
  }
}
