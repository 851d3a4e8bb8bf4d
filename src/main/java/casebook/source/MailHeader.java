package casebook.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.dom.Header;
import org.apache.james.mime4j.dom.field.DateTimeField;
import org.apache.james.mime4j.field.DateTimeFieldLenientImpl;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;

/// The header of a message: whose it is, when, and what it answers.
final class MailHeader {
  static final MimeConfig BOUNDS =
      MimeConfig.custom()
          .setMaxLineLen(1 << 20)
          .setMaxHeaderCount(2000)
          .setMaxHeaderLen(1 << 18)
          .setMaxContentLen(16L << 20)
          .build();

  private static final Pattern ID = Pattern.compile("<([^<>\\s]{1,300})>");
  private static final Pattern COMMENT = Pattern.compile("\\(([^()]{1,200})\\)\\s*$");
  private static final Pattern ADDRESS = Pattern.compile("<[^<>]*>");
  private static final int MOST_REFERENCES = 200;

  private MailHeader() {}

  static Letter read(byte[] head, int number, long start, int length) throws IOException {
    Header header = parse(head);
    String subject = decoded(header, "Subject");
    String from = decoded(header, "From");
    String date = raw(header, "Date");
    if (from.isEmpty() && subject.isEmpty()) {
      throw new IOException("it names neither a sender nor a subject");
    }
    List<String> own = ids(raw(header, "Message-ID"));
    return new Letter(
        number,
        start,
        length,
        own.isEmpty() ? from + "\n" + date + "\n" + subject : own.getFirst(),
        references(header),
        subject,
        author(from, number),
        at(header),
        list(header, subject));
  }

  private static Header parse(byte[] head) throws IOException {
    DefaultMessageBuilder builder = new DefaultMessageBuilder();
    builder.setMimeEntityConfig(BOUNDS);
    return builder.parseHeader(new ByteArrayInputStream(head));
  }

  /// The nearest last: a client that writes both means In-Reply-To.
  private static List<String> references(Header header) {
    List<String> all = new ArrayList<>(ids(raw(header, "References")));
    all.addAll(ids(raw(header, "In-Reply-To")));
    return all.subList(Math.max(0, all.size() - MOST_REFERENCES), all.size());
  }

  private static List<String> ids(String value) {
    return ID.matcher(value).results().map(r -> r.group(1)).toList();
  }

  /// `"Ann Lee" <ann@x.example>`, `ann at x.example (Ann Lee)`, or the bare address.
  private static String author(String from, int number) {
    Matcher comment = COMMENT.matcher(from);
    String name = comment.find() ? comment.group(1) : ADDRESS.matcher(from).replaceAll("");
    String words = unquoted(name);
    if (words.isEmpty() || words.contains("@")) {
      words = from.replaceAll("[<>\"]", "").strip().replaceFirst("(?:@| at ).*$", "");
    }
    String folded = PlainText.folded(words);
    return folded.isEmpty() ? "unknown " + number : folded;
  }

  private static String unquoted(String name) {
    return name.strip().replaceAll("^[\"']+|[\"']+$", "").strip();
  }

  private static Optional<Instant> at(Header header) {
    Field field = header.getField("Date");
    if (field == null) {
      return Optional.empty();
    }
    DateTimeField date = DateTimeFieldLenientImpl.PARSER.parse(field, DecodeMonitor.SILENT);
    return Optional.ofNullable(date.getDate()).map(Date::toInstant);
  }

  private static String list(Header header, String subject) {
    List<String> ids = ids(raw(header, "List-Id"));
    return ids.isEmpty()
        ? MailSubject.list(subject).orElse("")
        : ids.getFirst().replaceFirst("\\..*$", "");
  }

  private static String raw(Header header, String name) {
    Field field = header.getField(name);
    return field == null || field.getBody() == null ? "" : field.getBody();
  }

  /// Letters that stand in a header as they are, which no standard allows, are read as a text.
  private static String decoded(Header header, String name) {
    Field field = header.getField(name);
    if (field == null) {
      return "";
    }
    byte[] bytes = field.getRaw() == null ? new byte[0] : field.getRaw().toByteArray();
    boolean isAscii = MailBox.latin(bytes).chars().allMatch(c -> c < 128);
    String value = isAscii || bytes.length == 0 ? raw(header, name) : body(bytes);
    String words =
        DecoderUtil.decodeEncodedWords(value, DecodeMonitor.SILENT, StandardCharsets.UTF_8);
    return PlainText.folded(PlainText.readable(words));
  }

  private static String body(byte[] field) {
    String line = Charsets.decode(field);
    return line.substring(line.indexOf(':') + 1);
  }
}
