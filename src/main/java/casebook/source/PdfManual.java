package casebook.source;

import casebook.model.CaseId;
import casebook.model.Manual;
import casebook.model.Reading;
import casebook.source.layout.ManualLayout;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Reads a PDF as a manual. A process of its own opens the file, because a hostile PDF can make the
/// library run for ever; what comes back are letters and their places, and the structure is found
/// here. Safe for use by many threads; two files are read at a time. Close it to end the processes.
public final class PdfManual implements Source, AutoCloseable {
  private static final int LONGEST_ID = 300;

  private static final byte[] MAGIC = "%PDF-".getBytes(StandardCharsets.US_ASCII);

  /// As far from the beginning as the magic may stand.
  private static final int MAGIC_WITHIN = 1024;

  private final PdfProcesses processes;
  private final String password;

  /// `password` opens those encrypted files that the empty one does not.
  public PdfManual(PdfLimits limits, Optional<String> password) {
    this.processes = new PdfProcesses(limits);
    this.password = password.orElse("");
  }

  @Override
  public boolean recognises(Path file, byte[] head) {
    String start =
        new String(head, 0, Math.min(head.length, MAGIC_WITHIN), StandardCharsets.ISO_8859_1);
    return start.contains(new String(MAGIC, StandardCharsets.ISO_8859_1));
  }

  @Override
  public void read(Path file, String site, Consumer<Entry> into) {
    into.accept(entry(file));
  }

  /// What could not be read has no bytes to hash; place and reason stand in for them.
  private Entry entry(Path file) {
    try (InputStream bytes = Files.newInputStream(file)) {
      var digest = new DigestInputStream(bytes, sha256());
      digest.transferTo(OutputStream.nullOutputStream());
      String hash = HexFormat.of().formatHex(digest.getMessageDigest().digest());
      return new Entry(reading(file), hash);
    } catch (IOException e) {
      Reading.Skipped skipped = skipped(file, "it cannot be read: " + e);
      byte[] told = (skipped.place() + skipped.reason()).getBytes(StandardCharsets.UTF_8);
      return new Entry(skipped, HexFormat.of().formatHex(sha256().digest(told)));
    }
  }

  private Reading reading(Path file) throws IOException {
    return switch (processes.read(file, password)) {
      case PdfAnswer.Refused refused -> skipped(file, refused.reason());
      case PdfAnswer.Pages read when read.pages().isEmpty() -> skipped(file, "it has no pages");
      case PdfAnswer.Pages read when !ManualLayout.hasText(read.pages()) ->
          skipped(file, "no text on its pages, " + read.pages().size() + " in all: needs OCR");
      case PdfAnswer.Pages read -> new Reading.HowTo(manual(file, read));
    };
  }

  /// Draws a page, from 1, into a PNG, a box around the passages that stand on it. False where the
  /// file does not let itself be drawn within the limits.
  public boolean draw(Path file, int page, List<String> passages, Path into) throws IOException {
    PdfPicture picture = new PdfPicture(page, into.toAbsolutePath().toString(), passages);
    return switch (processes.read(file, password, Optional.of(picture))) {
      case PdfAnswer.Pages _ -> true;
      case PdfAnswer.Refused _ -> false;
    };
  }

  private static Manual manual(Path file, PdfAnswer.Pages read) {
    String name = name(file);
    return ManualLayout.read(id(name), name, read.title(), read.pages());
  }

  private static Reading.Skipped skipped(Path file, String reason) {
    return new Reading.Skipped(file.toString(), reason);
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }

  /// `manual/` and the file's name in lower case: letters, digits, hyphens between them.
  static CaseId id(String name) {
    return new CaseId("manual/" + Slug.of(name.replaceFirst("(?i)\\.pdf$", ""), LONGEST_ID));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this Java has no SHA-256", e);
    }
  }

  @Override
  public void close() {
    processes.close();
  }
}
