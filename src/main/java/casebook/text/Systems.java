package casebook.text;

import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Which versions of the system does a text speak of, and which numbers are firmware or builds?
/// Immutable; safe for use by many threads.
public final class Systems {

  /// What a sentence says of versions. `last` is the last full version, from which a bare `.4` in a
  /// later sentence inherits.
  public record Versions(
      List<String> systems, List<String> builds, List<String> firmware, String last) {}

  private static final Pattern NUMBER =
      Pattern.compile(
          "(?:^|[^\\w.,])(\\d{1,2}(?:\\.\\d{1,3}){0,3}(?:\\.x)?)(?:[^\\w.]|\\.\\W|\\.$|$)|(?:^|[\\s,(/])(\\.\\d{1,2})(?:[^\\w]|$)");
  private static final Pattern NOT_A_VERSION =
      Pattern.compile(
          "^[\\s-]*(?:[\"\u201D\u2033]|''|inch|zoll|pollici|pouces|gb\\b|tb\\b|mb\\b|ghz|hours?\\b|hrs?\\b|minutes?\\b|min\\b|mins\\b|days?\\b|weeks?\\b|months?\\b|years?\\b|times?\\b|%|\u20AC|\\$|seconds?\\b|sec\\b|w\\b|watts?\\b|k\\b|am\\b|pm\\b|uhr\\b|minuten\\b|stunden\\b)");

  private final Map<String, String> byAlias = new HashMap<>();
  private final Set<String> majors = new HashSet<>();
  private final Set<String> releases = new HashSet<>();
  private final PhraseCatalogue names;
  private final PhraseCatalogue words;
  private final List<Pattern> builds;
  private final List<Pattern> firmware;

  Systems(LexiconFiles.Systems file) {
    List<Phrase> phrases = new ArrayList<>();
    for (LexiconFiles.OsName os : file.systems()) {
      majors.add(os.version());
      releases.addAll(os.releases());
      for (String alias : os.aliases()) {
        phrases.add(Phrase.ordered(os.version(), alias));
        byAlias.put(alias, os.version());
      }
    }
    names = new PhraseCatalogue(phrases);
    words = new PhraseCatalogue(file.words().stream().map(w -> Phrase.ordered("word", w)).toList());
    builds = file.builds().isEmpty() ? List.of() : List.of(Patterns.compile(file.builds()));
    firmware = file.firmware().stream().map(Patterns::compile).toList();
  }

  /// The versions in a sentence. `last` is the last full version said before it, empty at first.
  public Versions find(String sentence, String last) {
    boolean[] taken = new boolean[sentence.length() + 1];
    List<String> firm = take(firmware, sentence, taken);
    List<String> build = take(builds, sentence, taken);
    List<Mention> named = longest(names.find(sentence));
    List<Mention> wordsBefore = words.find(sentence);
    List<String> found = new ArrayList<>();
    Set<Integer> numbered = new HashSet<>();
    String full = last;
    for (Patterns.Place place : Patterns.findAdjoining(NUMBER, sentence)) {
      boolean isShort = place.groups().get(1).isEmpty();
      String number = isShort ? place.groups().get(2) : place.groups().get(1);
      int start = sentence.indexOf(number, place.start());
      if (start < 0 || taken[start]) {
        continue;
      }
      if (isShort) {
        String inherited = inherit(full, number);
        if (!inherited.isEmpty()) {
          found.add(inherited);
        }
        continue;
      }
      boolean isAnnounced = isAfter(named, start, 3) || isAfter(wordsBefore, start, 2);
      String version = version(number, sentence, start, isAnnounced);
      if (!version.isEmpty()) {
        found.add(version);
        markNumbered(named, start, numbered);
        full = version.contains(".") ? version : full;
      }
    }
    for (int i = 0; i < named.size(); i++) {
      String major = named.get(i).label();
      if (!numbered.contains(i) && found.stream().noneMatch(v -> isOf(v, major))) {
        found.add(major);
      }
    }
    return new Versions(found.stream().distinct().toList(), build, firm, full);
  }

  private String version(String number, String sentence, int start, boolean isAnnounced) {
    String bare = number.endsWith(".x") ? number.substring(0, number.length() - 2) : number;
    int end = start + number.length();
    String rest = sentence.substring(end);
    if (Pattern.compile(NOT_A_VERSION.pattern(), Pattern.CASE_INSENSITIVE)
        .matcher(rest)
        .lookingAt()) {
      return "";
    }
    String mended = releases.contains(bare) ? bare : mend(bare);
    String major = major(mended);
    if (!majors.contains(major)) {
      return "";
    }
    boolean hasPoint = mended.contains(".") || number.endsWith(".x");
    boolean isKnown = releases.contains(mended);
    return isAnnounced || (hasPoint && (isKnown || isPlausible(mended, major))) ? mended : "";
  }

  private boolean isPlausible(String version, String major) {
    String[] parts = version.substring(major.length()).replaceFirst("^\\.", "").split("\\.");
    return parts.length <= 2
        && java.util.Arrays.stream(parts).allMatch(p -> p.isEmpty() || Integer.parseInt(p) <= 9);
  }

  /// A lost dot: `11.23` is `11.2.3` where only that was released.
  private String mend(String number) {
    int point = number.lastIndexOf('.');
    String tail = number.substring(point + 1);
    if (point > 0 && tail.length() == 2) {
      String mended = number.substring(0, point + 1) + tail.charAt(0) + "." + tail.charAt(1);
      if (releases.contains(mended)) {
        return mended;
      }
    }
    return number;
  }

  private String major(String version) {
    String[] parts = version.split("\\.");
    String two = parts.length > 1 ? parts[0] + "." + parts[1] : parts[0];
    return majors.contains(two) ? two : parts[0];
  }

  /// Whether a version is of the system that a major names: `13.6.4` is of `13`.
  public static boolean isOf(String version, String major) {
    return version.equals(major) || version.startsWith(major + ".");
  }

  /// The major of a version, for comparing two machines: `13` of `13.6.4`, `10.15` of `10.15.7`.
  public String majorOf(String version) {
    return major(version);
  }

  private static String inherit(String full, String shorthand) {
    String[] parts = full.split("\\.");
    if (parts.length < 2) {
      return "";
    }
    boolean isOld = parts[0].equals("10");
    String stem = !isOld || parts.length > 2 ? parts[0] + "." + parts[1] : parts[0];
    return stem + shorthand;
  }

  /// Of names that overlap, the longest: `High Sierra` is no `Sierra`.
  private static List<Mention> longest(List<Mention> named) {
    return named.stream()
        .filter(m -> named.stream().noneMatch(o -> o.overlaps(m) && o.length() > m.length()))
        .toList();
  }

  private static boolean isAfter(List<Mention> mentions, int start, int reach) {
    return mentions.stream().anyMatch(m -> m.end() <= start && start - m.end() <= reach);
  }

  private static void markNumbered(List<Mention> named, int start, Set<Integer> numbered) {
    for (int i = 0; i < named.size(); i++) {
      if (named.get(i).end() <= start && start - named.get(i).end() <= 3) {
        numbered.add(i);
      }
    }
  }

  private static List<String> take(List<Pattern> patterns, String sentence, boolean[] taken) {
    List<String> found = new ArrayList<>();
    for (Pattern pattern : patterns) {
      for (Patterns.Place place : Patterns.find(pattern, sentence)) {
        if (!taken[place.start()]) {
          found.add(place.text());
          java.util.Arrays.fill(taken, place.start(), place.end(), true);
        }
      }
    }
    return found.stream().distinct().toList();
  }
}
