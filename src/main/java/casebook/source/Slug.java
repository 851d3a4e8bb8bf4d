package casebook.source;

import java.text.Normalizer;
import java.util.Locale;

/// Words as a part of an id: lower case letters and digits, hyphens between them, no longer than
/// asked.
final class Slug {
  private Slug() {}

  static String of(String words, int longest) {
    String plain = Normalizer.normalize(words, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    String slug =
        plain.replaceAll("\\p{M}", "").replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
    String whole = slug.isEmpty() ? "unnamed" : slug;
    return whole.substring(0, Math.min(whole.length(), longest));
  }
}
