package casebook.index;

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
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// A case as tests tell it.
public record Told(
    String id,
    String title,
    String problem,
    Optional<Instant> opened,
    List<String> devices,
    List<String> chips,
    List<String> systems,
    List<Symptom> symptoms,
    List<Attempt> attempts,
    List<String> said) {

  public static Told of(String id, String title) {
    return new Told(
        id,
        title,
        "",
        Optional.empty(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  public Told problem(String words) {
    return new Told(id, title, words, opened, devices, chips, systems, symptoms, attempts, said);
  }

  public Told opened(String day) {
    Optional<Instant> at = Optional.of(Instant.parse(day + "T00:00:00Z"));
    return new Told(id, title, problem, at, devices, chips, systems, symptoms, attempts, said);
  }

  public Told on(String device, String chip, String system) {
    return new Told(
        id,
        title,
        problem,
        opened,
        List.of(device),
        List.of(chip),
        List.of(system),
        symptoms,
        attempts,
        said);
  }

  public Told error(String words, String signature) {
    List<Symptom> more = new ArrayList<>(symptoms);
    more.add(new Symptom(Symptom.Kind.MESSAGE, words, signature, 1, 2, "known"));
    return new Told(id, title, problem, opened, devices, chips, systems, more, attempts, said);
  }

  public Told tried(String fix, Outcome outcome, String quote) {
    List<Attempt> more = new ArrayList<>(attempts);
    more.add(new Attempt(fix, "did it", outcome, 1, "anna", true, quote, "a test"));
    return new Told(id, title, problem, opened, devices, chips, systems, symptoms, more, said);
  }

  public Told says(String... posts) {
    return new Told(
        id, title, problem, opened, devices, chips, systems, symptoms, attempts, List.of(posts));
  }

  public static Outcome worked(String quote) {
    return new Outcome.Worked(new Outcome.Report("anna", 1, quote));
  }

  public static Outcome failed(String quote) {
    return new Outcome.Failed(new Outcome.Report("anna", 1, quote));
  }

  public CaseId caseId() {
    return new CaseId(id);
  }

  public Case understood() {
    Environment on = new Environment(devices, chips, systems, List.of(), List.of(), List.of());
    return new Case(
        caseId(),
        title,
        Optional.empty(),
        "anna",
        opened,
        attempts.isEmpty() ? Status.OPEN : Status.SOLVED,
        problem,
        on,
        symptoms,
        List.of(),
        attempts,
        List.of(),
        OptionalInt.empty());
  }

  public List<Post> posts() {
    List<Post> posts = new ArrayList<>();
    for (String words : said) {
      posts.add(
          new Post(
              posts.size() + 1,
              "anna",
              Optional.empty(),
              OptionalInt.empty(),
              false,
              List.of(new Block.Prose(words, List.of())),
              SafeHtml.EMPTY));
    }
    return posts;
  }
}
