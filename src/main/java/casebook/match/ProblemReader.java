package casebook.match;

import casebook.extract.EnvironmentFinder;
import casebook.extract.SymptomFinder;
import casebook.extract.TriedFinder;
import casebook.model.Environment;
import casebook.model.Problem;
import casebook.model.Symptom;
import casebook.text.Lexicon;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/// Understands what a person put to us: a few words, a pasted error or log, or a story. It is
/// masked first, by the rules that masked the posts.
final class ProblemReader {

  /// No more than this is looked at, in characters.
  private static final int MOST = 2_000_000;

  /// How much of a text is kept for searching by words, in characters.
  private static final int WORDS = 6_000;

  private static final int SLACK = 500;

  /// A text of so many words or more, without the marks of a log, is a story.
  private static final int STORY = 30;

  /// Lines of so many words or more, on average, are sentences that somebody wrote.
  private static final int TOLD = 18;

  /// A text of which an error is so great a share was pasted.
  private static final double ERROR = 0.8;

  private final Lexicon lexicon;
  private final SymptomFinder symptoms;
  private final EnvironmentFinder environments;
  private final TriedFinder tried;
  private final LogReducer logs;

  ProblemReader(Lexicon lexicon) {
    this.lexicon = lexicon;
    this.symptoms = new SymptomFinder(lexicon);
    this.environments = new EnvironmentFinder(lexicon);
    this.tried = new TriedFinder(lexicon);
    this.logs = new LogReducer(lexicon, WORDS);
  }

  Problem read(String given, Set<String> without) {
    String text = given.length() > MOST ? given.substring(0, MOST) : given;
    Problem.Kind kind = kind(text);
    boolean isLong = kind == Problem.Kind.PASTE && text.length() > WORDS;
    String masked = lexicon.redaction().of(isLong ? logs.reduce(text) : beginning(text));
    String reduced = cut(masked);
    List<Symptom> found = new ArrayList<>(symptoms.prose(reduced, 1));
    if (kind == Problem.Kind.PASTE) {
      found.addAll(symptoms.log(reduced, 1));
    }
    Environment seen = environments.find(reduced);
    Environment kept =
        new Environment(
            keep(seen.devices(), "device", without),
            keep(seen.chips(), "chip", without),
            keep(seen.systems(), "os", without),
            keep(seen.builds(), "build", without),
            seen.firmware(),
            seen.partNumbers());
    return new Problem(
        reduced,
        kind == Problem.Kind.SHORT && isError(reduced, found) ? Problem.Kind.PASTE : kind,
        keep(distinct(found), s -> "error:" + s.words(), without),
        kept,
        keep(tried.find(reduced), "tried", without),
        reduced);
  }

  private Problem.Kind kind(String text) {
    boolean isLog = text.lines().limit(200).anyMatch(ProblemReader::isLogLine);
    boolean isError =
        lexicon.signatures().codes(cut(text)).stream().anyMatch(c -> c.weight() >= 3)
            && text.length() > 60;
    if (isLog || isError || isMessage(cut(text))) {
      return Problem.Kind.PASTE;
    }
    return cut(text).split("\\s+", STORY + 1).length > STORY
        ? Problem.Kind.STORY
        : Problem.Kind.SHORT;
  }

  /// Lines of a message rather than of a person who tells.
  private boolean isMessage(String text) {
    List<String> lines = text.lines().filter(l -> !l.isBlank()).toList();
    long words = lines.stream().mapToLong(l -> l.strip().split("\\s+").length).sum();
    return lines.size() > 1
        && words < lines.size() * (long) TOLD
        && lexicon.signatures().isTelling(text);
  }

  /// A few words that are little else than an error.
  private static boolean isError(String text, List<Symptom> found) {
    int longest = found.stream().mapToInt(s -> s.words().length()).max().orElse(0);
    return longest >= ERROR * text.strip().length();
  }

  /// A line that begins with a time or a bracket of numbers, or holds a colon-separated source.
  private static boolean isLogLine(String line) {
    String start = line.strip();
    if (start.length() < 12) {
      return false;
    }
    String head = start.substring(0, Math.min(start.length(), 24));
    long digits = head.chars().filter(Character::isDigit).count();
    boolean hasClock = head.matches(".*\\d\\d:\\d\\d:\\d\\d.*");
    return hasClock || (start.charAt(0) == '[' && digits >= 4);
  }

  /// Somewhat more than is kept, so that nothing personal is cut in two before it is masked.
  private static String beginning(String text) {
    return text.length() <= WORDS + SLACK ? text : text.substring(0, WORDS + SLACK);
  }

  private static String cut(String text) {
    return text.length() <= WORDS ? text : text.substring(0, WORDS);
  }

  private static List<Symptom> distinct(List<Symptom> found) {
    Map<String, Symptom> bySignature = new LinkedHashMap<>();
    found.forEach(s -> bySignature.putIfAbsent(s.signature(), s));
    return List.copyOf(bySignature.values());
  }

  private static List<String> keep(List<String> values, String kind, Set<String> without) {
    return keep(values, v -> kind + ":" + v, without);
  }

  private static <T> List<T> keep(List<T> values, Function<T, String> name, Set<String> without) {
    return values.stream().filter(v -> !without.contains(name.apply(v))).toList();
  }
}
