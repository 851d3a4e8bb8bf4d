package casebook.cli;

import casebook.index.IndexDamagedException;
import casebook.index.IndexLockedException;
import casebook.model.CorruptSourceException;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// All commands. `run` never throws: what goes wrong becomes one line and an exit code.
public final class CommandLineFace {

  private final CommandLine commands;
  private final PrintStream data;
  private final PrintStream messages;

  public CommandLineFace(Parts parts, PrintStream data, PrintStream messages) {
    Session session = new Session(parts, data, messages);
    this.data = data;
    this.messages = messages;
    this.commands =
        new CommandLine(new Top())
            .addSubcommand(new ServeCommand(session))
            .addSubcommand(new MatchCommand(session))
            .addSubcommand(new ShowCommand(session))
            .addSubcommand(new IngestCommand(session))
            .addSubcommand(new EvalCommand(session))
            .addSubcommand(new SettingsCommand(session))
            .addSubcommand(new LexiconCommand(session));
    commands.setOverwrittenOptionsAllowed(true);
    commands.setOut(new PrintWriter(data, true, StandardCharsets.UTF_8));
    commands.setErr(new PrintWriter(messages, true, StandardCharsets.UTF_8));
    commands.setExecutionExceptionHandler((failure, _, _) -> tell(failure));
  }

  /// Runs a command and gives its exit code.
  public int run(String... args) {
    if (args.length == 0) {
      new Overview(data).print(commands);
      return ExitCode.DONE;
    }
    return commands.execute(dashesAsText(args));
  }

  /// A problem may begin with a dash and a digit (`-2102F`): that is text, no option.
  private static String[] dashesAsText(String[] args) {
    if (!args[0].equals("match")) {
      return args;
    }
    List<String> options = new ArrayList<>();
    List<String> text = new ArrayList<>();
    for (String arg : args) {
      (arg.matches("(?s)-\\d.*") ? text : options).add(arg);
    }
    if (text.isEmpty()) {
      return args;
    }
    options.add("--");
    options.addAll(text);
    return options.toArray(String[]::new);
  }

  private int tell(Exception failure) {
    messages.println(failure.getMessage() == null ? failure.toString() : failure.getMessage());
    return switch (failure) {
      case IndexLockedException _ -> ExitCode.NOT_THERE;
      case CorruptSourceException _, IndexDamagedException _ -> ExitCode.UNREADABLE;
      case IOException _, UncheckedIOException _ -> ExitCode.UNREADABLE;
      case IllegalArgumentException _ -> ExitCode.USAGE;
      default -> {
        failure.printStackTrace(messages);
        yield ExitCode.UNREADABLE;
      }
    };
  }

  @Command(
      name = "casebook",
      description = "Somebody has a problem with a machine: find what fixed it for others.",
      mixinStandardHelpOptions = true,
      scope = CommandLine.ScopeType.INHERIT,
      version = "casebook 0.1.0")
  private static final class Top implements Runnable {
    @Override
    public void run() {
      throw new IllegalArgumentException("casebook needs a command; ./casebook lists them");
    }
  }
}
