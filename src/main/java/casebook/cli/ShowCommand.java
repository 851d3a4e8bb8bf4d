package casebook.cli;

import casebook.json.Json;
import casebook.match.CaseJson;
import casebook.model.Case;
import casebook.model.CaseId;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "show",
    description = "Show one case as it was understood.",
    footer = {"", "Example:  ./casebook show discourse/local/8"})
final class ShowCommand implements Callable<Integer> {
  private final Session session;

  @Mixin private Places places = new Places();

  @Option(names = "--json", description = "print JSON")
  private boolean json;

  @Parameters(paramLabel = "ID", description = "id of a case, such as discourse/local/8")
  private String id = "";

  ShowCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws IOException {
    try (Desk desk =
        Desk.open(session.parts(), session.settings(places.flags()), session.messages())) {
      Optional<Case> found = desk.index().find(new CaseId(id));
      if (found.isEmpty()) {
        session.messages().println("no case has the id '" + id + "'");
        return ExitCode.UNREADABLE;
      }
      if (json) {
        session.data().println(Json.writePretty(CaseJson.of(found.get(), desk.lexicon())));
      } else {
        new CaseText(session.data()).print(found.get());
      }
      return ExitCode.DONE;
    }
  }
}
