package casebook.text;

import casebook.model.CorruptSourceException;
import com.google.re2j.PatternSyntaxException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Checks the files of a lexicon against each other and collects every fault with its line.
final class LexiconFaults {
  private final Map<String, String> texts;
  private final List<String> faults = new ArrayList<>();

  LexiconFaults(Map<String, String> texts) {
    this.texts = texts;
  }

  void check(LexiconFiles.Fixes file, LexiconFiles.Chips chips) {
    Set<String> ids = new HashSet<>();
    Map<String, String> owner = new HashMap<>();
    Set<String> machines = chipNames(chips);
    file.fixes()
        .forEach(f -> require(ids.add(f.id()), "fixes.yaml", f.id(), "fix id stands twice"));
    for (LexiconFiles.FixEntry f : file.fixes()) {
      String at = "fixes.yaml";
      require(
          f.id().matches("[a-z0-9]+(-[a-z0-9]+)*"),
          at,
          f.id(),
          "fix id must be lower case, digits, hyphens");
      require(!f.title().isBlank(), at, f.id(), "fix has no title");
      require(
          !f.erasesData() || !f.loses().isBlank(),
          at,
          f.id(),
          "erasesData needs `loses`, what is lost");
      f.tryFirst()
          .forEach(t -> require(ids.contains(t), at, t, "tryFirst of " + f.id() + " names no fix"));
      f.appliesTo()
          .forEach(c ->
              require(machines.contains(c), at, c, "appliesTo of " + f.id() + " names no chip"));
      for (String phrase : f.phrases()) {
        String other = owner.putIfAbsent(phrase, f.id());
        require(
            other == null || other.equals(f.id()),
            at,
            phrase,
            "phrase stands under " + other + " and " + f.id());
      }
      phrases(
          at, Stream.of(f.phrases(), f.inShort(), f.unless(), f.headings()).flatMap(List::stream));
      f.near().forEach(n -> near(f.id(), n));
    }
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
    file.codes().forEach(c -> pattern("errors.yaml", c.pattern()));
    file.codes()
        .forEach(c ->
            require(
                c.weight() >= 0.5 && c.weight() <= 3,
                "errors.yaml",
                c.name(),
                "weight is " + c.weight() + "; must be 0.5 to 3"));
    pattern("errors.yaml", file.partNumbers());
    phrases("errors.yaml", Stream.concat(file.messages().stream(), file.cues().stream()));
  }

  void check(LexiconFiles.Synonyms file) {
    phrases("synonyms.yaml", file.synonyms().stream().flatMap(List::stream));
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

  private void near(String fix, LexiconFiles.Near near) {
    require(
        near.within() >= 2 && near.within() <= 16,
        "fixes.yaml",
        fix,
        "near: within is " + near.within() + "; must be 2 to 16");
    require(near.groups().size() >= 2, "fixes.yaml", fix, "near: needs two groups or more");
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

  private void pattern(String file, String pattern) {
    try {
      Patterns.compile(pattern);
    } catch (PatternSyntaxException e) {
      faults.add(place(file, pattern) + "pattern '" + pattern + "': " + e.getDescription());
    }
  }

  private void require(boolean holds, String file, String value, String rule) {
    if (!holds) {
      faults.add(place(file, value) + "'" + value + "': " + rule);
    }
  }

  /// The file and the last line in which a value stands (a value that stands twice is at fault the
  /// second time).
  private String place(String file, String value) {
    List<String> lines = texts.getOrDefault(file, "").lines().toList();
    for (int i = lines.size() - 1; i >= 0 && !value.isBlank(); i--) {
      if (lines.get(i).contains(value)) {
        return file + ", line " + (i + 1) + ": ";
      }
    }
    return file + ": ";
  }

  private static Set<String> chipNames(LexiconFiles.Chips chips) {
    return chips.chips().stream()
        .flatMap(c -> Stream.of(c.name(), c.family()))
        .collect(Collectors.toSet());
  }
}
