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
    List<Place> found = new ArrayList<>();
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      List<String> groups = new ArrayList<>();
      for (int i = 0; i <= matcher.groupCount(); i++) {
        String group = matcher.group(i);
        groups.add(group == null ? "" : group);
      }
      if (matcher.end() > matcher.start()) {
        found.add(new Place(matcher.start(), matcher.end(), groups));
      }
    }
    return found;
  }
}
