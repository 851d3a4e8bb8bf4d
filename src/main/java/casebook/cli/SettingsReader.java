package casebook.cli;

import casebook.model.Settings;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/// Reads the settings: a flag wins over the environment (`CASEBOOK_PORT`), that over the file
/// `.casebook.properties` of the working folder, that over the default.
public final class SettingsReader {

  /// One setting: its name, default, unit and range, and what it does.
  public record Setting(String name, String byDefault, String range, String meaning) {}

  /// A setting as it is in force, and where it came from.
  public record InForce(Setting setting, String value, String origin) {}

  public static final List<Setting> ALL =
      List.of(
          new Setting("corpus", "corpus", "folder", "where posts and manuals lie"),
          new Setting("index", "index", "folder", "where the index is made"),
          new Setting("host", "127.0.0.1", "address", "where the server listens"),
          new Setting("port", "8080", "0 to 65535", "port of the server; 0 takes any that is free"),
          new Setting("site", "local", "host name", "host of topics that name none"),
          new Setting("top", "10", "1 to 1000", "length of both lists of a match"),
          new Setting(
              "max-text-bytes", "2097152", "1024 to 67108864 bytes", "longest text taken by form"),
          new Setting(
              "pdf-heap-megabytes", "256", "64 to 8192 MB", "heap of the process that reads PDFs"),
          new Setting("pdf-wall-seconds", "60", "1 to 3600 s", "time a PDF may take"),
          new Setting("pdf-cpu-seconds", "40", "1 to 3600 s", "CPU time a PDF may take"),
          new Setting("pdf-pages", "2000", "1 to 100000 pages", "a PDF with more pages is skipped"),
          new Setting(
              "pdf-text-megabytes",
              "20",
              "1 to 512 million characters",
              "a PDF with more text is skipped"),
          new Setting("pdf-password", "", "text", "password for PDFs that ask for one"),
          new Setting(
              "encoder",
              "all-minilm-l6-v2-q",
              "all-minilm-l6-v2-q, bge-small-en-v1.5-q or off",
              "model for a search by meaning; another one needs a rebuild"));

  private static final String PREFIX = "casebook.";

  private final SmallRyeConfig config;

  private SettingsReader(SmallRyeConfig config) {
    this.config = config;
  }

  /// `flags` are those given on the command line, by setting name.
  public static SettingsReader of(Map<String, String> flags, Path folder) {
    SmallRyeConfigBuilder builder =
        new SmallRyeConfigBuilder()
            .withSources(source(flags, "flag", 500), source(environment(), "environment", 400))
            .withSources(
                source(file(folder), ".casebook.properties", 300),
                source(defaults(), "default", 100));
    return new SettingsReader(builder.build());
  }

  /// Throws `IllegalArgumentException` that names value, rule and setting.
  public Settings settings() {
    return new Settings(
        Path.of(text("corpus")),
        Path.of(text("index")),
        text("host"),
        number("port"),
        text("site"),
        number("top"),
        number("max-text-bytes"),
        number("pdf-heap-megabytes"),
        Duration.ofSeconds(number("pdf-wall-seconds")),
        Duration.ofSeconds(number("pdf-cpu-seconds")),
        number("pdf-pages"),
        number("pdf-text-megabytes"),
        text("pdf-password"),
        encoder());
  }

  private String encoder() {
    String name = text("encoder");
    try {
      var _ = Encoders.named(name);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "encoder is '"
              + name
              + "' ("
              + origin("encoder")
              + "); must be off, or: "
              + e.getMessage(),
          e);
    }
    return name;
  }

  public List<InForce> inForce() {
    List<InForce> all = new ArrayList<>();
    for (Setting setting : ALL) {
      String origin = origin(setting.name());
      boolean isSecret = setting.name().endsWith("password") && !text(setting.name()).isEmpty();
      all.add(new InForce(setting, isSecret ? "(set)" : text(setting.name()), origin));
    }
    return all;
  }

  private String text(String name) {
    String value = config.getConfigValue(PREFIX + name).getValue();
    return value == null ? "" : value;
  }

  /// The library wraps the name that a source was given: `PropertiesConfigSource[source=flag]`.
  private String origin(String name) {
    String told = String.valueOf(config.getConfigValue(PREFIX + name).getConfigSourceName());
    int start = told.indexOf("source=");
    return start < 0 ? told : told.substring(start + 7, told.length() - 1);
  }

  private int number(String name) {
    String value = text(name);
    try {
      return Integer.parseInt(value.strip());
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          name + " is '" + value + "' (" + origin(name) + "); must be a whole number", e);
    }
  }

  private static PropertiesConfigSource source(Map<String, String> values, String name, int rank) {
    Map<String, String> named = new HashMap<>();
    values.forEach((key, value) -> named.put(PREFIX + key, value));
    return new PropertiesConfigSource(named, name, rank);
  }

  private static Map<String, String> environment() {
    Map<String, String> found = new HashMap<>();
    for (Setting setting : ALL) {
      String value =
          System.getenv(
              "CASEBOOK_" + setting.name().toUpperCase(java.util.Locale.ROOT).replace('-', '_'));
      if (value != null) {
        found.put(setting.name(), value);
      }
    }
    return found;
  }

  private static Map<String, String> file(Path folder) {
    Path file = folder.resolve(".casebook.properties");
    Map<String, String> found = new HashMap<>();
    if (Files.isRegularFile(file)) {
      Properties properties = new Properties();
      try (var in = Files.newBufferedReader(file)) {
        properties.load(in);
      } catch (IOException e) {
        throw new UncheckedIOException(file + " cannot be read", e);
      }
      for (String name : properties.stringPropertyNames()) {
        if (ALL.stream().noneMatch(setting -> setting.name().equals(name))) {
          throw new IllegalArgumentException(
              file + ": '" + name + "' is no setting; ./casebook settings lists them");
        }
        found.put(name, properties.getProperty(name));
      }
    }
    return found;
  }

  private static Map<String, String> defaults() {
    Map<String, String> found = new HashMap<>();
    ALL.forEach(s -> found.put(s.name(), s.byDefault()));
    return found;
  }
}
