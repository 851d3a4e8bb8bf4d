package casebook.source.layout;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What stands before the text of a list entry: `1.`, `Step 1 -`, `(a)`, a bullet. `length` counts
/// its letters in the line, with the space behind it.
record Label(Kind kind, int number, int length) {

  enum Kind {
    STEP,
    NUMBER,
    LETTER,
    BULLET
  }

  private static final Pattern STEP =
      Pattern.compile("(?i:step)\\s?(\\d{1,3})\\s?(?:[-–—:.)]\\s?|$)");
  private static final Pattern BARE_STEP = Pattern.compile("(?i:step)\\s(\\d{1,3})\\s");
  private static final Pattern NUMBER =
      Pattern.compile("(?:\\((\\d{1,3})\\)|(\\d{1,3})[.)])(?:\\s|$)");
  private static final Pattern BARE_NUMBER = Pattern.compile("(\\d{1,2})\\s");
  private static final Pattern DECIMAL = Pattern.compile("(\\d{1,3})\\.\\d{1,2}[.)]?\\s");
  private static final Pattern LETTER =
      Pattern.compile(
          "(?:\\(([a-zA-Z]|[ivx]{2,4})\\)|([a-z]|[ivx]{2,4})[.)]|([A-Z])[.)])(?:\\s|$)");
  private static final String BULLETS =
      "\u2022\u25E6\u25AA\u25AB\u2023\u2043\u2219\u25CF\u25CB\u25A0\u25A1\u25B6\u25B8\u25BA\u25C6"
          + "\u25C7\u2756\u2713\u2714\u2610\u2611\u2612\u27A2\u27A4\u2794\u2192\u00B7\u25FB\u2751"
          + "\u2B1C\u26AB\u26AA\u25FE\u25FD\uFFFD";
  private static final String DASHES = "-–—*o»>+";
  private static final char CIRCLED_ONE = '\u2460';
  private static final char FILLED_ONE = '\u2776';

  boolean isNumbered() {
    return kind == Kind.STEP || kind == Kind.NUMBER;
  }

  /// `2.1` below step 2, which elsewhere would be a version.
  static Optional<Label> below(int step, Line line) {
    Matcher label = DECIMAL.matcher(line.text());
    return label.lookingAt() && Integer.parseInt(label.group(1)) == step
        ? Optional.of(new Label(Kind.LETTER, 0, label.end()))
        : Optional.empty();
  }

  static Optional<Label> of(Line line) {
    String text = line.text();
    Run first = line.first();
    Optional<Label> written = written(text);
    if (written.isPresent() || line.runs().size() < 2) {
      return written.isPresent() ? written : ofGlyph(first.text().strip(), 1);
    }
    Optional<Label> glyph = ofGlyph(first.text().strip(), text.indexOf(' ') + 1);
    return glyph.isPresent() ? glyph : bare(line);
  }

  private static Optional<Label> written(String text) {
    Matcher step = STEP.matcher(text);
    if (step.lookingAt()) {
      return Optional.of(new Label(Kind.STEP, Integer.parseInt(step.group(1)), step.end()));
    }
    Matcher number = NUMBER.matcher(text);
    if (number.lookingAt()) {
      String digits = number.group(1) != null ? number.group(1) : number.group(2);
      return Optional.of(new Label(Kind.NUMBER, Integer.parseInt(digits), number.end()));
    }
    Matcher letter = LETTER.matcher(text);
    return letter.lookingAt()
        ? Optional.of(new Label(Kind.LETTER, 0, letter.end()))
        : Optional.empty();
  }

  private static Optional<Label> ofGlyph(String glyph, int length) {
    if (glyph.length() != 1) {
      return Optional.empty();
    }
    char c = glyph.charAt(0);
    if (BULLETS.indexOf(c) >= 0) {
      return Optional.of(new Label(Kind.BULLET, 0, c == Letters.UNKNOWN ? 0 : length));
    }
    for (char one : new char[] {CIRCLED_ONE, FILLED_ONE}) {
      if (c >= one && c < one + 10) {
        return Optional.of(new Label(Kind.NUMBER, c - one + 1, length));
      }
    }
    return DASHES.indexOf(c) >= 0 && length > 1
        ? Optional.of(new Label(Kind.BULLET, 0, length))
        : Optional.empty();
  }

  /// A number or `Step 1` without a sign behind it, set apart by a gap, by weight or by colour.
  private static Optional<Label> bare(Line line) {
    Matcher step = BARE_STEP.matcher(line.text());
    boolean isStep = step.lookingAt();
    Matcher number = BARE_NUMBER.matcher(line.text());
    if (!isStep && !number.lookingAt()) {
      return Optional.empty();
    }
    int end = isStep ? step.end() : number.end();
    String digits = isStep ? step.group(1) : number.group(1);
    Kind kind = isStep ? Kind.STEP : Kind.NUMBER;
    return isSetApart(line, end)
        ? Optional.of(new Label(kind, Integer.parseInt(digits), end))
        : Optional.empty();
  }

  private static boolean isSetApart(Line line, int length) {
    double behind = line.xBehind(length);
    Run last = line.first();
    for (Run run : line.runs()) {
      if (run.x() >= behind) {
        boolean isOther = run.colour() != last.colour() || (last.isBold() && !run.isBold());
        return isOther || run.x() - last.right() > 0.6 * run.size();
      }
      last = run;
    }
    return false;
  }

  /// Whether these runs are a label and nothing else.
  static boolean isAlone(List<Run> runs) {
    Line line = Line.of(1, runs, false);
    String text = line.text();
    if (Callout.isAlone(text)) {
      return true;
    }
    Optional<Label> label =
        written(text + " ").or(() -> ofGlyph(runs.getFirst().text().strip(), 2));
    boolean isDigits = text.length() <= 2 && text.chars().allMatch(Character::isDigit);
    return isDigits
        || BARE_STEP.matcher(text + " ").matches()
        || label.filter(l -> l.length() >= text.length()).isPresent();
  }
}
