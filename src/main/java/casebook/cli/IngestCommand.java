package casebook.cli;

import casebook.ingest.Generations;
import casebook.ingest.IngestReport;
import casebook.ingest.IngestRequest;
import casebook.json.Json;
import casebook.model.CorruptSourceException;
import casebook.model.Settings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "ingest",
    description = "Bring the index up to date with the corpus, or read further files into it.",
    footer = {"", "Example:  ./casebook ingest export.zip --site forum.example.org"})
final class IngestCommand implements Callable<Integer> {
  private final Session session;

  @Mixin private Places places = new Places();

  @Option(
      names = "--site",
      paramLabel = "HOST",
      description = "host of topics that name none (default: local)")
  private String site = "";

  @ArgGroup private Way way = new Way();

  @Option(
      names = "--in-place",
      description = "read PATH where it lies and note it, instead of copying it to corpus/inbox")
  private boolean inPlace;

  @Option(names = "--dry-run", description = "read and count, write nothing")
  private boolean dryRun;

  @Option(names = "--json", description = "print JSON")
  private boolean json;

  @Parameters(
      paramLabel = "PATH",
      arity = "0..*",
      description = "files or folders; without one the whole corpus")
  private List<Path> paths = new ArrayList<>();

  /// At most one of these.
  static final class Way {
    @Option(
        names = "--rebuild",
        description = "make a new index of the whole corpus and switch to it")
    private boolean rebuild;

    @Option(names = "--rollback", description = "switch back to the index before the last rebuild")
    private boolean rollback;

    @Option(names = "--prune", description = "remove what no file of the corpus gives any more")
    private boolean prune;
  }

  IngestCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws IOException {
    Map<String, String> flags = places.flags();
    flags.put("site", site);
    Settings settings = session.settings(flags);
    if (way.rollback) {
      return rollback(settings);
    }
    IngestRequest request =
        new IngestRequest(
            settings.corpus(),
            settings.index(),
            settings.site(),
            paths,
            way.rebuild,
            way.prune,
            inPlace,
            dryRun);
    IngestReport report =
        Desk.ingest(session.parts(), settings, request, ProgressLines.to(session.messages()));
    print(report);
    return report.skipped().isEmpty() ? ExitCode.DONE : ExitCode.PARTLY;
  }

  private int rollback(Settings settings) throws IOException {
    String now =
        new Generations(settings.index())
            .rollback()
            .orElseThrow(() ->
                new CorruptSourceException(settings.index() + " holds no index before this one"))
            .name();
    session.messages().println("searches use " + now + " again");
    return ExitCode.DONE;
  }

  /// The report in the shape that other programs rely on.
  private static Map<String, Object> tree(IngestReport report) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("read", report.read());
    tree.put("added", report.added());
    tree.put("changed", report.changed());
    tree.put("unchanged", report.unchanged());
    tree.put("removed", report.removed());
    tree.put(
        "skipped",
        report.skipped().stream()
            .map(s -> Map.of("place", s.place(), "reason", s.reason()))
            .toList());
    tree.put("seconds", report.seconds());
    tree.put("generation", report.generation());
    return tree;
  }

  private void print(IngestReport report) {
    if (json) {
      session.data().println(Json.writePretty(tree(report)));
      return;
    }
    report
        .skipped()
        .forEach(s -> session.messages().println("skipped " + s.place() + ": " + s.reason()));
    session.data().println(report.equation());
    if (report.removed() > 0) {
      session.data().println("removed " + report.removed());
    }
    int stored = report.added() + report.changed();
    session
        .data()
        .printf(
            "%.1f s, %.0f a second, into %s%n",
            report.seconds(), stored / Math.max(report.seconds(), 0.001), report.generation());
  }
}
