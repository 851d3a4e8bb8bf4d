package casebook.source;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.util.Optional;

/// The lines of a text, one after the other. Of a line that is too long no more than its bound is
/// ever in memory.
final class Lines implements Closeable {

  /// `isWhole` is false for a line that was cut at the bound. `number` counts from 1.
  record Line(int number, String text, boolean isWhole) {}

  private static final int CHUNK = 1 << 16;

  private final Reader from;
  private final int longest;
  private final char[] chunk = new char[CHUNK];
  private int start;
  private int end;
  private int number;

  /// `longest` in characters.
  Lines(Reader from, int longest) {
    this.from = from;
    this.longest = longest;
  }

  /// Empty at the end of the text.
  Optional<Line> next() throws IOException {
    StringBuilder text = new StringBuilder();
    boolean isWhole = true;
    boolean hasAny = false;
    while (start < end || fill()) {
      hasAny = true;
      int stop = start;
      while (stop < end && chunk[stop] != '\n') {
        stop++;
      }
      int taken = Math.min(stop - start, longest - text.length());
      text.append(chunk, start, taken);
      isWhole &= taken == stop - start;
      start = stop + 1;
      if (stop < end) {
        break;
      }
    }
    return hasAny
        ? Optional.of(new Line(++number, withoutReturn(text), isWhole))
        : Optional.empty();
  }

  private boolean fill() throws IOException {
    end = Math.max(0, from.read(chunk));
    start = 0;
    return end > 0;
  }

  private static String withoutReturn(StringBuilder text) {
    int last = text.length() - 1;
    return last >= 0 && text.charAt(last) == '\r' ? text.substring(0, last) : text.toString();
  }

  @Override
  public void close() throws IOException {
    from.close();
  }
}
