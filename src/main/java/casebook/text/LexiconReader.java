package casebook.text;

import casebook.json.Yaml;
import casebook.model.CorruptSourceException;
import casebook.model.Fix;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Makes a `Lexicon` of its files. All that is wrong is told at once, each fault with file, line
/// and reason.
public final class LexiconReader {

  /// What is masked. A lexicon may leave this file out; then the shipped one holds, since privacy
  /// does not depend on a desk knowing of it.
  private static final String PERSONAL = "personal.yaml";

  /// How reports of outcomes sound. A lexicon may leave this file out too: how people sound hardly
  /// differs from field to field.
  private static final String TONE = "tone.tsv";

  /// Questions that tell causes apart. A lexicon without this file asks none: the shipped ones are
  /// about chips that it may not know.
  private static final String QUESTIONS = "questions.yaml";

  /// The files of a lexicon, by name.
  public static final List<String> FILES =
      List.of(
          "fixes.yaml",
          "outcomes.yaml",
          "devices.yaml",
          "chips.yaml",
          "systems.yaml",
          "errors.yaml",
          "synonyms.yaml",
          QUESTIONS,
          PERSONAL,
          TONE);

  private static final List<String> SHIPPED_WHERE_ABSENT = List.of(PERSONAL, TONE);

  private static final String NO_QUESTIONS = "questions: []\n";

  private LexiconReader() {}

  /// The lexicon in a folder. Throws `CorruptSourceException` with one line a fault.
  public static Lexicon read(Path folder) {
    return read(texts(folder));
  }

  /// The lexicon that ships with the program.
  public static Lexicon shipped() {
    return read(shippedTexts());
  }

  /// The files that ship with the program, name to content.
  public static Map<String, String> shippedTexts() {
    return load(LexiconReader::shippedText);
  }

  private static String shippedText(String name) {
    try (InputStream in = LexiconReader.class.getResourceAsStream("/lexicon/" + name)) {
      if (in == null) {
        throw new CorruptSourceException("lexicon/" + name + ": not in the program");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("lexicon/" + name, e);
    }
  }

  /// The files of the lexicon that a corpus uses: those in its folder, or where it has none the
  /// shipped ones.
  public static Map<String, String> textsFor(Path folder) {
    return isThere(folder) ? texts(folder) : shippedTexts();
  }

  /// Whether a folder holds a lexicon.
  public static boolean isThere(Path folder) {
    return Files.isRegularFile(folder.resolve("fixes.yaml"));
  }

  /// The files of a folder, name to content.
  public static Map<String, String> texts(Path folder) {
    return load(name -> {
      Path file = folder.resolve(name);
      try {
        if (SHIPPED_WHERE_ABSENT.contains(name) && Files.notExists(file)) {
          return shippedText(name);
        }
        if (name.equals(QUESTIONS) && Files.notExists(file)) {
          return NO_QUESTIONS;
        }
        return Files.readString(file);
      } catch (IOException e) {
        throw new CorruptSourceException(file + ": cannot be read: " + e.getMessage(), e);
      }
    });
  }

  /// Makes the lexicon of the files' contents.
  public static Lexicon read(Map<String, String> given) {
    Map<String, String> texts = new LinkedHashMap<>(given);
    texts.putIfAbsent(QUESTIONS, NO_QUESTIONS);
    SHIPPED_WHERE_ABSENT.forEach(f -> texts.computeIfAbsent(f, LexiconReader::shippedText));
    LexiconFiles.Fixes fixes = yaml(texts, "fixes.yaml", LexiconFiles.Fixes.class);
    LexiconFiles.Outcomes outcomes = yaml(texts, "outcomes.yaml", LexiconFiles.Outcomes.class);
    LexiconFiles.Devices devices = yaml(texts, "devices.yaml", LexiconFiles.Devices.class);
    LexiconFiles.Chips chips = yaml(texts, "chips.yaml", LexiconFiles.Chips.class);
    LexiconFiles.Systems systems = yaml(texts, "systems.yaml", LexiconFiles.Systems.class);
    LexiconFiles.Errors errors = yaml(texts, "errors.yaml", LexiconFiles.Errors.class);
    LexiconFiles.Synonyms synonyms = yaml(texts, "synonyms.yaml", LexiconFiles.Synonyms.class);
    LexiconFiles.Personal personal = yaml(texts, PERSONAL, LexiconFiles.Personal.class);
    LexiconFiles.Questions questions = yaml(texts, QUESTIONS, LexiconFiles.Questions.class);
    LexiconFaults faults = new LexiconFaults(texts);
    faults.check(fixes, chips);
    faults.check(outcomes);
    faults.check(devices, chips);
    faults.check(systems);
    faults.check(errors);
    faults.check(synonyms);
    faults.check(questions, chips);
    faults.check(personal);
    faults.throwIfAny();
    return new Lexicon(
        version(texts),
        catalogue(fixes),
        commands(fixes),
        fixes.fixes().stream()
            .collect(Collectors.toMap(LexiconFiles.FixEntry::id, f -> Set.copyOf(f.shortAfter()))),
        fixes.fixes().stream()
            .collect(Collectors.toMap(LexiconFiles.FixEntry::id, f -> Set.copyOf(f.serves()))),
        fixes.fixes().stream()
            .filter(LexiconFiles.FixEntry::isActor)
            .map(LexiconFiles.FixEntry::id)
            .collect(Collectors.toSet()),
        new Tense(outcomes.past()),
        tone(texts),
        new PhraseCatalogue(phrases(fixes, outcomes, devices, errors)),
        new PhraseCatalogue(headings(fixes)),
        new Machines(devices, chips),
        new Systems(systems),
        new Signatures(errors),
        new Synonyms(synonyms.synonyms()),
        Questions.of(questions),
        new Redaction(personal));
  }

  private static Map<String, String> load(Function<String, String> content) {
    Map<String, String> texts = new LinkedHashMap<>();
    FILES.forEach(name -> texts.put(name, content.apply(name)));
    return texts;
  }

  private static Tone tone(Map<String, String> texts) {
    try {
      return new Tone(texts.getOrDefault(TONE, ""));
    } catch (IllegalArgumentException e) {
      throw new CorruptSourceException(TONE + ": " + e.getMessage(), e);
    }
  }

  private static <T> T yaml(Map<String, String> texts, String name, Class<T> type) {
    return Yaml.read(texts.getOrDefault(name, ""), type, name);
  }

  private static Map<String, Fix> catalogue(LexiconFiles.Fixes file) {
    Map<String, Fix> fixes = new LinkedHashMap<>();
    for (LexiconFiles.FixEntry f : file.fixes()) {
      fixes.put(
          f.id(),
          new Fix(
              f.id(),
              f.title(),
              f.means(),
              f.erasesData(),
              f.loses(),
              f.needs(),
              f.appliesTo(),
              f.tryFirst()));
    }
    return fixes;
  }

  private static Map<String, List<String>> commands(LexiconFiles.Fixes file) {
    Map<String, List<String>> commands = new LinkedHashMap<>();
    file.fixes().forEach(f -> commands.put(f.id(), List.copyOf(f.commands())));
    return commands;
  }

  private static List<Phrase> phrases(
      LexiconFiles.Fixes fixes,
      LexiconFiles.Outcomes outcomes,
      LexiconFiles.Devices devices,
      LexiconFiles.Errors errors) {
    List<Phrase> all = new ArrayList<>();
    for (LexiconFiles.FixEntry f : fixes.fixes()) {
      f.phrases().forEach(p -> all.add(Phrase.ordered(Phenomenon.FIX + f.id(), p)));
      f.near().forEach(n -> all.add(Phrase.near(Phenomenon.FIX + f.id(), n.within(), n.groups())));
      f.inShort().forEach(p -> all.add(Phrase.ordered(Mentions.SHORT + f.id(), p)));
      f.unless().forEach(p -> all.add(Phrase.ordered(Mentions.UNLESS + f.id(), p)));
    }
    outcomes
        .outcomes()
        .forEach((kind, list) -> list.forEach(p -> all.add(ordered("outcome:", kind, p))));
    outcomes.moods().forEach((kind, list) -> list.forEach(p -> all.add(ordered("mood:", kind, p))));
    outcomes.words().forEach((kind, list) -> list.forEach(p -> all.add(ordered("word:", kind, p))));
    devices.helperCues().forEach(p -> all.add(Phrase.ordered(Phenomenon.HELPER.label(), p)));
    errors.messages().forEach(p -> all.add(Phrase.ordered(Phenomenon.MESSAGE.label(), p)));
    return all;
  }

  private static Phrase ordered(String kind, String name, String phrase) {
    return Phrase.ordered(kind + name, phrase);
  }

  private static List<Phrase> headings(LexiconFiles.Fixes fixes) {
    return fixes.fixes().stream()
        .flatMap(f -> f.headings().stream().map(h -> Phrase.ordered(Phenomenon.FIX + f.id(), h)))
        .toList();
  }

  /// The hash by which a lexicon is known, made of its files' contents.
  public static String version(Map<String, String> texts) {
    try {
      MessageDigest hash = MessageDigest.getInstance("SHA-256");
      for (String name : FILES) {
        hash.update(name.getBytes(StandardCharsets.UTF_8));
        hash.update(texts.getOrDefault(name, "").getBytes(StandardCharsets.UTF_8));
      }
      return HexFormat.of().formatHex(hash.digest(), 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-256 is part of every Java", e);
    }
  }
}
