package casebook.eval;

import casebook.json.Tree;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A thread as a careful reader understands it: one line of a gold file. `half` is `dev` or `kept`,
/// empty where the file does not say; `beside` are fixes that are mentioned beside the case.
record GoldLine(
    String topic,
    String language,
    String half,
    List<String> devices,
    List<String> chips,
    List<String> systems,
    List<String> errors,
    List<String> commands,
    Set<Tried> attempts,
    Set<String> beside,
    String status,
    Set<String> resolution) {

  /// The word for what stands in no catalogue; such fixes are not compared.
  static final String OTHER = "other";

  /// A fix and what came of it.
  record Tried(String fix, String outcome) {
    @Override
    public String toString() {
      return fix + " " + outcome;
    }
  }

  GoldLine {
    devices = List.copyOf(devices);
    chips = List.copyOf(chips);
    systems = List.copyOf(systems);
    errors = List.copyOf(errors);
    commands = List.copyOf(commands);
    attempts = java.util.Collections.unmodifiableSet(new LinkedHashSet<>(attempts));
    beside = Set.copyOf(beside);
    resolution = Set.copyOf(resolution);
  }

  static GoldLine of(Tree line) {
    Set<Tried> attempts = new LinkedHashSet<>();
    for (Tree attempt : line.at("attempts").list()) {
      String fix = attempt.at("label").required();
      if (!fix.equals(OTHER)) {
        attempts.add(new Tried(fix, outcome(attempt.at("outcome").required())));
      }
    }
    Set<String> beside = new LinkedHashSet<>();
    line.at("other_mentions").list().forEach(m -> m.at("label").text().ifPresent(beside::add));
    attempts.forEach(a -> beside.remove(a.fix()));
    Set<String> resolution = new LinkedHashSet<>(texts(line, "resolution_labels"));
    resolution.remove(OTHER);
    return new GoldLine(
        line.at("topic_id").required(),
        text(line, "language").orElse(""),
        text(line, "half").orElse(""),
        texts(line, "devices"),
        texts(line, "chips"),
        texts(line, "os_versions"),
        texts(line, "error_signatures"),
        texts(line, "commands"),
        attempts,
        beside,
        text(line, "status").orElse("open"),
        resolution);
  }

  /// One word for advice that nobody reported on.
  static String outcome(String word) {
    return word.equals("unknown") ? "unreported" : word;
  }

  /// Whether the line is of a language; one that does not say is of any.
  boolean isIn(String wanted) {
    return wanted.isEmpty() || language.isEmpty() || language.equals(wanted);
  }

  private static Optional<String> text(Tree line, String name) {
    return line.at(name).text();
  }

  private static List<String> texts(Tree line, String name) {
    return line.at(name).list().stream().map(Tree::required).toList();
  }
}
