package casebook.extract;

import casebook.text.Signatures;
import java.util.regex.Pattern;

/// Lines that a window or a mail program broke, put together again: an error broken over two lines
/// is the same error. Only what is a continuation by its form is joined, so that the lines of a log
/// stay apart:
///
/// - the rest of an open quotation,
/// - the rest of what an open brace holds, where it looks like it,
/// - a line that goes on in small letters, or with `name=`, where the line before was full.
final class Wrapping {

  /// No line is broken before so many characters.
  private static final int NARROWEST = 20;

  /// What is longer is no message any more.
  private static final int LONGEST = 4000;

  private static final Pattern SMALL = Pattern.compile("\\p{Ll}+[,.;!?]?");
  private static final Pattern NAMED = Pattern.compile("[A-Za-z_]\\w*=.*");
  private static final Pattern HELD = Pattern.compile("[{}()\",].*|NS\\w+.*|\\p{Ll}+[,.;]?");

  private final Signatures signatures;

  Wrapping(Signatures signatures) {
    this.signatures = signatures;
  }

  /// The text with broken lines joined by a space.
  String undone(String text) {
    if (text.indexOf('\n') < 0) {
      return text;
    }
    String[] lines = text.split("\n", -1);
    int width = 0;
    for (String line : lines) {
      width = Math.max(width, line.stripTrailing().length());
    }
    StringBuilder whole = new StringBuilder(lines[0]);
    Open open = Open.NOTHING.after(lines[0]);
    int start = 0;
    for (int i = 1; i < lines.length; i++) {
      boolean isJoined =
          whole.length() - start < LONGEST && goesOn(open, lines[i - 1], lines[i], width);
      whole.append(isJoined ? " " : "\n");
      start = isJoined ? start : whole.length();
      whole.append(isJoined ? lines[i].stripLeading() : lines[i]);
      open = (isJoined ? open : Open.NOTHING).after(lines[i]);
    }
    return whole.toString();
  }

  private boolean goesOn(Open open, String last, String next, int width) {
    String before = last.stripTrailing();
    String after = next.strip();
    if (before.isBlank() || after.isEmpty()) {
      return false;
    }
    if (signatures.isCommand(before) || signatures.isCommand(after)) {
      return false;
    }
    String first = after.split("\\s", 2)[0];
    if (open.isQuoted() && !open.after(after).isQuoted()) {
      return true;
    }
    if (open.braces() > 0 && (HELD.matcher(first).matches() || NAMED.matcher(first).matches())) {
      return true;
    }
    boolean isFull = before.length() >= NARROWEST && before.length() + 1 + first.length() > width;
    boolean isNamed = before.indexOf('=') >= 0 && NAMED.matcher(first).matches();
    return isFull && (isNamed || (isOpenEnded(before, first) && SMALL.matcher(first).matches()));
  }

  /// Whether a sentence may go on behind a line, and the next is not one more of the same kind.
  private static boolean isOpenEnded(String before, String first) {
    return ".!?:;}".indexOf(before.charAt(before.length() - 1)) < 0
        && !before.strip().startsWith(first);
  }

  /// What stands open at the end of a line: braces, and a quotation.
  private record Open(int braces, boolean isQuoted) {
    static final Open NOTHING = new Open(0, false);

    Open after(String line) {
      int depth = braces;
      boolean isIn = isQuoted;
      for (int i = 0; i < line.length(); i++) {
        boolean isEscaped = i > 0 && line.charAt(i - 1) == '\\';
        switch (line.charAt(i)) {
          case '{' -> depth++;
          case '}' -> depth = Math.max(0, depth - 1);
          case '"' -> isIn = isEscaped ? isIn : !isIn;
          case '\u201C', '\u201E', '\u00AB' -> isIn = true;
          case '\u201D', '\u00BB' -> isIn = false;
          default -> {}
        }
      }
      return new Open(depth, isIn);
    }
  }
}
