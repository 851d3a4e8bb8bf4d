package casebook.cli;

import java.io.PrintStream;
import picocli.CommandLine;

/// The list of commands with an example each.
final class Overview {
  private final PrintStream out;

  Overview(PrintStream out) {
    this.out = out;
  }

  void print(CommandLine commands) {
    out.println("Casebook: somebody has a problem with a machine; find what fixed it for others.");
    out.println();
    commands
        .getSubcommands()
        .forEach((name, command) -> {
          var usage = command.getCommandSpec().usageMessage();
          out.printf("  %-9s %s%n", name, String.join(" ", usage.description()));
          for (String line : usage.footer()) {
            if (!line.isBlank()) {
              out.println("            " + line.replaceFirst("^Example:\\s+", "").strip());
            }
          }
        });
  }
}
