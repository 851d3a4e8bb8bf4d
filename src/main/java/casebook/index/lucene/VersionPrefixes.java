package casebook.index.lucene;

import java.util.ArrayList;
import java.util.List;

/// The shorter forms of a version. People who run 13.6.4 also say 13.6, or 13.
final class VersionPrefixes {
  private static final int LONGEST = 20;

  private VersionPrefixes() {}

  /// Digits and single dots, beginning and ending with a digit.
  static boolean isVersion(CharSequence text) {
    boolean wasDigit = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean isDigit = c >= '0' && c <= '9';
      if (!isDigit && !(c == '.' && wasDigit)) {
        return false;
      }
      wasDigit = isDigit;
    }
    return wasDigit && text.length() <= LONGEST;
  }

  /// What a version begins with, the longest first, itself left out: 13.6.4 gives 13.6 and 13.
  static List<String> of(String version) {
    List<String> prefixes = new ArrayList<>();
    for (int dot = version.lastIndexOf('.'); dot > 0; dot = version.lastIndexOf('.', dot - 1)) {
      prefixes.add(version.substring(0, dot));
    }
    return prefixes;
  }
}
