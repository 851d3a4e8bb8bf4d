package casebook.cli;

/// How a command ends.
final class ExitCode {
  static final int DONE = 0;

  /// No match, or something was skipped.
  static final int PARTLY = 1;

  static final int USAGE = 2;

  /// Input cannot be read, or there is no such id.
  static final int UNREADABLE = 3;

  /// A service is not there: a port is taken, another process writes.
  static final int NOT_THERE = 4;

  private ExitCode() {}
}
