package casebook.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// What is unpacked, up to a number of bytes; more is a trap.
final class UnpackBound extends FilterInputStream {
  private long left;

  UnpackBound(InputStream in, long most) {
    super(in);
    this.left = most;
  }

  @Override
  public int read() throws IOException {
    int b = super.read();
    count(b < 0 ? 0 : 1);
    return b;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    int n = super.read(into, offset, length);
    count(Math.max(n, 0));
    return n;
  }

  private void count(int bytes) throws IOException {
    left -= bytes;
    if (left < 0) {
      throw new IOException(Bounds.TOO_LARGE);
    }
  }
}
