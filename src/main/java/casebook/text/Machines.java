package casebook.text;

import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Which machines does a text speak of? Immutable; safe for use by many threads.
public final class Machines {

  /// A machine in a sentence. `device` is its name as far as the sentence tells, `chip` empty where
  /// it does not; `isHelper` where the words before it say that it only helps, `isHost` where they
  /// may also say that a virtual machine runs on it.
  public record Seen(
      String device, String family, String chip, boolean isHelper, boolean isHost, int start) {}

  /// A chip in a sentence, wherever it stands.
  public record SeenChip(String name, int start) {}

  private static final Pattern INCHES =
      Pattern.compile(
          "\\b(1[0-9]|2[0-9]|3[0-2])(?:[.,]\\d)?\\s*(?:-\\s*)?(?:[\"\u201D\u201C\u2033]|''|\u2019\u2019|inch|in\\b|zoll|pollici|pouces|pulgadas)");
  private static final Pattern BARE_INCHES =
      Pattern.compile("\\b(11|12|13|14|15|16|17|21|24|27)\\b");
  private static final Pattern YEAR = Pattern.compile("\\b(20[0-3]\\d)\\b");
  private static final Pattern IDENTIFIER =
      Pattern.compile("\\b(?:[A-Za-z]+\\d{1,2}, ?\\d{1,2}|A\\d{4}|[Jj]\\d{3}[a-z]*(?:ap|AP)?)\\b");

  /// How many characters apart a size, a year or a chip may stand from the machine's name.
  private static final int NEAR = 40;

  private final List<LexiconFiles.Model> models;
  private final Map<String, LexiconFiles.Family> families = new HashMap<>();
  private final Map<String, LexiconFiles.Model> byIdentifier = new HashMap<>();
  private final Map<String, String> chipFamily = new HashMap<>();
  private final PhraseCatalogue catalogue;

  Machines(LexiconFiles.Devices devices, LexiconFiles.Chips chips) {
    models = List.copyOf(devices.models());
    List<Phrase> phrases = new ArrayList<>();
    for (LexiconFiles.Family family : devices.families()) {
      families.put(family.name(), family);
      family.aliases().forEach(a -> phrases.add(Phrase.ordered("family:" + family.name(), a)));
    }
    for (LexiconFiles.Chip chip : chips.chips()) {
      chipFamily.put(chip.name(), chip.family());
      chip.aliases().forEach(a -> phrases.add(Phrase.ordered("chip:" + chip.name(), a)));
    }
    devices.helperCues().forEach(c -> phrases.add(Phrase.ordered("helper", c)));
    devices.hostCues().forEach(c -> phrases.add(Phrase.ordered("host", c)));
    for (LexiconFiles.Model model : models) {
      model.identifiers().forEach(i -> byIdentifier.put(key(i), model));
    }
    catalogue = new PhraseCatalogue(phrases);
  }

  /// The chip family of a chip, itself where it is none of the catalogue.
  public String familyOf(String chip) {
    return chipFamily.getOrDefault(chip, chip);
  }

  /// The chips that a model was made with, none where the name is no model's.
  public List<String> chipsOf(String device) {
    return models.stream()
        .filter(m -> m.name().equals(device))
        .flatMap(m -> m.chips().stream())
        .toList();
  }

  /// What sort of machine a device is (laptop, desktop, virtual, clone), empty where unknown.
  public String kindOf(String device) {
    return families.values().stream()
        .filter(f -> device.equals(f.name()) || device.startsWith(f.name() + " ("))
        .map(LexiconFiles.Family::kind)
        .findFirst()
        .orElse("");
  }

  /// The family of a device's name, the name itself where it is none of the catalogue.
  public static String familyName(String device) {
    int bracket = device.indexOf(" (");
    return bracket < 0 ? device : device.substring(0, bracket);
  }

  public List<SeenChip> chips(String sentence) {
    return longest(catalogue.find(sentence), "chip:").stream()
        .map(m -> new SeenChip(m.label().substring(5), m.start()))
        .toList();
  }

  /// The machines of a sentence, by place.
  public List<Seen> find(String sentence) {
    List<Mention> mentions = catalogue.find(sentence);
    List<Mention> named = longest(mentions, "family:");
    List<Mention> chips = longest(mentions, "chip:");
    List<Mention> cues = mentions.stream().filter(m -> m.label().equals("helper")).toList();
    List<Mention> hosts = mentions.stream().filter(m -> m.label().equals("host")).toList();
    List<Seen> seen = new ArrayList<>();
    for (Mention name : named) {
      String family = name.label().substring(7);
      String chip = nearest(name, named, chips).map(m -> m.label().substring(5)).orElse("");
      int inches = inches(sentence, name, named);
      int year = year(sentence, name, named);
      String told = familyOf(family, inches, year, chip);
      seen.add(
          new Seen(
              nameOf(told, inches, year, chip),
              told,
              chip,
              isHelped(name, cues),
              isHelped(name, hosts),
              name.start()));
    }
    for (Patterns.Place place : Patterns.find(IDENTIFIER, sentence)) {
      Optional.ofNullable(byIdentifier.get(key(place.text())))
          .ifPresent(m ->
              seen.add(
                  new Seen(
                      m.name(),
                      m.family(),
                      m.chips().size() == 1 ? m.chips().getFirst() : "",
                      isHelped(new Mention("", "", place.start(), place.end()), cues),
                      isHelped(new Mention("", "", place.start(), place.end()), hosts),
                      place.start())));
    }
    if (seen.isEmpty()) {
      sized(sentence, chips).ifPresent(seen::add);
    }
    seen.sort(java.util.Comparator.comparingInt(Seen::start));
    return seen;
  }

  /// A machine told by its size alone, together with its year or chip: `M1 Pro 14 inch, 2021`.
  private Optional<Seen> sized(String sentence, List<Mention> chips) {
    List<Mention> sizes = places(INCHES, sentence);
    if (sizes.size() != 1) {
      return Optional.empty();
    }
    Mention size = sizes.getFirst();
    String chip = nearest(size, sizes, chips).map(m -> m.label().substring(5)).orElse("");
    int inches = Integer.parseInt(size.label());
    int year = year(sentence, size, sizes);
    String family = chip.isEmpty() && year == 0 ? "" : familyOf("", inches, year, chip);
    return family.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Seen(nameOf(family, inches, year, chip), family, chip, false, false, size.start()));
  }

  /// The family itself, or where it has no models, as `laptop` has none, the only one of its kind
  /// that was made so.
  private String familyOf(String family, int inches, int year, String chip) {
    if (inches == 0 || models.stream().anyMatch(m -> m.family().equals(family))) {
      return family;
    }
    String kind = kindOf(family);
    Set<String> fit = new LinkedHashSet<>();
    models.stream()
        .filter(m -> m.inches() == inches && (year == 0 || m.year() == year))
        .filter(m -> chip.isEmpty() || fits(m, chip))
        .filter(m -> kind.isEmpty() || kindOf(m.family()).equals(kind))
        .forEach(m -> fit.add(m.family()));
    return fit.size() == 1 ? fit.iterator().next() : family;
  }

  /// The name as its maker writes it, as far as size, year and chip tell.
  private String nameOf(String family, int inches, int year, String chip) {
    List<LexiconFiles.Model> fit =
        models.stream()
            .filter(m -> m.family().equals(family))
            .filter(m -> inches == 0 || m.inches() == 0 || m.inches() == inches)
            .filter(m -> year == 0 || m.year() == year)
            .filter(m -> chip.isEmpty() || fits(m, chip))
            .toList();
    boolean isTold = inches != 0 || year != 0 || !chip.isEmpty();
    if (isTold && fit.size() == 1) {
      return fit.getFirst().name();
    }
    Set<String> told = new LinkedHashSet<>();
    if (inches != 0) {
      told.add(inches + "-inch");
    }
    if (year != 0) {
      told.add(String.valueOf(year));
    }
    return told.isEmpty() ? family : family + " (" + String.join(", ", told) + ")";
  }

  private static boolean fits(LexiconFiles.Model model, String chip) {
    return model.chips().stream().anyMatch(c -> c.equals(chip) || c.startsWith(chip + " "));
  }

  private int inches(String sentence, Mention name, List<Mention> named) {
    List<Mention> marked = places(INCHES, sentence);
    Optional<Mention> sure = nearest(name, named, marked);
    Optional<Mention> found =
        sure.isPresent()
            ? sure
            : nearest(name, named, places(BARE_INCHES, sentence))
                .filter(m -> distance(m, name) <= 4)
                .filter(m -> !isInVersion(sentence, m));
    return found
        .map(m -> Integer.parseInt(m.label()))
        .filter(
            i -> isVague(name) || models.stream().anyMatch(m -> isOf(m, name) && m.inches() == i))
        .orElse(0);
  }

  private boolean isVague(Mention name) {
    return models.stream().noneMatch(m -> isOf(m, name));
  }

  private static boolean isOf(LexiconFiles.Model model, Mention name) {
    return name.label().equals("family:" + model.family());
  }

  private static boolean isInVersion(String sentence, Mention number) {
    return number.end() < sentence.length()
        && sentence.charAt(number.end()) == '.'
        && number.end() + 1 < sentence.length()
        && Character.isDigit(sentence.charAt(number.end() + 1));
  }

  private static int year(String sentence, Mention name, List<Mention> named) {
    return nearest(name, named, places(YEAR, sentence))
        .map(m -> Integer.parseInt(m.label()))
        .orElse(0);
  }

  private static List<Mention> places(Pattern pattern, String sentence) {
    return Patterns.find(pattern, sentence).stream()
        .map(p -> new Mention(p.groups().get(1), "", p.start(), p.end()))
        .toList();
  }

  /// What stands nearest to a machine's name and nearer to it than to any other machine.
  private static Optional<Mention> nearest(Mention name, List<Mention> named, List<Mention> what) {
    return what.stream()
        .filter(m -> distance(m, name) <= NEAR)
        .filter(m -> named.stream().allMatch(o -> distance(m, o) >= distance(m, name)))
        .min(java.util.Comparator.comparingInt(m -> distance(m, name)));
  }

  private static int distance(Mention a, Mention b) {
    return Math.max(0, Math.max(a.start() - b.end(), b.start() - a.end()));
  }

  private static boolean isHelped(Mention name, List<Mention> cues) {
    return cues.stream().anyMatch(c -> c.start() <= name.start() && name.start() - c.end() <= 24);
  }

  /// Of mentions of a kind that overlap, the longest.
  private static List<Mention> longest(List<Mention> mentions, String kind) {
    List<Mention> own = mentions.stream().filter(m -> m.label().startsWith(kind)).toList();
    return own.stream()
        .filter(m ->
            own.stream()
                .noneMatch(o ->
                    o.overlaps(m)
                        && (o.length() > m.length()
                            || (o.length() == m.length() && own.indexOf(o) < own.indexOf(m)))))
        .toList();
  }

  private static String key(String identifier) {
    return identifier.replace(" ", "").toLowerCase(Locale.ROOT);
  }
}
