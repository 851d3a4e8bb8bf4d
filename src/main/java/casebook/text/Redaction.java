package casebook.text;

import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Masks what is personal or secret in a text, by the rules of `personal.yaml`. A marker such as
/// `⟨serial number⟩` stands in its place; masking a masked text changes nothing. Immutable; safe
/// for use by many threads; the time is linear in the text.
public final class Redaction {

  /// A place of the text that a marker takes.
  public record Hidden(int start, int end, String by) {}

  /// What is never masked by a rule that puts one of these markers.
  private record Keep(Pattern pattern, Set<String> of) {}

  private record Ordered(int order, Hidden hidden) {}

  /// How far around a place a kept pattern is looked for, in characters.
  private static final int AROUND = 40;

  private static final Pattern MARKER = Patterns.compile("⟨[^⟨⟩\n]{1,40}⟩");

  /// A word that is known again wherever it stands: long enough, and with a digit.
  private static final Pattern WORD =
      Patterns.compile("[\\pL\\pN](?:[\\pL\\pN_.@:+%-]*[\\pL\\pN])?");

  private static final int SHORTEST_WORD = 6;
  private static final String AGAIN = "⟨id⟩";

  private final List<PersonalMask> masks;
  private final List<Keep> keeps;
  private final Set<String> markers;
  private final Set<String> named;

  Redaction(LexiconFiles.Personal file) {
    this(
        file.masks().stream().map(PersonalMask::new).toList(),
        file.keeps().stream()
            .map(k -> new Keep(Patterns.compile(k.pattern()), Set.copyOf(k.of())))
            .toList(),
        Set.of());
  }

  private Redaction(List<PersonalMask> masks, List<Keep> keeps, Set<String> named) {
    this.masks = masks;
    this.keeps = keeps;
    this.named = named;
    this.markers = new HashSet<>(Set.of(AGAIN));
    masks.forEach(m -> Patterns.find(MARKER, m.by()).forEach(p -> markers.add(p.text())));
  }

  /// The text with a marker in place of whatever is to be masked.
  public String of(String text) {
    List<Hidden> hidden = in(text);
    if (hidden.isEmpty()) {
      return text;
    }
    StringBuilder masked = new StringBuilder(text.length());
    int from = 0;
    for (Hidden one : hidden) {
      masked.append(text, from, one.start()).append(one.by());
      from = one.end();
    }
    return masked.append(text, from, text.length()).toString();
  }

  /// What is to be masked in a text, by place, none overlapping another.
  public List<Hidden> in(String text) {
    String lower = lowered(text);
    List<Ordered> found = new ArrayList<>();
    for (int i = 0; i < masks.size(); i++) {
      int order = i;
      masks
          .get(i)
          .find(
              text,
              lower,
              f -> {
                if (f.isSure() || !isKept(text, f)) {
                  found.add(new Ordered(order, new Hidden(f.start(), f.end(), f.by())));
                }
              });
    }
    addNamed(lower, found);
    return united(outsideMarkers(text, found));
  }

  /// This, and besides whatever one of these texts shows to be personal, wherever it stands: a
  /// serial number once behind its label and once alone is masked twice.
  public Redaction knowing(Collection<String> texts) {
    Set<String> words = new HashSet<>(named);
    for (String text : texts) {
      for (Hidden hidden : in(text)) {
        String word = lowered(text.substring(hidden.start(), hidden.end()));
        if (isKnownAgain(word)) {
          words.add(word);
        }
      }
    }
    return words.size() == named.size() ? this : new Redaction(masks, keeps, Set.copyOf(words));
  }

  /// Where the markers of a text begin and end.
  public static List<Hidden> markers(String text) {
    return text.indexOf('⟨') < 0
        ? List.of()
        : Patterns.find(MARKER, text).stream()
            .map(p -> new Hidden(p.start(), p.end(), p.text()))
            .toList();
  }

  private static boolean isKnownAgain(String word) {
    return word.length() >= SHORTEST_WORD
        && word.chars().anyMatch(c -> c >= '0' && c <= '9')
        && WORD.matches(word);
  }

  private void addNamed(String lower, List<Ordered> found) {
    if (named.isEmpty()) {
      return;
    }
    for (Patterns.Place word : Patterns.find(WORD, lower)) {
      if (named.contains(word.text())) {
        found.add(new Ordered(masks.size(), new Hidden(word.start(), word.end(), AGAIN)));
      }
    }
  }

  private boolean isKept(String text, PersonalMask.Found found) {
    int start = found.start();
    int end = found.end();
    int line = text.lastIndexOf('\n', start - 1) + 1;
    int next = text.indexOf('\n', end);
    int from = Math.max(line, start - AROUND);
    int to = Math.min(next < 0 ? text.length() : next, end + AROUND);
    String around = text.substring(from, to);
    return keeps.stream()
        .filter(k -> k.of().contains(found.by()))
        .flatMap(k -> Patterns.find(k.pattern(), around).stream())
        .anyMatch(p -> from + p.start() <= start && end <= from + p.end());
  }

  private List<Ordered> outsideMarkers(String text, List<Ordered> found) {
    if (found.isEmpty()) {
      return found;
    }
    TreeMap<Integer, Integer> marked = new TreeMap<>(Map.of(-1, -1));
    markers(text).stream()
        .filter(m -> markers.contains(m.by()))
        .forEach(m -> marked.put(m.start(), m.end()));
    return found.stream()
        .filter(f -> marked.floorEntry(f.hidden().start()).getValue() < f.hidden().end())
        .toList();
  }

  /// Of places that overlap one that holds them all, with the marker of the first rule.
  private static List<Hidden> united(List<Ordered> found) {
    List<Ordered> byPlace = new ArrayList<>(found);
    byPlace.sort(
        Comparator.comparingInt((Ordered o) -> o.hidden().start())
            .thenComparingInt(Ordered::order));
    List<Hidden> united = new ArrayList<>();
    int order = 0;
    for (Ordered next : byPlace) {
      Hidden last = united.isEmpty() ? new Hidden(0, 0, "") : united.getLast();
      if (next.hidden().start() >= last.end()) {
        united.add(next.hidden());
        order = next.order();
      } else {
        String by = next.order() < order ? next.hidden().by() : last.by();
        int end = Math.max(last.end(), next.hidden().end());
        order = Math.min(order, next.order());
        united.set(united.size() - 1, new Hidden(last.start(), end, by));
      }
    }
    return united;
  }

  /// Lower case, letter for letter, so that places stay the same.
  private static String lowered(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    if (lower.length() == text.length()) {
      return lower;
    }
    StringBuilder each = new StringBuilder(text.length());
    text.chars().forEach(c -> each.append((char) Character.toLowerCase(c)));
    return each.toString();
  }
}
