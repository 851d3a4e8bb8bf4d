package casebook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import casebook.Shell;
import casebook.cli.SettingsReader.Setting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReadmeTest {
  private static final Path README = Path.of("README.md");

  @Test
  void it_tells_every_setting_with_default_and_range() throws IOException {
    assertThat(README).exists();
    List<String> lines = Files.readAllLines(README);
    for (Setting setting : SettingsReader.ALL) {
      String shown = setting.byDefault().isEmpty() ? "none" : "`" + setting.byDefault() + "`";
      assertThat(lines)
          .as(setting.name())
          .anyMatch(line ->
              line.startsWith("| `" + setting.name() + "` | " + shown + " |")
                  && line.contains("| " + setting.range() + " |"));
    }
  }

  @Test
  void it_tells_no_setting_that_is_none() throws IOException {
    List<String> lines = Files.readAllLines(README);
    int head = lines.indexOf("| setting | default | range | meaning |");
    assertThat(head).isPositive();
    List<String> rows =
        lines.subList(head + 2, lines.size()).stream().takeWhile(l -> l.startsWith("|")).toList();
    assertThat(rows).hasSameSizeAs(SettingsReader.ALL);
  }

  @Test
  void it_tells_every_command_and_every_option() throws IOException {
    String readme = Files.readString(README);
    for (String command :
        List.of("serve", "match", "show", "ingest", "eval", "settings", "lexicon")) {
      assertThat(readme).containsPattern("(?m)^\\| `" + command + "\\b");
      Shell.run(command, "--help")
          .data()
          .lines()
          .map(String::strip)
          .filter(l -> l.matches("(-\\w, +)?--[a-z-]+.*"))
          .map(l -> l.replaceFirst("^-\\w, +", "").replaceFirst("^(--[a-z-]+).*", "$1"))
          .filter(option -> !List.of("--help", "--version").contains(option))
          .forEach(option -> assertThat(readme).as(command).contains(option));
    }
  }
}
