package casebook.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "bench",
    description = "Measure speed, as ratios to a bare query in the same run.",
    footer = {"", "Example:  ./casebook bench match sets/askubuntu-titles"})
final class BenchCommand implements Callable<Integer> {
  private static final String MATCH = "match";

  private final Session session;

  @Mixin private Places places = new Places();

  @Parameters(index = "0", paramLabel = "WHAT", description = "match")
  private String what = "";

  @Parameters(index = "1", paramLabel = "DIR", description = "a set in BEIR form")
  private Path set = Path.of("");

  @Option(names = "--queries", paramLabel = "FILE", description = "other queries for DIR")
  private Optional<Path> queries = Optional.empty();

  BenchCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws IOException {
    if (!what.equals(MATCH)) {
      throw new IllegalArgumentException("bench is asked for '" + what + "'; it knows match");
    }
    try (SetDesk desk = SetDesk.open(session, places.flags(), Optional.empty())) {
      var rows =
          desk.retrieval().bench(set, queries.orElse(set.resolve("queries.jsonl")), desk.place());
      session.data().println(line("ms", List.of("p50", "p95", "most", "to plain", "to query")));
      rows.forEach((name, row) ->
          session
              .data()
              .println(
                  line(
                      name,
                      row.stream().map(v -> String.format(Locale.ROOT, "%.2f", v)).toList())));
      return ExitCode.DONE;
    }
  }

  private static String line(String name, List<String> cells) {
    StringBuilder line = new StringBuilder("%-24s".formatted(name));
    cells.forEach(cell -> line.append("%10s".formatted(cell)));
    return line.toString();
  }
}
