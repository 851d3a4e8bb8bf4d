package casebook.text;

import casebook.model.CorruptSourceException;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Checks the files of a lexicon against each other and collects every fault with its line.
final class LexiconFaults {
  /// A group that a code's one spelling takes from its pattern.
  private static final Pattern GROUP = Pattern.compile("\\$(\\d)");

  private final Map<String, String> texts;
  private final List<String> faults = new ArrayList<>();

  LexiconFaults(Map<String, String> texts) {
    this.texts = texts;
  }

  void check(LexiconFiles.Fixes file, LexiconFiles.Chips chips) {
    Set<String> ids = new HashSet<>();
    Map<String, String> owner = new HashMap<>();
    Set<String> machines = chipNames(chips);
    file.fixes().forEach(f -> requireOf(f, ids.add(f.id()), "fix id stands twice"));
    for (LexiconFiles.FixEntry f : file.fixes()) {
      entry(f);
      named(f.tryFirst(), ids, "tryFirst of " + f.id() + " names no fix");
      named(f.shortAfter(), ids, "shortAfter of " + f.id() + " names no fix");
      named(f.serves(), ids, "serves of " + f.id() + " names no fix");
      named(f.appliesTo(), machines, "appliesTo of " + f.id() + " names no chip");
      for (String phrase : f.phrases()) {
        String other = owner.putIfAbsent(phrase, f.id());
        require(
            other == null || other.equals(f.id()),
            "fixes.yaml",
            phrase,
            "phrase stands under " + other + " and " + f.id());
      }
      phrases(
          "fixes.yaml",
          Stream.of(f.phrases(), f.inShort(), f.unless(), f.headings()).flatMap(List::stream));
      f.near().forEach(n -> near(f, n));
    }
  }

  private void entry(LexiconFiles.FixEntry fix) {
    requireOf(
        fix,
        fix.id().matches("[a-z0-9]+(-[a-z0-9]+)*"),
        "fix id must be lower case, digits, hyphens");
    requireOf(fix, !fix.title().isBlank(), "fix has no title");
    requireOf(
        fix, !fix.erasesData() || !fix.loses().isBlank(), "erasesData needs `loses`, what is lost");
  }

  private void named(List<String> names, Set<String> known, String rule) {
    names.forEach(n -> require(known.contains(n), "fixes.yaml", n, rule));
  }

  void check(LexiconFiles.Outcomes file) {
    labels("outcome:", file.outcomes());
    labels("mood:", file.moods());
    labels("word:", file.words());
  }

  void check(LexiconFiles.Devices file, LexiconFiles.Chips chips) {
    Set<String> families =
        file.families().stream().map(LexiconFiles.Family::name).collect(Collectors.toSet());
    Set<String> known = chipNames(chips);
    Set<String> names = new HashSet<>();
    for (LexiconFiles.Model m : file.models()) {
      require(names.add(m.name()), "devices.yaml", m.name(), "model stands twice");
      require(
          families.contains(m.family()),
          "devices.yaml",
          m.name(),
          "family '" + m.family() + "' is none of the families");
      m.chips()
          .forEach(c ->
              require(
                  known.contains(c),
                  "devices.yaml",
                  m.name(),
                  "chip '" + c + "' is none of chips.yaml"));
    }
    phrases("devices.yaml", file.families().stream().flatMap(f -> f.aliases().stream()));
    phrases("devices.yaml", file.helperCues().stream());
    phrases("devices.yaml", file.hostCues().stream());
    phrases("chips.yaml", chips.chips().stream().flatMap(c -> c.aliases().stream()));
  }

  void check(LexiconFiles.Systems file) {
    phrases("systems.yaml", file.systems().stream().flatMap(s -> s.aliases().stream()));
    phrases("systems.yaml", file.words().stream());
    pattern("systems.yaml", file.builds());
    file.firmware().forEach(p -> pattern("systems.yaml", p));
  }

  void check(LexiconFiles.Errors file) {
    file.masks().forEach(m -> pattern("errors.yaml", m.pattern()));
    file.codes().forEach(this::code);
    pattern("errors.yaml", file.partNumbers());
    phrases("errors.yaml", Stream.concat(file.messages().stream(), file.cues().stream()));
  }

  void check(LexiconFiles.Synonyms file) {
    phrases("synonyms.yaml", file.synonyms().stream().flatMap(List::stream));
  }

  void check(LexiconFiles.Questions file, LexiconFiles.Chips chips) {
    String name = "questions.yaml";
    Set<String> families =
        chips.chips().stream().map(LexiconFiles.Chip::family).collect(Collectors.toSet());
    for (LexiconFiles.QuestionEntry question : file.questions()) {
      require(
          question.options().size() >= 2 && question.text() != null,
          name,
          String.valueOf(question.text()),
          question.options().size() + " options; must have a text and two options or more");
      for (LexiconFiles.QuestionOption option : question.options()) {
        require(
            option.words() != null && !option.words().isBlank(),
            name,
            "option of " + question.text(),
            "no words");
        require(
            families.containsAll(option.chips()),
            name,
            "chips of " + option.words(),
            option.chips() + "; must be families of chips.yaml");
      }
    }
  }

  /// A file without masks would let everything through; whoever wants the shipped ones leaves it
  /// out.
  void check(LexiconFiles.Personal file) {
    String name = "personal.yaml";
    require(
        !file.masks().isEmpty(), name, "masks", "none; leave the file out for the shipped ones");
    for (LexiconFiles.PersonalMask mask : file.masks()) {
      pattern(name, mask.pattern());
      require(
          !Redaction.markers(mask.by()).isEmpty(),
          name,
          mask.name(),
          "`by` is '" + mask.by() + "'; must hold words in angle quotes, ⟨secret⟩");
    }
    Set<String> markers =
        file.masks().stream().map(LexiconFiles.PersonalMask::by).collect(Collectors.toSet());
    for (LexiconFiles.Keep keep : file.keeps()) {
      pattern(name, keep.pattern());
      require(
          !keep.of().isEmpty() && markers.containsAll(keep.of()),
          name,
          keep.name(),
          "`of` is " + keep.of() + "; must name what masks put, one or more");
    }
  }

  void throwIfAny() {
    if (!faults.isEmpty()) {
      throw new CorruptSourceException(String.join("\n", faults));
    }
  }

  private void labels(String kind, Map<String, List<String>> lists) {
    Set<String> known =
        Arrays.stream(Phenomenon.values()).map(Phenomenon::label).collect(Collectors.toSet());
    lists.forEach((name, list) -> {
      require(
          known.contains(kind + name),
          "outcomes.yaml",
          name,
          "list is none that LEXICON.md describes");
      phrases("outcomes.yaml", list.stream());
    });
  }

  private void near(LexiconFiles.FixEntry fix, LexiconFiles.Near near) {
    requireOf(
        fix,
        near.within() >= 2 && near.within() <= 16,
        "near: within is " + near.within() + "; must be 2 to 16");
    requireOf(fix, near.groups().size() >= 2, "near: needs two groups or more");
    phrases("fixes.yaml", near.groups().stream().flatMap(List::stream));
  }

  private void phrases(String file, Stream<String> phrases) {
    phrases.forEach(p -> {
      try {
        Phrase.ordered("check", p);
      } catch (IllegalArgumentException e) {
        faults.add(place(file, p) + e.getMessage());
      }
    });
  }

  private void code(LexiconFiles.Code code) {
    String file = "errors.yaml";
    require(
        code.weight() >= 0.5 && code.weight() <= 3,
        file,
        code.name(),
        "weight is " + code.weight() + "; must be 0.5 to 3");
    pattern(file, code.pattern())
        .ifPresent(p -> {
          for (Patterns.Place named : Patterns.find(GROUP, code.as())) {
            require(
                Integer.parseInt(named.groups().get(1)) <= p.groupCount(),
                file,
                code.name(),
                "`as` names " + named.text() + ", groups of the pattern: " + p.groupCount());
          }
        });
  }

  private Optional<Pattern> pattern(String file, String pattern) {
    try {
      return Optional.of(Patterns.compile(pattern));
    } catch (PatternSyntaxException e) {
      faults.add(place(file, pattern) + "pattern '" + pattern + "': " + e.getDescription());
      return Optional.empty();
    }
  }

  private void requireOf(LexiconFiles.FixEntry fix, boolean holds, String rule) {
    if (!holds) {
      faults.add(place("fixes.yaml", "id: " + fix.id(), fix.id()) + "'" + fix.id() + "': " + rule);
    }
  }

  private void require(boolean holds, String file, String value, String rule) {
    if (!holds) {
      faults.add(place(file, value) + "'" + value + "': " + rule);
    }
  }

  /// The file and the last line in which the first of some wordings stands (a value that stands
  /// twice is at fault the second time), as an entry rather than as a part of one.
  private String place(String file, String... wordings) {
    List<String> lines = texts.getOrDefault(file, "").lines().toList();
    for (String value : wordings) {
      for (BiPredicate<String, String> stands :
          List.<BiPredicate<String, String>>of(LexiconFaults::isEntry, String::contains)) {
        for (int i = lines.size() - 1; i >= 0 && !value.isBlank(); i--) {
          if (stands.test(lines.get(i), value)) {
            return file + ", line " + (i + 1) + ": ";
          }
        }
      }
    }
    return file + ": ";
  }

  /// Whether a value stands in a line by itself: between quotes, brackets, commas or the ends.
  private static boolean isEntry(String line, String value) {
    for (int at = line.indexOf(value); at >= 0; at = line.indexOf(value, at + 1)) {
      String before = line.substring(0, at).strip();
      String after = line.substring(at + value.length()).strip();
      boolean isBegin =
          before.isEmpty() || before.equals("-") || "[,:{\"'".indexOf(last(before)) >= 0;
      if (isBegin && (after.isEmpty() || ",]}\"'#".indexOf(after.charAt(0)) >= 0)) {
        return true;
      }
    }
    return false;
  }

  private static char last(String text) {
    return text.charAt(text.length() - 1);
  }

  private static Set<String> chipNames(LexiconFiles.Chips chips) {
    return chips.chips().stream()
        .flatMap(c -> Stream.of(c.name(), c.family()))
        .collect(Collectors.toSet());
  }
}
