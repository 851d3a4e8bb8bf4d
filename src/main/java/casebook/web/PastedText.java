package casebook.web;

import casebook.model.Manual;
import casebook.model.PagedText;
import casebook.model.Reading;
import casebook.model.Section;
import casebook.model.Table;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;

/// The text of what was pasted or dropped: a field, a text file, a crash report, or a PDF. Throws
/// `HttpResponseException` with a reason for a person where there is none.
final class PastedText {
  static final int MOST_PDF_BYTES = 25 * 1024 * 1024;

  /// What a form takes beside its file: names of fields, boundaries.
  static final int FORM_BYTES = 256 * 1024;

  private static final String PDF = "%PDF-";
  private static final int PDF_WITHIN = 1024;

  private final int mostTextBytes;
  private final Surroundings surroundings;

  PastedText(int mostTextBytes, Surroundings surroundings) {
    this.mostTextBytes = mostTextBytes;
    this.surroundings = surroundings;
  }

  /// The file where there is one, else the field.
  String of(Context ctx) throws IOException {
    if (ctx.contentLength() > MOST_PDF_BYTES + FORM_BYTES) {
      throw tooLong("That file", "25 MB");
    }
    Optional<UploadedFile> file =
        Optional.ofNullable(ctx.uploadedFile("file")).filter(f -> f.size() > 0);
    return file.isPresent() ? of(file.get()) : field(ctx);
  }

  private String field(Context ctx) {
    String text = Optional.ofNullable(ctx.formParam("text")).orElse("").strip();
    if (text.getBytes(StandardCharsets.UTF_8).length > mostTextBytes) {
      throw tooLong("That text", megabytes());
    }
    return text;
  }

  private String of(UploadedFile file) throws IOException {
    byte[] bytes;
    try (InputStream content = file.content()) {
      bytes = content.readNBytes(MOST_PDF_BYTES + 1);
    }
    if (isPdf(bytes)) {
      if (bytes.length > MOST_PDF_BYTES) {
        throw tooLong("That PDF", "25 MB");
      }
      return pdf(bytes);
    }
    if (bytes.length > mostTextBytes) {
      throw tooLong("That file", megabytes() + " of text");
    }
    return CrashReport.told(text(bytes)).strip();
  }

  private String pdf(byte[] bytes) throws IOException {
    Path copy = Files.createTempFile("dropped", ".pdf");
    try {
      Files.write(copy, bytes);
      return switch (surroundings.read(copy)) {
        case Reading.HowTo(Manual manual) -> words(manual);
        case Reading.Skipped(_, String reason) ->
            throw new HttpResponseException(422, "That PDF cannot be read: " + reason);
        case Reading.Talk _ -> throw new HttpResponseException(422, "That file is no PDF");
      };
    } finally {
      Files.deleteIfExists(copy);
    }
  }

  private static boolean isPdf(byte[] bytes) {
    String head =
        new String(bytes, 0, Math.min(bytes.length, PDF_WITHIN), StandardCharsets.ISO_8859_1);
    return head.contains(PDF);
  }

  private static String text(byte[] bytes) {
    Charset charset = isUtf16(bytes) ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
    String text;
    try {
      text =
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString();
    } catch (CharacterCodingException e) {
      // older systems write their logs in one byte a letter, where every sequence is valid
      text = new String(bytes, StandardCharsets.ISO_8859_1);
    }
    if (text.indexOf('\0') >= 0) {
      throw new BadRequestResponse(
          "That file holds no text. A .txt, .log or .ips file or a PDF can be read.");
    }
    return text;
  }

  private static boolean isUtf16(byte[] bytes) {
    return bytes.length > 1
        && ((bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF)
            || (bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE));
  }

  private static String words(Manual manual) {
    StringJoiner words = new StringJoiner("\n");
    words.add(manual.lead().text());
    for (Section section : manual.sections()) {
      words.add(section.heading());
      section.paragraphs().forEach(p -> words.add(p.text()));
      section
          .steps()
          .forEach(s -> {
            words.add(s.text());
            add(s.substeps(), words);
            add(s.notes(), words);
            add(s.warnings(), words);
          });
      add(section.bullets(), words);
      add(section.notes(), words);
      add(section.warnings(), words);
      section.tables().stream()
          .map(Table::rows)
          .flatMap(List::stream)
          .forEach(row -> words.add(String.join(" ", row)));
    }
    return words.toString().strip();
  }

  private static void add(List<PagedText> texts, StringJoiner words) {
    texts.forEach(t -> words.add(t.text()));
  }

  private HttpResponseException tooLong(String what, String most) {
    return new HttpResponseException(
        413,
        what
            + " is larger than "
            + most
            + ". Keep the part around the error and try again; nothing"
            + " of it was kept.");
  }

  private String megabytes() {
    return mostTextBytes >= 1024 * 1024
        ? mostTextBytes / (1024 * 1024) + " MB"
        : mostTextBytes / 1024 + " kB";
  }
}
