package casebook.source;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// SHA-256 of what a reading depends on, in hex: the bytes and the site they are read for.
final class ContentHash {

  private ContentHash() {}

  static String of(byte[] bytes, String site) {
    MessageDigest digest = sha256();
    digest.update(bytes);
    digest.update(site.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
