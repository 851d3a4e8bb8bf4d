package casebook.cli;

import casebook.json.Json;
import casebook.json.Tree;
import casebook.model.Settings;
import casebook.text.Lexicon;
import casebook.text.LexiconReader;
import casebook.text.ToneTraining;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "lexicon",
    description =
        "The lexicon: `lexicon check` names file, line and reason of every fault, `lexicon train`"
            + " makes anew what is learnt.",
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
    Lexicon lexicon = LexiconReader.read(LexiconReader.textsFor(folder));
    session
        .data()
        .printf(
            "%s: %d fixes, no fault, version %s%n",
            LexiconReader.isThere(folder) ? folder : "the shipped lexicon",
            lexicon.fixes().size(),
            lexicon.version());
    return ExitCode.DONE;
  }

  /// `lexicon train`: the examples are the truth, the weights follow from them.
  @Command(
      name = "train",
      description = "Make tone.tsv, how reports of outcomes sound, anew of examples.jsonl.")
  int train(@Mixin Places places) throws IOException {
    Path folder = session.settings(places.flags()).corpus().resolve("lexicon");
    Path file = folder.resolve("examples.jsonl");
    if (!Files.isRegularFile(file)) {
      session.messages().println(file + ": no such file; it holds the sentences to learn from");
      return ExitCode.UNREADABLE;
    }
    List<ToneTraining.Example> examples = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      String place = file + ", line " + (examples.size() + 1);
      Tree tree = Json.tree(line.getBytes(StandardCharsets.UTF_8), place);
      examples.add(
          new ToneTraining.Example(tree.at("text").required(), tree.at("outcome").required()));
    }
    String table = ToneTraining.train(examples);
    Files.writeString(folder.resolve("tone.tsv"), table);
    session
        .data()
        .printf(
            "%s: %d sentences, %d features%n", file, examples.size(), table.lines().count() - 2);
    return ExitCode.DONE;
  }
}
