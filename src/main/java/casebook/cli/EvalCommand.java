package casebook.cli;

import casebook.eval.ExtractionEval;
import casebook.eval.ExtractionReport;
import casebook.eval.ProblemEval;
import casebook.eval.ProblemReport;
import casebook.eval.RetrievalReport;
import casebook.eval.RunComparison;
import casebook.eval.SolutionEval;
import casebook.extract.CaseExtractor;
import casebook.json.Json;
import casebook.model.CorruptSourceException;
import casebook.model.SearchMode;
import casebook.model.Settings;
import casebook.text.Lexicon;
import casebook.text.LexiconReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "eval",
    description = "Measure matching and understanding against judged files.",
    footer = {
      "",
      "Example:  ./casebook eval sets/askubuntu --mode hybrid --run hybrid.run",
      "          ./casebook eval --problems problems.jsonl",
      "          ./casebook eval --extraction gold.jsonl --threads corpus/threads",
      "          ./casebook eval --solutions topics.zip"
    })
final class EvalCommand implements Callable<Integer> {
  private final Session session;

  @Mixin private Places places = new Places();

  @Parameters(
      arity = "0..1",
      paramLabel = "DIR",
      description = "a set in BEIR form: corpus.jsonl, queries.jsonl, qrels/test.tsv")
  private Optional<Path> set = Optional.empty();

  @Option(
      names = "--mode",
      paramLabel = "MODE",
      description = "find by words, by meaning or by both: lexical, dense, hybrid (default)")
  private Optional<SearchMode> mode = Optional.empty();

  @Option(
      names = "--queries",
      paramLabel = "FILE",
      description = "other queries for DIR than its queries.jsonl")
  private Optional<Path> queries = Optional.empty();

  @Option(names = "--run", paramLabel = "FILE", description = "write a TREC run file")
  private Optional<Path> run = Optional.empty();

  @Option(
      names = "--no-floor",
      description = "leave out the plain search that figures of DIR are compared with")
  private boolean hasNoFloor;

  @Option(
      names = "--compare",
      arity = "2",
      paramLabel = "RUN",
      description = "test two run files of DIR against each other")
  private List<Path> compared = List.of();

  @Option(
      names = "--problems",
      paramLabel = "FILE",
      description = "problems with graded cases and expected fixes, one JSON object a line")
  private Optional<Path> problems = Optional.empty();

  @Option(
      names = "--extraction",
      paramLabel = "GOLD",
      description = "threads as they should be understood, one JSON object a line")
  private Optional<Path> extraction = Optional.empty();

  @Option(
      names = "--solutions",
      paramLabel = "PATH",
      description = "Discourse topics with accepted answers: a folder, an archive or a file")
  private Optional<Path> solutions = Optional.empty();

  @Option(
      names = "--threads",
      paramLabel = "DIR",
      description = "the threads that GOLD speaks of, as TOPIC.json")
  private Optional<Path> threads = Optional.empty();

  @Option(
      names = "--lang",
      paramLabel = "CODE",
      description = "only lines of GOLD in this language, such as en")
  private String language = "";

  @Option(names = "--json", description = "print JSON")
  private boolean json;

  EvalCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws IOException {
    if (set.isPresent()) {
      return compared.isEmpty() ? retrieval(set.get()) : comparison(set.get());
    }
    Settings settings = session.settings(places.flags());
    if (problems.isPresent()) {
      return problems(settings, problems.get());
    }
    if (extraction.isPresent() && threads.isPresent()) {
      return extraction(settings, extraction.get(), threads.get());
    }
    if (solutions.isPresent()) {
      return solutions(settings, solutions.get());
    }
    session
        .messages()
        .println(
            "eval needs DIR, --problems FILE, --solutions PATH, or --extraction GOLD with"
                + " --threads DIR");
    return ExitCode.USAGE;
  }

  private int comparison(Path folder) throws IOException {
    RunComparison comparison =
        RunComparison.of(folder, queriesOf(folder), compared.getFirst(), compared.getLast());
    if (json) {
      session.data().println(Json.writePretty(comparison.rows()));
    } else {
      new RetrievalText(session.data()).print(comparison);
    }
    return ExitCode.DONE;
  }

  private Path queriesOf(Path folder) {
    return queries.orElse(folder.resolve("queries.jsonl"));
  }

  private int retrieval(Path folder) throws IOException {
    try (SetDesk desk = SetDesk.open(session, places.flags(), mode)) {
      RetrievalReport report =
          desk.retrieval().run(folder, queriesOf(folder), desk.place(), run, !hasNoFloor);
      if (json) {
        session.data().println(Json.writePretty(report.json()));
      } else {
        new RetrievalText(session.data()).print(report);
      }
      return ExitCode.DONE;
    }
  }

  private int problems(Settings settings, Path file) throws IOException {
    try (Desk desk = Desk.open(session.parts(), settings, session.messages())) {
      ProblemReport report = new ProblemEval(desk.matcher(), caseIds(settings.corpus())).run(file);
      if (json) {
        session.data().println(Json.writePretty(report));
        return ExitCode.DONE;
      }
      for (ProblemReport.Row row : report.rows()) {
        session
            .data()
            .printf(
                "%-5s %-13s %-9s ndcg %.2f  cases %s  fixes %s%n",
                row.id(), row.kind(), row.verdict(), row.ndcg(), row.cases(), row.fixes());
      }
      report
          .figures()
          .forEach((kind, figures) -> {
            StringBuilder line = new StringBuilder("%-14s".formatted(kind));
            figures.forEach((name, value) -> line.append("  %s %.3f".formatted(name, value)));
            session.data().println(line);
          });
      session.data().println("median of a match: " + report.medianMillis() + " ms");
      return ExitCode.DONE;
    }
  }

  /// Names of cases in judged files, where a corpus keeps a list of them beside its posts.
  static Map<String, String> caseIds(Path corpus) throws IOException {
    Path file = corpus.resolve("case-ids.json");
    Map<String, String> ids = new HashMap<>();
    if (Files.isRegularFile(file)) {
      Json.tree(Files.readAllBytes(file), file.toString())
          .members()
          .forEach((name, id) -> ids.put(name, id.required()));
    }
    return ids;
  }

  static Lexicon lexicon(Settings settings) {
    return LexiconReader.read(LexiconReader.textsFor(settings.corpus().resolve("lexicon")));
  }

  private int solutions(Settings settings, Path place) throws IOException {
    if (!Files.exists(place)) {
      throw new CorruptSourceException(place + ": no such folder or file");
    }
    Lexicon lexicon = lexicon(settings);
    SolutionEval.Report report = new SolutionEval(new CaseExtractor(lexicon), lexicon).run(place);
    if (json) {
      session.data().println(Json.writePretty(report));
    } else {
      new SolutionText(session.data()).print(report);
    }
    return ExitCode.DONE;
  }

  private int extraction(Settings settings, Path gold, Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new CorruptSourceException(folder + ": no such folder");
    }
    ExtractionReport report = new ExtractionEval(lexicon(settings)).run(gold, folder, language);
    if (json) {
      session.data().println(Json.writePretty(report));
      return ExitCode.DONE;
    }
    report.differences().forEach(session.messages()::println);
    new ExtractionText(session.data()).print(report);
    return ExitCode.DONE;
  }
}
