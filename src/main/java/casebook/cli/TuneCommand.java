package casebook.cli;

import casebook.eval.Tuning;
import casebook.match.CaseWeights;
import casebook.match.KindWeights;
import casebook.model.Problem;
import casebook.model.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "tune",
    description = "Find the weights that order the cases of judged queries best.",
    footer = {
      "",
      "Example:  ./casebook tune --problems problems.jsonl --set sets/askubuntu --write"
          + " weights.yaml"
    })
final class TuneCommand implements Callable<Integer> {
  private final Session session;

  @Mixin private Places places = new Places();

  @Option(
      names = "--problems",
      paramLabel = "FILE",
      description = "problems with graded cases of the index; may be given again")
  private List<Path> problems = List.of();

  @Option(
      names = "--set",
      paramLabel = "DIR",
      description = "a set in BEIR form, indexed apart; may be given again")
  private List<Path> sets = List.of();

  @Option(
      names = "--foreign",
      paramLabel = "FILE",
      description = "queries (_id, text) that no case of the index answers; may be given again")
  private List<Path> foreign = List.of();

  @Option(names = "--write", paramLabel = "FILE", description = "write the weights to a file")
  private Optional<Path> file = Optional.empty();

  TuneCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws IOException {
    if (problems.isEmpty() && sets.isEmpty()) {
      session.messages().println("tune needs --problems FILE or --set DIR");
      return ExitCode.USAGE;
    }
    Settings settings = session.settings(places.flags());
    Tuning tuning = new Tuning();
    if (!problems.isEmpty()) {
      try (Desk desk = Desk.open(session.parts(), settings, session.messages())) {
        for (Path one : problems) {
          tuning.addProblems(one, desk.comparing(), EvalCommand.caseIds(settings.corpus()));
        }
        for (Path one : foreign) {
          tuning.addForeign(one, desk.comparing());
        }
      }
    }
    for (Path set : sets) {
      addSet(set, tuning);
    }
    Tuning.Result result = tuning.run(KindWeights.shipped());
    print(result);
    printAblation(tuning.ablation(result.weights()));
    tuning.calibrate().ifPresent(this::print);
    return ExitCode.DONE;
  }

  /// `--index` is that of the problems.
  private void addSet(Path set, Tuning tuning) throws IOException {
    Map<String, String> flags = places.flags();
    flags.remove("index");
    try (SetDesk desk = SetDesk.open(session, flags, Optional.empty())) {
      desk.retrieval().gather(set, set.resolve("queries.jsonl"), desk.place(), tuning);
    }
  }

  private void print(Tuning.Result result) throws IOException {
    session
        .data()
        .println(
            "%-6s %6s %7s %7s   %6s %7s %7s"
                .formatted("", "tuned", "before", "after", "aside", "before", "after"));
    for (Tuning.Row r : result.rows()) {
      session
          .data()
          .println(
              String.format(
                  Locale.ROOT,
                  "%-6s %6d %7.3f %7.3f   %6d %7.3f %7.3f",
                  r.kind().name().toLowerCase(Locale.ROOT),
                  r.tunedOn(),
                  r.before(),
                  r.after(),
                  r.keptAside(),
                  r.keptBefore(),
                  r.keptAfter()));
    }
    String yaml = yaml(result.weights());
    session.data().print(yaml);
    if (file.isPresent()) {
      Files.writeString(file.get(), yaml);
    }
  }

  private void printAblation(Map<String, Map<Problem.Kind, Double>> ablation) {
    ablation.forEach((name, byKind) -> {
      StringBuilder line = new StringBuilder("# %-18s".formatted(name));
      byKind.forEach((kind, ndcg) ->
          line.append(
              String.format(Locale.ROOT, "  %s %.3f", kind.name().toLowerCase(Locale.ROOT), ndcg)));
      session.data().println(line);
    });
  }

  private void print(Tuning.Calibrated c) {
    session
        .data()
        .print(
            """
            # How likely a case is of use, from how near the five nearest come; see src/docs/RANKING.md.
            # Written by ./casebook tune --foreign, on %d problems.
            hybrid:  %s
            lexical: %s
            noMatch: %.2f
            confident: %.2f
            """
                .formatted(
                    c.examples(), map(c.hybrid()), map(c.lexical()), c.noMatch(), c.confident()));
  }

  private static String map(Map<String, Double> numbers) {
    return numbers.entrySet().stream()
        .map(e -> String.format(Locale.ROOT, "%s: %.2f", e.getKey(), e.getValue()))
        .collect(Collectors.joining(", ", "{", "}"));
  }

  private static String yaml(KindWeights weights) {
    return """
    # What counts how much in the likeness of a case to a problem, by kind of problem.
    # Written by ./casebook tune; see src/docs/RANKING.md.
    few:    %s
    pasted: %s
    story:  %s
    """
        .formatted(line(weights.few()), line(weights.pasted()), line(weights.story()));
  }

  private static String line(CaseWeights w) {
    return String.format(
        Locale.ROOT,
        "{words: %.3f, meaning: %.3f, coverage: %.3f, signature: %.3f, device: %.3f, chip: %.3f,"
            + " system: %.3f, virtual: %.3f}",
        w.words(),
        w.meaning(),
        w.coverage(),
        w.signature(),
        w.device(),
        w.chip(),
        w.system(),
        w.virtual());
  }
}
