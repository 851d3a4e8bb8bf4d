package casebook.embed;

import java.util.ArrayList;
import java.util.List;

/// Cuts a text into windows that an encoder reads whole.
final class Windows {

  /// With titles, names and punctuation so many words stay below 128 tokens of a model nearly
  /// always.
  private static final int WORDS = 80;

  private Windows() {}

  /// At most `most` windows of up to 80 words, in order; none of a blank text. A last one of a few
  /// words goes with the one before it.
  static List<String> of(String text, int most) {
    String[] words = text.strip().split("\\s+", WORDS * (most + 1) + 1);
    int length = Math.min(words.length, WORDS * most);
    List<String> windows = new ArrayList<>();
    for (int start = 0; start < length; ) {
      int left = length - start;
      int end = left < WORDS * 5 / 4 ? length : start + WORDS;
      windows.add(String.join(" ", List.of(words).subList(start, end)));
      start = end;
    }
    return text.isBlank() ? List.of() : windows;
  }
}
