package casebook.cli;

import casebook.ingest.Progress;
import java.io.Console;
import java.io.PrintStream;
import java.util.Optional;

/// Progress as plain lines: one at each tenth of the files, none for a handful.
final class ProgressLines implements Progress {
  private final PrintStream messages;
  private int tenths;

  private ProgressLines(PrintStream messages) {
    this.messages = messages;
  }

  static Progress to(PrintStream messages) {
    return Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false)
        ? ProgressOnTerminal.start()
        : new ProgressLines(messages);
  }

  @Override
  public void at(int files, int allFiles, int entries) {
    int now = files * 10 / Math.max(1, allFiles);
    if (now > tenths && allFiles >= 20) {
      tenths = now;
      messages.printf("%d of %d files, %d read%n", files, allFiles, entries);
    }
  }
}
