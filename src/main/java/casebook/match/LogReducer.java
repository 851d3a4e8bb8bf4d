package casebook.match;

import casebook.text.Lexicon;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/// Cuts a log down to the lines that speak of something wrong or hold a telling code, repeated ones
/// once. A log says the same again and again with other numbers: of lines alike but for their
/// numbers the first few are looked at closely, and where none of them is of use the rest is passed
/// over. Takes time in the length of the log.
final class LogReducer {

  /// So many lines of one shape are looked at before the shape counts as useless.
  private static final int LOOKED_AT = 20;

  /// So many lines of one useful shape are kept.
  private static final int KEPT = 40;

  private static final int LONGEST_LINE = 2_000;

  /// A code of this weight or more names its kind; a lesser one is a bare number.
  private static final double TELLING_CODE = 2;

  private static final Pattern NUMBERS = Pattern.compile("0[xX][0-9a-fA-F]++|[0-9]++");

  private final Lexicon lexicon;
  private final int most;

  /// No line more is taken when so many characters are.
  LogReducer(Lexicon lexicon, int most) {
    this.lexicon = lexicon;
    this.most = most;
  }

  /// How the lines of one shape were judged so far.
  private static final class Shape {
    private int useless;
    private int kept;
  }

  /// The lines that are of use, whole and in their order.
  String reduce(String log) {
    Map<String, Shape> shapes = new HashMap<>();
    Map<String, String> bySignature = new LinkedHashMap<>();
    int length = 0;
    for (String line : (Iterable<String>) log.lines()::iterator) {
      if (length < most && line.length() < LONGEST_LINE && isOfUse(line, shapes)) {
        String before = bySignature.putIfAbsent(lexicon.signatures().of(line), line);
        length += before == null ? line.length() + 1 : 0;
      }
    }
    return String.join("\n", bySignature.values());
  }

  private boolean isOfUse(String line, Map<String, Shape> shapes) {
    Shape shape = shapes.computeIfAbsent(NUMBERS.matcher(line).replaceAll("0"), _ -> new Shape());
    if (shape.useless >= LOOKED_AT || shape.kept >= KEPT) {
      return false;
    }
    boolean isOfUse = shape.kept > 0 || tells(line);
    if (isOfUse) {
      shape.kept++;
    } else {
      shape.useless++;
    }
    return isOfUse;
  }

  private boolean tells(String line) {
    return lexicon.signatures().isTelling(line)
        || lexicon.signatures().codes(line).stream().anyMatch(c -> c.weight() >= TELLING_CODE);
  }
}
