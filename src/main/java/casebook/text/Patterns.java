package casebook.text;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;

/// Linear-time patterns: whatever a person pastes may meet them.
final class Patterns {

  private Patterns() {}

  /// A place in a text where a pattern fits, with its groups, the whole first.
  record Place(int start, int end, List<String> groups) {
    String text() {
      return groups.getFirst();
    }
  }

  static Pattern compile(String pattern) {
    return Pattern.compile(pattern);
  }

  static List<Place> find(Pattern pattern, String text) {
    return find(pattern, text, 0);
  }

  /// As `find`, for a pattern that takes in the character behind what it looks for: the next place
  /// may begin with that character.
  static List<Place> findAdjoining(Pattern pattern, String text) {
    return find(pattern, text, 1);
  }

  private static List<Place> find(Pattern pattern, String text, int shared) {
    List<Place> found = new ArrayList<>();
    Matcher matcher = pattern.matcher(text);
    int from = 0;
    while (from <= text.length() && matcher.find(from)) {
      List<String> groups = new ArrayList<>();
      for (int i = 0; i <= matcher.groupCount(); i++) {
        String group = matcher.group(i);
        groups.add(group == null ? "" : group);
      }
      if (matcher.end() > matcher.start()) {
        found.add(new Place(matcher.start(), matcher.end(), groups));
      }
      int next = matcher.end() - (matcher.end() < text.length() ? shared : 0);
      from = Math.max(next, matcher.start() + 1);
    }
    return found;
  }
}
