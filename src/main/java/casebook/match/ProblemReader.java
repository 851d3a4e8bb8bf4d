package casebook.match;

import casebook.extract.EnvironmentFinder;
import casebook.extract.SymptomFinder;
import casebook.extract.TriedFinder;
import casebook.model.Environment;
import casebook.model.Problem;
import casebook.model.Symptom;
import casebook.text.Lexicon;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/// Understands what a person put to us: a few words, a pasted error or log, or a story. It is
/// masked first, by the rules that masked the posts.
final class ProblemReader {

  /// No more than this is looked at, in characters.
  private static final int MOST = 2_000_000;

  /// How much of a text is kept for searching by words, in characters.
  private static final int WORDS = 6_000;

  /// A text of so many words or more, without the marks of a log, is a story.
  private static final int STORY = 30;

  /// A code of this weight or more names its kind; a lesser one is a bare number.
  private static final double TELLING_CODE = 2;

  private static final Pattern DIGITS = Pattern.compile("\\d+");

  private final Lexicon lexicon;
  private final SymptomFinder symptoms;
  private final EnvironmentFinder environments;
  private final TriedFinder tried;

  ProblemReader(Lexicon lexicon) {
    this.lexicon = lexicon;
    this.symptoms = new SymptomFinder(lexicon);
    this.environments = new EnvironmentFinder(lexicon);
    this.tried = new TriedFinder(lexicon);
  }

  Problem read(String given, Set<String> without) {
    String text = lexicon.redaction().of(given.length() > MOST ? given.substring(0, MOST) : given);
    Problem.Kind kind = kind(text);
    String reduced = kind == Problem.Kind.PASTE ? reduce(text) : cut(text);
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
            seen.builds(),
            seen.firmware(),
            seen.partNumbers());
    return new Problem(
        reduced,
        kind,
        keep(distinct(found), s -> "error:" + s.words(), without),
        kept,
        keep(tried.find(reduced), "tried", without),
        reduced);
  }

  private Problem.Kind kind(String text) {
    long lines = text.lines().filter(l -> !l.isBlank()).count();
    boolean isLog = text.lines().limit(200).anyMatch(ProblemReader::isLogLine);
    boolean isError =
        lexicon.signatures().codes(cut(text)).stream().anyMatch(c -> c.weight() >= 3)
            && text.length() > 60;
    if (isLog || isError || (lines > 1 && lexicon.signatures().isTelling(cut(text)))) {
      return Problem.Kind.PASTE;
    }
    return text.split("\\s+", STORY + 1).length > STORY ? Problem.Kind.STORY : Problem.Kind.SHORT;
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

  /// A log cut down to the lines that speak of something wrong or hold a telling code, repeated
  /// ones once.
  private String reduce(String text) {
    if (text.length() <= WORDS) {
      return text;
    }
    Map<String, String> bySignature = new LinkedHashMap<>();
    Map<String, Boolean> tellingByWords = new HashMap<>();
    text.lines()
        .distinct()
        .filter(l -> l.length() < 2000 && isOfUse(l, tellingByWords))
        .forEach(l -> bySignature.putIfAbsent(lexicon.signatures().of(l), l));
    return cut(String.join("\n", bySignature.values()));
  }

  /// What a line says of something wrong hangs on its words, and a log says most of them again and
  /// again; `tellingByWords` spares asking twice.
  private boolean isOfUse(String line, Map<String, Boolean> tellingByWords) {
    return tellingByWords.computeIfAbsent(
            DIGITS.matcher(line).replaceAll(""), _ -> lexicon.signatures().isTelling(line))
        || lexicon.signatures().codes(line).stream().anyMatch(c -> c.weight() >= TELLING_CODE);
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
