package casebook.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/// Short marks of content.
final class Fingerprint {

  private Fingerprint() {}

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /// A weak entity tag: two texts with the same tag mean the same.
  static String etag(String text) {
    byte[] hash = sha256().digest(text.getBytes(StandardCharsets.UTF_8));
    return "W/\""
        + Base64.getUrlEncoder().withoutPadding().encodeToString(hash).substring(0, 22)
        + '"';
  }
}
