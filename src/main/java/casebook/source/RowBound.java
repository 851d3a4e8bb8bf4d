package casebook.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// Bytes of an XML file in which no tag and no text may be longer than a bound: whoever parses them
/// keeps each whole in memory. Within a tag there is no `<`.
final class RowBound extends FilterInputStream {
  private static final int LONGEST = 8 << 20;

  private int since;

  RowBound(InputStream in) {
    super(in);
  }

  @Override
  public int read() throws IOException {
    int b = super.read();
    if (b >= 0) {
      count(b == '<');
    }
    return b;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    int n = super.read(into, offset, length);
    for (int i = offset; i < offset + n; i++) {
      count(into[i] == '<');
    }
    return n;
  }

  private void count(boolean isStart) throws IOException {
    since = isStart ? 0 : since + 1;
    if (since > LONGEST) {
      throw new IOException("a row longer than " + LONGEST + " bytes; the rest is not read");
    }
  }
}
