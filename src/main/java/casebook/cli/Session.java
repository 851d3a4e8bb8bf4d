package casebook.cli;

import casebook.model.Settings;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/// What one call of the command line works with: parts, where data and messages go.
record Session(Parts parts, PrintStream data, PrintStream messages) {

  /// The settings in force, with the flags that were given.
  Settings settings(Map<String, String> flags) {
    return SettingsReader.of(given(flags), Path.of("")).settings();
  }

  private static Map<String, String> given(Map<String, String> flags) {
    Map<String, String> given = new HashMap<>(flags);
    given.values().removeIf(String::isEmpty);
    return given;
  }
}
