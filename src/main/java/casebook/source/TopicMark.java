package casebook.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipInputStream;

/// Looks for the mark of a Discourse topic, a JSON object with a `post_stream`, without parsing and
/// within a budget of bytes for all places one of it looks at.
final class TopicMark {

  private static final String MARK = "\"post_stream\"";
  private static final int CHUNK = 1 << 16;
  private static final int HEAD = 4096;
  private static final int BEGINNING = 8;

  private long bytesLeft;

  TopicMark(long maxBytes) {
    this.bytesLeft = maxBytes;
  }

  /// For an archive whose directory is lost: whether its first entry is a JSON object.
  static boolean isInCutArchive(byte[] head) {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(head))) {
      return zip.getNextEntry() != null && beginsObject(zip.readNBytes(BEGINNING));
    } catch (IOException | IllegalArgumentException e) {
      return false;
    }
  }

  boolean isIn(InputStream in) throws IOException {
    String seen = read(in, HEAD);
    if (!isObject(seen)) {
      return false;
    }
    while (!seen.contains(MARK)) {
      String next = read(in, CHUNK);
      if (next.isEmpty()) {
        return false;
      }
      seen = seen.substring(Math.max(0, seen.length() - MARK.length())) + next;
    }
    return true;
  }

  private String read(InputStream in, int most) throws IOException {
    byte[] bytes = in.readNBytes((int) Math.min(most, bytesLeft));
    bytesLeft -= bytes.length;
    return latin(bytes);
  }

  static boolean beginsObject(byte[] head) {
    return isObject(latin(head));
  }

  private static boolean isObject(String start) {
    String json = start.startsWith("\u00ef\u00bb\u00bf") ? start.substring(3) : start;
    return json.stripLeading().startsWith("{");
  }

  private static String latin(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}
