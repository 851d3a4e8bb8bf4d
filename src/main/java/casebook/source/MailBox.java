package casebook.source;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// The messages of a mailbox file, found by the lines that part them: `From `, who, and a date with
/// a time, after an empty line. A file without such a line is one message.
final class MailBox {
  private static final Pattern SEPARATOR =
      Pattern.compile(
          "^From \\S.{0,200}? \\d{1,2}:\\d{2}(?::\\d{2})? .{0,40}?(?:19|20)\\d{2}.{0,10}$");
  private static final int LONGEST_MESSAGE = 8 << 20;
  private static final int LONGEST_HEADER = 256 << 10;
  private static final int LINE_START = 400;

  record Fault(String place, String reason) {}

  private final FileChannel channel;
  private final List<Letter> letters = new ArrayList<>();
  private final List<Fault> faults = new ArrayList<>();

  private MailBox(FileChannel channel) {
    this.channel = channel;
  }

  static boolean isSeparator(String line) {
    return line.startsWith("From ") && SEPARATOR.matcher(line).matches();
  }

  static MailBox scan(Path file, FileChannel channel) throws IOException {
    MailBox box = new MailBox(channel);
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
      box.scan(in);
    }
    return box;
  }

  List<Letter> letters() {
    return letters;
  }

  List<Fault> faults() {
    return faults;
  }

  /// Only the beginning of a line is looked at, so one of any length costs nothing.
  private void scan(InputStream in) throws IOException {
    long at = 0;
    long start = 0;
    boolean isAfterEmpty = true;
    StringBuilder line = new StringBuilder();
    long lineStart = 0;
    int b = in.read();
    while (b >= 0) {
      at++;
      if (b != '\n' && line.length() < LINE_START) {
        line.append((char) b);
      }
      if (b == '\n') {
        String text = withoutReturn(line);
        if (isAfterEmpty && isSeparator(text)) {
          take(start, lineStart);
          start = at;
        }
        isAfterEmpty = text.isEmpty();
        line.setLength(0);
        lineStart = at;
      }
      b = in.read();
    }
    take(start, at);
  }

  private static String withoutReturn(StringBuilder line) {
    int last = line.length() - 1;
    return last >= 0 && line.charAt(last) == '\r' ? line.substring(0, last) : line.toString();
  }

  private void take(long start, long end) throws IOException {
    if (end - start < 2) {
      return;
    }
    int number = letters.size() + faults.size() + 1;
    String place = ", message " + number;
    if (end - start > LONGEST_MESSAGE) {
      faults.add(new Fault(place, "larger than " + LONGEST_MESSAGE + " bytes"));
      return;
    }
    int length = (int) (end - start);
    ByteBuffer head = ByteBuffer.allocate(Math.min(length, LONGEST_HEADER));
    int read = 0;
    while (head.hasRemaining() && read >= 0) {
      read = channel.read(head, start + head.position());
    }
    try {
      letters.add(MailHeader.read(head.array(), number, start, length));
    } catch (IOException | IllegalArgumentException e) {
      faults.add(
          new Fault(
              place,
              "its header cannot be read: " + PlainText.folded(String.valueOf(e.getMessage()))));
    }
  }

  static String latin(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}
