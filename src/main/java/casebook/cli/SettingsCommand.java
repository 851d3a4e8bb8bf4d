package casebook.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(
    name = "settings",
    description = "Show every setting, its value and where it came from.",
    footer = {"", "Example:  CASEBOOK_PORT=9000 ./casebook settings"})
final class SettingsCommand implements Callable<Integer> {
  private final Session session;

  SettingsCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    SettingsReader reader = SettingsReader.of(Map.of(), Path.of(""));
    reader.settings();
    for (SettingsReader.InForce row : reader.inForce()) {
      session
          .data()
          .printf(
              "%-20s %-12s from %-20s %s (%s)%n",
              row.setting().name(),
              row.value().isEmpty() ? "(none)" : row.value(),
              row.origin(),
              row.setting().meaning(),
              row.setting().range());
    }
    return ExitCode.DONE;
  }
}
