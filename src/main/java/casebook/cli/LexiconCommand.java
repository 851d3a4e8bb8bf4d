package casebook.cli;

import casebook.model.Settings;
import casebook.text.Lexicon;
import casebook.text.LexiconReader;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "lexicon",
    description = "Check the lexicon: `lexicon check` names file, line and reason of every fault.",
    footer = {"", "Example:  ./casebook lexicon check"})
final class LexiconCommand {
  private final Session session;

  LexiconCommand(Session session) {
    this.session = session;
  }

  /// `lexicon check`.
  @Command(name = "check", description = "Check the lexicon of a corpus.")
  int check(@Mixin Places places) {
    Settings settings = session.settings(places.flags());
    Path folder = settings.corpus().resolve("lexicon");
    Lexicon lexicon =
        LexiconReader.isThere(folder) ? LexiconReader.read(folder) : LexiconReader.shipped();
    session
        .data()
        .printf(
            "%s: %d fixes, no fault, version %s%n",
            LexiconReader.isThere(folder) ? folder : "the shipped lexicon",
            lexicon.fixes().size(),
            lexicon.version());
    return ExitCode.DONE;
  }
}
