package casebook.ingest;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/// What a file that nothing reads looks like to a person, by its first bytes.
final class Looks {

  /// What is read, for the message beside it.
  static final String READ =
      "Discourse topics (JSON, JSON lines, zip), mail (mbox, eml), both also packed with gzip,"
          + " Stack Exchange dumps (Posts.xml, 7z), BEIR corpora (JSON lines), and PDF manuals";

  /// First bytes, and what has them.
  private static final List<Map.Entry<String, String>> MAGIC =
      List.of(
          Map.entry("PK\u0003\u0004", "a zip archive or an office document without topics in it"),
          Map.entry("PK\u0005\u0006", "an empty zip archive"),
          Map.entry("7z\u00bc\u00af", "a 7z archive"),
          Map.entry("Rar!", "a rar archive"),
          Map.entry("\u001f\u008b", "a gzip file"),
          Map.entry("\u00fd7zXZ", "an xz file"),
          Map.entry("BZh", "a bzip2 file"),
          Map.entry("(\u00b5/\u00fd", "a zstd file"),
          Map.entry("\u00d0\u00cf\u0011\u00e0", "an older office document or Outlook message"),
          Map.entry("!BDN", "an Outlook mailbox (pst)"),
          Map.entry("SQLite format 3", "an SQLite database"),
          Map.entry("{\\rtf", "a rich text document (rtf)"),
          Map.entry("%!PS", "PostScript"),
          Map.entry("\u0089PNG", "a picture (PNG)"),
          Map.entry("\u00ff\u00d8\u00ff", "a picture (JPEG)"),
          Map.entry("GIF8", "a picture (GIF)"),
          Map.entry("\u007fELF", "a program"),
          Map.entry("MZ", "a program"));

  private Looks() {}

  static String of(byte[] head) {
    String bytes = new String(head, StandardCharsets.ISO_8859_1);
    for (Map.Entry<String, String> magic : MAGIC) {
      if (bytes.startsWith(magic.getKey())) {
        return magic.getValue();
      }
    }
    String text = new String(head, StandardCharsets.UTF_8).replace("\ufeff", "").stripLeading();
    boolean isBinary = text.chars().limit(512).filter(c -> c < 9 || c == 0xFFFD).count() > 8;
    if (isBinary) {
      return "binary data";
    }
    if (text.startsWith("{") || text.startsWith("[")) {
      return "JSON of another shape";
    }
    return text.startsWith("<") ? "HTML or XML" : "plain text";
  }
}
