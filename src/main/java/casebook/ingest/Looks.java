package casebook.ingest;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/// What a file that nothing reads looks like to a person, by its first bytes.
final class Looks {

  /// What is read, for the message beside it.
  static final String READ =
      "Discourse topics (JSON, JSON lines, zip), Stack Exchange dumps (Posts.xml, 7z), mail (mbox,"
          + " eml), BEIR corpora (JSON lines), these packed with gzip, and PDF manuals";

  private static final Map<String, String> MAGIC = new LinkedHashMap<>();

  static {
    MAGIC.put("PK\u0003\u0004", "a zip archive or an office document without topics in it");
    MAGIC.put("PK\u0005\u0006", "an empty zip archive");
    MAGIC.put("7z\u00bc\u00af", "a 7z archive");
    MAGIC.put("Rar!", "a rar archive");
    MAGIC.put("\u001f\u008b", "a gzip file");
    MAGIC.put("\u00fd7zXZ", "an xz file");
    MAGIC.put("BZh", "a bzip2 file");
    MAGIC.put("(\u00b5/\u00fd", "a zstd file");
    MAGIC.put("\u00d0\u00cf\u0011\u00e0", "an older office document or Outlook message");
    MAGIC.put("!BDN", "an Outlook mailbox (pst)");
    MAGIC.put("SQLite format 3", "an SQLite database");
    MAGIC.put("{\\rtf", "a rich text document (rtf)");
    MAGIC.put("%!PS", "PostScript");
    MAGIC.put("\u0089PNG", "a picture (PNG)");
    MAGIC.put("\u00ff\u00d8\u00ff", "a picture (JPEG)");
    MAGIC.put("GIF8", "a picture (GIF)");
    MAGIC.put("\u007fELF", "a program");
    MAGIC.put("MZ", "a program");
  }

  private Looks() {}

  static String of(byte[] head) {
    String bytes = new String(head, StandardCharsets.ISO_8859_1);
    for (Map.Entry<String, String> magic : MAGIC.entrySet()) {
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
