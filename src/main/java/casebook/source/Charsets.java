package casebook.source;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Which letters the bytes of a text stand for: by its byte order mark, else UTF-8 where they are
/// that, else UTF-16 where every other byte is zero, else windows-1252, which any bytes are.
final class Charsets {
  private static final Charset WINDOWS = Charset.forName("windows-1252");

  /// How much of a file is looked at before it counts as UTF-8.
  private static final int LOOK = 1 << 20;

  private Charsets() {}

  static Charset of(byte[] start) {
    if (begins(start, 0xef, 0xbb, 0xbf)) {
      return StandardCharsets.UTF_8;
    }
    if (begins(start, 0xff, 0xfe)) {
      return StandardCharsets.UTF_16LE;
    }
    if (begins(start, 0xfe, 0xff)) {
      return StandardCharsets.UTF_16BE;
    }
    int odd = zeros(start, 1);
    int even = zeros(start, 0);
    int quarter = start.length / 8;
    if (start.length >= 8 && odd > quarter && even == 0) {
      return StandardCharsets.UTF_16LE;
    }
    if (start.length >= 8 && even > quarter && odd == 0) {
      return StandardCharsets.UTF_16BE;
    }
    return isUtf8(start) ? StandardCharsets.UTF_8 : WINDOWS;
  }

  static String decode(byte[] bytes) {
    String text = new String(bytes, of(bytes));
    return text.startsWith("\ufeff") ? text.substring(1) : text;
  }

  /// The letters of a file, without its byte order mark.
  static Reader open(Path file) throws IOException {
    InputStream in = new BufferedInputStream(Files.newInputStream(file), LOOK + 1);
    try {
      in.mark(LOOK + 1);
      Charset charset = of(in.readNBytes(LOOK));
      in.reset();
      Reader letters =
          new InputStreamReader(
              in,
              charset
                  .newDecoder()
                  .onMalformedInput(CodingErrorAction.REPLACE)
                  .onUnmappableCharacter(CodingErrorAction.REPLACE));
      return withoutMark(letters);
    } catch (IOException | RuntimeException e) {
      in.close();
      throw e;
    }
  }

  private static Reader withoutMark(Reader letters) throws IOException {
    PushbackReader reader = new PushbackReader(letters);
    int first = reader.read();
    if (first >= 0 && first != '\ufeff') {
      reader.unread(first);
    }
    return reader;
  }

  /// A letter that the end of `bytes` cuts is no fault.
  private static boolean isUtf8(byte[] bytes) {
    CharBuffer into = CharBuffer.allocate(bytes.length + 1);
    return !StandardCharsets.UTF_8
        .newDecoder()
        .decode(ByteBuffer.wrap(bytes), into, false)
        .isError();
  }

  private static int zeros(byte[] bytes, int from) {
    int zeros = 0;
    for (int i = from; i < bytes.length; i += 2) {
      zeros += bytes[i] == 0 ? 1 : 0;
    }
    return zeros;
  }

  private static boolean begins(byte[] bytes, int... start) {
    for (int i = 0; i < start.length; i++) {
      if (i >= bytes.length || (bytes[i] & 0xff) != start[i]) {
        return false;
      }
    }
    return true;
  }
}
