package casebook.cli;

import casebook.index.IndexDamagedException;
import casebook.index.IndexLockedException;
import casebook.model.CorruptSourceException;
import casebook.text.LexiconReader;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
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
            .addSubcommand(new BenchCommand(session))
            .addSubcommand(new TuneCommand(session))
            .addSubcommand(new SettingsCommand(session))
            .addSubcommand(new LexiconCommand(session));
    commands.setOverwrittenOptionsAllowed(true);
    commands.setCaseInsensitiveEnumValuesAllowed(true);
    commands.setOut(new PrintWriter(data, true, StandardCharsets.UTF_8));
    commands.setErr(new PrintWriter(messages, true, StandardCharsets.UTF_8));
    commands.setParameterExceptionHandler(this::refuse);
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

  /// A problem may begin with a dash and a digit (`-2102F`): that is text, no option. A blank
  /// before it keeps the parser from seeing one; the command strips it.
  private static String[] dashesAsText(String[] args) {
    return args[0].equals("match")
        ? java.util.Arrays.stream(args)
            .map(arg -> arg.matches("(?s)-\\d.*") ? " " + arg : arg)
            .toArray(String[]::new)
        : args;
  }

  /// What was wrong with the words of a call, and how they are used.
  private int refuse(CommandLine.ParameterException failure, String... args) {
    messages.println(failure.getMessage());
    CommandLine.UnmatchedArgumentException.printSuggestions(
        failure, new PrintWriter(messages, true, StandardCharsets.UTF_8));
    failure.getCommandLine().usage(new PrintWriter(messages, true, StandardCharsets.UTF_8));
    return ExitCode.USAGE;
  }

  private static String reason(Exception failure) {
    if (failure instanceof NoSuchFileException gone) {
      return gone.getFile() + ": no such file or folder";
    }
    return failure.getMessage() == null ? failure.toString() : failure.getMessage();
  }

  /// What nobody foresaw may have words of a post or a search in its message.
  private int tell(Exception failure) {
    return switch (failure) {
      case IndexLockedException _ -> tell(reason(failure), ExitCode.NOT_THERE);
      case CorruptSourceException _, IndexDamagedException _ ->
          tell(reason(failure), ExitCode.UNREADABLE);
      case IOException _, UncheckedIOException _ -> tell(reason(failure), ExitCode.UNREADABLE);
      case IllegalArgumentException _ -> tell(masked(reason(failure)), ExitCode.USAGE);
      default -> tell(masked(reason(failure) + "\n" + trace(failure)), ExitCode.UNREADABLE);
    };
  }

  private int tell(String words, int code) {
    messages.println(words);
    return code;
  }

  private static String masked(String words) {
    return LexiconReader.shipped().redaction().of(words);
  }

  private static String trace(Exception failure) {
    StringWriter trace = new StringWriter();
    failure.printStackTrace(new PrintWriter(trace, true));
    return trace.toString();
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
