package casebook.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.dom.Body;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;
import org.apache.james.mime4j.message.DefaultMessageBuilder;

/// The words of a message as the HTML of a post: its plain text, else its HTML. Attachments are
/// left out.
final class MailBody {
  private static final int DEEPEST = 20;
  private static final int MOST_BOUNDARIES = 100;
  private static final int MAX_BYTES = 4 << 20;

  private MailBody() {}

  /// `isReply` tells a quotation from a prompt that begins with `>`.
  static String html(byte[] message, boolean isReply) throws IOException {
    String letters = MailBox.latin(message);
    if (count(letters, "boundary=") > MOST_BOUNDARIES) {
      throw new IOException("more than " + MOST_BOUNDARIES + " parts within parts");
    }
    DefaultMessageBuilder builder = new DefaultMessageBuilder();
    builder.setMimeEntityConfig(MailHeader.BOUNDS);
    builder.setDecodeMonitor(DecodeMonitor.SILENT);
    Message read = builder.parseMessage(new ByteArrayInputStream(message));
    try {
      Optional<String> plain = text(read, "text/plain", 0);
      if (plain.filter(t -> !t.isBlank()).isPresent()) {
        return MailText.html(plain.get(), isReply);
      }
      return text(read, "text/html", 0).orElse("");
    } finally {
      read.dispose();
    }
  }

  private static int count(String text, String word) {
    int count = 0;
    for (int i = text.indexOf(word); i >= 0; i = text.indexOf(word, i + 1)) {
      count++;
    }
    return count;
  }

  /// Of the parts of one message all that are text belong to it, as when a list adds its footer.
  private static Optional<String> text(Entity entity, String type, int depth) throws IOException {
    Body body = entity.getBody();
    if (depth > DEEPEST || "attachment".equalsIgnoreCase(entity.getDispositionType())) {
      return Optional.empty();
    }
    if (body instanceof Multipart parts) {
      StringBuilder all = new StringBuilder();
      for (Entity part : parts.getBodyParts()) {
        text(part, type, depth + 1).ifPresent(t -> all.append(t).append('\n'));
      }
      return all.isEmpty() ? Optional.empty() : Optional.of(all.toString());
    }
    boolean isType = type.equalsIgnoreCase(entity.getMimeType());
    return isType && body instanceof SingleBody single
        ? Optional.of(decode(single, entity.getCharset()))
        : Optional.empty();
  }

  private static String decode(SingleBody body, String charset) throws IOException {
    try (InputStream in = body.getInputStream()) {
      byte[] bytes = in.readNBytes(MAX_BYTES);
      return named(charset)
          .filter(c -> !c.name().equals("US-ASCII"))
          .map(c -> new String(bytes, c))
          .orElseGet(() -> Charsets.decode(bytes));
    }
  }

  private static Optional<Charset> named(String name) {
    try {
      return name == null ? Optional.empty() : Optional.of(Charset.forName(name));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.empty();
    }
  }
}
