package casebook.cli;

import casebook.json.Json;
import casebook.match.Matcher;
import casebook.match.RankingJson;
import casebook.model.Ranking;
import casebook.model.Settings;
import casebook.model.Verdict;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "match",
    description = "Find what fixed a problem for others.",
    footer = {
      "",
      "Example:  ./casebook match \"Failure to Personalize\"",
      "          pbpaste | ./casebook match -"
    })
final class MatchCommand implements Callable<Integer> {
  private final Session session;

  @Mixin private Places places = new Places();

  @Option(
      names = "--top",
      paramLabel = "N",
      description = "length of both lists, 1 to 1000 (default: 10)")
  private String top = "";

  @Option(names = "--explain", description = "show the parts of every score")
  private boolean explain;

  @Option(names = "--json", description = "print JSON")
  private boolean json;

  @Parameters(
      paramLabel = "TEXT",
      arity = "1..*",
      description = "the problem in your words or an error text; - reads standard input")
  private List<String> text = new ArrayList<>();

  MatchCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws IOException {
    Map<String, String> flags = places.flags();
    flags.put("top", top);
    Settings settings = session.settings(flags);
    String words =
        text.equals(List.of("-"))
            ? new String(System.in.readAllBytes(), StandardCharsets.UTF_8)
            : String.join(" ", text.stream().map(String::strip).toList());
    try (Desk desk = Desk.open(session.parts(), settings, session.messages())) {
      Ranking ranking = desk.matcher().match(new Matcher.Request(words, settings.top(), Set.of()));
      if (json) {
        session.data().println(Json.writePretty(RankingJson.of(ranking)));
      } else {
        new RankingText(session.data(), explain).print(ranking);
      }
      return ranking.verdict() == Verdict.NO_MATCH ? ExitCode.PARTLY : ExitCode.DONE;
    }
  }
}
