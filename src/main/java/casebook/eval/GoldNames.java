package casebook.eval;

import casebook.json.Yaml;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// When a gold file and a case mean the same device or system. The names are data, beside this
/// class.
record GoldNames(List<String> families, String otherwise, Map<String, String> systems) {

  private static final String FILE = "gold-names.yaml";
  private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d+)*");

  GoldNames {
    families =
        families.stream().sorted(Comparator.comparingInt(String::length).reversed()).toList();
    systems = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(systems));
  }

  static GoldNames shipped() {
    try (InputStream in = GoldNames.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException(FILE + " is not beside " + GoldNames.class);
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return Yaml.read(text, GoldNames.class, FILE);
    } catch (IOException e) {
      throw new UncheckedIOException(FILE + " cannot be read", e);
    }
  }

  /// `MacBook Pro (16-inch, 2023)` counts as any other MacBook Pro.
  String family(String device) {
    String name = GoldText.folded(device);
    return families.stream()
        .filter(name::contains)
        .findFirst()
        .orElse(name.startsWith(otherwise) ? otherwise : name);
  }

  /// The first number in a version, else that of its name.
  String version(String system) {
    Matcher number = NUMBER.matcher(system);
    if (number.find()) {
      return number.group();
    }
    String name = system.toLowerCase(java.util.Locale.ROOT);
    Optional<String> known =
        systems.entrySet().stream()
            .filter(e -> name.contains(e.getKey()))
            .map(Map.Entry::getValue)
            .findFirst();
    return known.orElseGet(() -> GoldText.folded(system));
  }
}
