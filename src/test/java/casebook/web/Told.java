package casebook.web;

import casebook.model.Attempt;
import casebook.model.Block;
import casebook.model.Case;
import casebook.model.CaseId;
import casebook.model.Environment;
import casebook.model.Outcome;
import casebook.model.Post;
import casebook.model.SafeHtml;
import casebook.model.Status;
import casebook.model.Symptom;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// Tells a case in a few lines: `Told.of("discourse/local/8", "No update")...`.
final class Told {
  private final CaseId id;
  private final String title;
  private Optional<URI> url = Optional.empty();
  private Status status = Status.OPEN;
  private String asker = "asker";
  private String opened = "2024-05-29T17:42:11Z";
  private String problem = "";
  private Environment environment = Environment.UNKNOWN;
  private final List<Symptom> symptoms = new ArrayList<>();
  private final List<String> commands = new ArrayList<>();
  private final List<Attempt> attempts = new ArrayList<>();
  private final List<String> resolution = new ArrayList<>();
  private final List<Post> posts = new ArrayList<>();

  private Told(String id, String title) {
    this.id = new CaseId(id);
    this.title = title;
  }

  static Told of(String id, String title) {
    return new Told(id, title);
  }

  Told by(String who) {
    asker = who;
    return this;
  }

  Told at(String when) {
    opened = when;
    return this;
  }

  Told from(String address) {
    url = Optional.of(URI.create(address));
    return this;
  }

  Told ended(Status how, String... fixes) {
    status = how;
    resolution.addAll(List.of(fixes));
    return this;
  }

  Told wrong(String what) {
    problem = what;
    return this;
  }

  Told on(String device, String chip, String... systems) {
    environment =
        new Environment(
            List.of(device), List.of(chip), List.of(systems), List.of(), List.of(), List.of());
    return this;
  }

  Told on(Environment machine) {
    environment = machine;
    return this;
  }

  Told saying(String error) {
    symptoms.add(
        new Symptom(
            Symptom.Kind.MESSAGE, error, error.toLowerCase(java.util.Locale.ROOT), 1, 2, "known"));
    return this;
  }

  Told running(String command) {
    commands.add(command);
    return this;
  }

  Told tried(String fix, String outcome, int post, String quote, int reportPost, String report) {
    return tried(fix, "", outcome, post, quote, reportPost, report);
  }

  Told tried(
      String fix,
      String action,
      String outcome,
      int post,
      String quote,
      int reportPost,
      String report) {
    attempts.add(
        new Attempt(
            fix, action, outcome(outcome, reportPost, report), post, asker, true, quote, "test"));
    return this;
  }

  Told post(String author, String html) {
    posts.add(
        new Post(
            posts.size() + 1,
            author,
            Optional.of(Instant.parse(opened)),
            OptionalInt.empty(),
            false,
            List.of(new Block.Prose(html, List.of())),
            new SafeHtml(html)));
    return this;
  }

  Case asCase() {
    return new Case(
        id,
        title,
        url,
        asker,
        Optional.of(Instant.parse(opened)),
        status,
        problem,
        environment,
        symptoms,
        commands,
        attempts,
        resolution,
        OptionalInt.empty());
  }

  List<Post> posts() {
    return posts;
  }

  private Outcome outcome(String word, int post, String quote) {
    return switch (word) {
      case "worked" -> new Outcome.Worked(new Outcome.Report(asker, post, quote));
      case "failed" -> new Outcome.Failed(new Outcome.Report(asker, post, quote));
      case "partial" -> new Outcome.Partial(new Outcome.Report(asker, post, quote));
      case String _ -> new Outcome.Unreported();
    };
  }
}
