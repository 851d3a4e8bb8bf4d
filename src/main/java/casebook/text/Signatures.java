package casebook.text;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;

/// What is an error, and when are two errors the same? Immutable; safe for use by many threads.
public final class Signatures {

  /// A code found in a text: as written, in its one spelling, how telling it is (1 to 3), and the
  /// lexicon's name of the rule that found it.
  public record FoundCode(
      String words, String signature, double weight, int start, int end, String rule) {}

  /// A normalised form, and what made it: the lexicon's names of masks, and spellings.
  public record Trace(String signature, List<String> rules) {
    public Trace {
      rules = List.copyOf(rules);
    }
  }

  /// `isOfMarker` where it folds what was masked: of no use in a text without a marker.
  private record Mask(String name, Pattern pattern, String by, boolean isOfMarker) {}

  /// `needs`: a line in small letters that holds none of these cannot hold the code; empty where
  /// nothing can be said.
  private record Code(String name, Pattern pattern, List<String> needs, String as, double weight) {
    boolean isPossibleIn(String lower) {
      return needs.isEmpty() || needs.stream().anyMatch(lower::contains);
    }
  }

  private record Spelling(String from, Pattern pattern, String to) {}

  /// The longest code with its message, in characters.
  private static final int LONGEST = 300;

  private static final Pattern QUOTED_BEHIND = Pattern.compile("^ ?\"[^\"]{3,160}\"");
  private static final Pattern SPACE = Pattern.compile("\\s+");

  /// A zero typed as a letter: OXFCA is a code without a digit.
  private static final Pattern SLOPPY_HEX = Pattern.compile("\\b[Oo][Xx]");

  private static final Pattern EDGE =
      Pattern.compile("^[\\s\"'.,:;!?()\\[\\]-]+|[\\s\"'.,:;!?()\\[\\]]+$");

  private final List<Mask> masks;
  private final List<Code> codes;
  private final PhraseCatalogue cues;
  private final List<Spelling> spellings = new ArrayList<>();
  private final List<Pattern> partNumbers;
  private final Commands commands;

  Signatures(LexiconFiles.Errors file) {
    masks =
        file.masks().stream()
            .map(m ->
                new Mask(
                    m.name(), Patterns.compile(m.pattern()), m.by(), m.pattern().indexOf('⟨') >= 0))
            .toList();
    codes =
        file.codes().stream()
            .map(c ->
                new Code(c.name(), Patterns.compile(c.pattern()), c.needs(), c.as(), c.weight()))
            .toList();
    cues = new PhraseCatalogue(file.cues().stream().map(c -> Phrase.ordered("cue", c)).toList());
    new TreeMap<>(file.spellings())
        .forEach((from, to) ->
            spellings.add(
                new Spelling(
                    from,
                    Patterns.compile("\\b" + Pattern.quote(from.toLowerCase(Locale.ROOT)) + "\\b"),
                    to)));
    partNumbers =
        file.partNumbers().isEmpty() ? List.of() : List.of(Patterns.compile(file.partNumbers()));
    commands = new Commands(file.commands());
  }

  /// The codes in a text, by place; of two that overlap the longer one.
  public List<FoundCode> codes(String text) {
    List<FoundCode> found = new ArrayList<>();
    int start = 0;
    for (String line : text.split("\n", -1)) {
      if (line.chars().anyMatch(Character::isDigit) || SLOPPY_HEX.matcher(line).find()) {
        codesOfLine(line, start, found);
      }
      start += line.length() + 1;
    }
    return withoutOverlaps(found);
  }

  private void codesOfLine(String line, int offset, List<FoundCode> found) {
    String lower = line.toLowerCase(Locale.ROOT);
    for (Code code : codes) {
      if (!code.isPossibleIn(lower)) {
        continue;
      }
      for (Patterns.Place place : Patterns.find(code.pattern(), line)) {
        String words = withMessage(place, line);
        found.add(
            new FoundCode(
                words,
                canonical(code.as(), place.groups()),
                code.weight(),
                offset + place.start(),
                offset + place.end(),
                code.name()));
      }
    }
  }

  /// The code as written, with the message in quotes right behind it: `Code=401 "Failed to ..."`.
  private static String withMessage(Patterns.Place place, String line) {
    Matcher behind = QUOTED_BEHIND.matcher(line.substring(place.end()));
    String words = place.text() + (behind.lookingAt() ? behind.group() : "");
    return words.length() > LONGEST ? words.substring(0, LONGEST) : words;
  }

  private static String canonical(String as, List<String> groups) {
    String made = as;
    for (int i = groups.size() - 1; i >= 0; i--) {
      made = made.replace("$" + i, groups.get(i));
    }
    return SPACE.matcher(made.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
  }

  private static List<FoundCode> withoutOverlaps(List<FoundCode> found) {
    List<FoundCode> byLength = new ArrayList<>(found);
    byLength.sort(
        Comparator.comparingInt((FoundCode c) -> c.start() - c.end())
            .thenComparing(Comparator.comparingDouble(FoundCode::weight).reversed())
            .thenComparingInt(FoundCode::start));
    List<FoundCode> kept = new ArrayList<>();
    for (FoundCode code : byLength) {
      if (kept.stream().noneMatch(k -> k.start() < code.end() && code.start() < k.end())) {
        kept.add(code);
      }
    }
    kept.sort(Comparator.comparingInt(FoundCode::start));
    return kept;
  }

  /// Whether a line or a quoted span speaks of something going wrong.
  public boolean isTelling(String words) {
    return telling(words).isPresent();
  }

  /// The lexicon's phrase by which a line speaks of something going wrong.
  public Optional<String> telling(String words) {
    return cues.find(words).stream().map(Mention::phrase).findFirst();
  }

  /// The normalised form of a message: equal for two that differ only from run to run or in
  /// spelling. Empty where nothing telling is left.
  public String of(String message) {
    return trace(message).signature();
  }

  /// The normalised form of a message with the rules that made it.
  public Trace trace(String message) {
    List<String> rules = new ArrayList<>();
    String text = plainMarks(message);
    boolean isMarked = text.indexOf('⟨') >= 0;
    for (Mask mask : masks) {
      if (mask.isOfMarker() && !isMarked) {
        continue;
      }
      String by = Matcher.quoteReplacement(mask.by());
      text = noted(text, mask.pattern().matcher(text).replaceAll(by), mask.name(), rules);
    }
    text = SPACE.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ");
    for (Spelling spelling : spellings) {
      String spelled = spelling.pattern().matcher(text).replaceAll(spelling.to());
      text = noted(text, spelled, spelling.from() + " as " + spelling.to(), rules);
    }
    return new Trace(EDGE.matcher(text).replaceAll("").strip(), rules);
  }

  private static String noted(String before, String after, String rule, List<String> rules) {
    if (!before.equals(after)) {
      rules.add(rule);
    }
    return after;
  }

  /// Quotes and dashes of every kind as their plain forms.
  public static String plainMarks(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      plain.append(
          switch (c) {
            case '\u2018', '\u2019', '\u201A', '\u2032', '\u00B4' -> '\'';
            case '\u201C', '\u201D', '\u201E', '\u2033', '\u00AB', '\u00BB' -> '"';
            case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2212' -> '-';
            case '\u00A0', '\u202F', '\u2009' -> ' ';
            default -> c;
          });
    }
    return plain.toString();
  }

  /// Order and part numbers in a text.
  public List<String> partNumbers(String text) {
    return partNumbers.stream()
        .flatMap(p -> Patterns.find(p, text).stream())
        .map(Patterns.Place::text)
        .distinct()
        .toList();
  }

  /// Whether a line or an inline code span is a command; a message that begins with the name of a
  /// command is none.
  public boolean isCommand(String line) {
    boolean isMessage = isTelling(line) && !line.contains(" -") && !line.contains("/");
    return !isMessage && commands.isCommand(line);
  }

  public Commands commands() {
    return commands;
  }
}
