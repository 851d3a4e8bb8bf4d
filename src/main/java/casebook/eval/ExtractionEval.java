package casebook.eval;

import casebook.extract.CaseExtractor;
import casebook.json.Json;
import casebook.json.Tree;
import casebook.model.Attempt;
import casebook.model.Case;
import casebook.model.Discussion;
import casebook.model.Reading;
import casebook.source.DiscourseJson;
import casebook.source.Masking;
import casebook.text.Lexicon;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// How well threads are understood, against a gold file: one JSON object a line with `topic_id`,
/// `devices`, `chips`, `os_versions`, `error_signatures`, `commands`, `attempts` [{`label`,
/// `outcome`, `post_number`, `quote`}], `status`, `resolution_labels`.
///
/// Figures are micro precision, recall and F1 of each kind; an attempt counts once a fix and
/// outcome of a case; advice counts as unreported only; devices count by family, errors one to one.
public final class ExtractionEval {

  /// The kinds that are counted, the share of right outcomes and states, and what was missed.
  public record Report(
      Map<String, Score> kinds,
      double outcomeAccuracy,
      double statusAccuracy,
      double quotesFound,
      int cases,
      List<String> differences) {}

  private final CaseExtractor extractor;
  private final Masking masking;
  private final Map<String, Counts> kinds = new LinkedHashMap<>();
  private final List<String> differences = new ArrayList<>();
  private int outcomes;
  private int outcomesRight;
  private int statusRight;
  private int quotes;
  private int quotesFound;
  private int cases;

  public ExtractionEval(Lexicon lexicon) {
    this.extractor = new CaseExtractor(lexicon);
    this.masking = new Masking(lexicon.redaction());
  }

  /// Throws `CorruptSourceException` for a gold line that cannot be read, `IOException` for a file.
  public Report run(Path gold, Path threads) throws IOException {
    int row = 0;
    for (String line : Files.readAllLines(gold)) {
      row++;
      if (!line.isBlank()) {
        Tree tree =
            Json.tree(
                line.getBytes(java.nio.charset.StandardCharsets.UTF_8), gold + ", line " + row);
        score(tree, threads.resolve(tree.at("topic_id").required() + ".json"));
      }
    }
    Map<String, Score> scores = new LinkedHashMap<>();
    kinds.forEach((kind, counts) -> scores.put(kind, counts.score()));
    return new Report(
        scores,
        share(outcomesRight, outcomes),
        share(statusRight, cases),
        share(quotesFound, quotes),
        cases,
        List.copyOf(differences));
  }

  private void score(Tree gold, Path thread) {
    List<Discussion> read = new ArrayList<>();
    new DiscourseJson()
        .read(
            thread,
            "local",
            entry -> {
              Reading masked = masking.of(entry.reading());
              if (masked instanceof Reading.Talk(Discussion discussion)) {
                read.add(discussion);
              }
            });
    if (read.isEmpty()) {
      differences.add(thread + ": cannot be read");
      return;
    }
    Case made = extractor.extract(read.getFirst());
    cases++;
    attempts(gold, made);
    count("resolution", catalogued(made.resolution()), labels(gold, "resolution_labels"));
    errors(gold, made);
    count("device", families(made.environment().devices()), families(texts(gold, "devices")));
    count("chip", folded(made.environment().chips()), folded(texts(gold, "chips")));
    count("os", Set.copyOf(made.environment().systems()), Set.copyOf(texts(gold, "os_versions")));
    count("command", folded(made.commands()), folded(texts(gold, "commands")));
    boolean isRight = made.status().word().equals(gold.at("status").text().orElse("open"));
    statusRight += isRight ? 1 : 0;
    if (!isRight) {
      differences.add(made.id() + ": status " + made.status().word());
    }
    quotes(read.getFirst(), made);
  }

  private void attempts(Tree gold, Case made) {
    Map<String, Set<String>> wanted = new LinkedHashMap<>();
    for (Tree attempt : gold.at("attempts").list()) {
      String label = attempt.at("label").required();
      if (!label.equals("other")) {
        String outcome = attempt.at("outcome").required().replace("unknown", "unreported");
        wanted.computeIfAbsent(label, _ -> new LinkedHashSet<>()).add(outcome);
      }
    }
    Map<String, Set<String>> said = new LinkedHashMap<>();
    for (Attempt attempt : made.attempts()) {
      if (!attempt.fix().startsWith("other")) {
        said.computeIfAbsent(attempt.fix(), _ -> new LinkedHashSet<>())
            .add(attempt.outcome().word());
      }
    }
    count("mention", said.keySet(), wanted.keySet());
    count("attempt", pairs(said), pairs(wanted));
    wanted.forEach((label, all) -> {
      if (said.containsKey(label)) {
        outcomes += all.size();
        outcomesRight +=
            (int) all.stream().filter(said.getOrDefault(label, Set.of())::contains).count();
      }
    });
    difference(made, "attempts", pairs(said), pairs(wanted));
  }

  private void errors(Tree gold, Case made) {
    List<String> said = new ArrayList<>(made.errors().stream().map(ExtractionEval::norm).toList());
    List<String> missed = new ArrayList<>();
    int hits = 0;
    List<String> wanted =
        texts(gold, "error_signatures").stream().map(ExtractionEval::norm).toList();
    int all = said.size();
    for (String g : wanted) {
      var fit = said.stream().filter(s -> isSame(s, g)).findFirst();
      fit.ifPresent(said::remove);
      hits += fit.isPresent() ? 1 : 0;
      if (fit.isEmpty()) {
        missed.add(g);
      }
    }
    counts("error").add(hits, all, wanted.size());
    if (!missed.isEmpty() || !said.isEmpty()) {
      differences.add(made.id() + ": errors missed " + missed + ", extra " + said);
    }
  }

  private static boolean isSame(String said, String gold) {
    return (said.contains(gold) && said.length() <= 3 * gold.length() + 60)
        || (gold.contains(said) && said.length() >= 0.6 * gold.length());
  }

  private void quotes(Discussion discussion, Case made) {
    Map<Integer, String> posts =
        discussion.posts().stream()
            .collect(Collectors.toMap(p -> p.number(), p -> norm(p.ownText())));
    for (Attempt attempt : made.attempts()) {
      quotes++;
      boolean isFound = posts.getOrDefault(attempt.post(), "").contains(norm(attempt.quote()));
      quotesFound += isFound ? 1 : 0;
      if (!isFound) {
        differences.add(made.id() + ": quote not found: " + attempt.quote());
      }
    }
  }

  private void count(String kind, Set<String> said, Set<String> wanted) {
    Set<String> both = new LinkedHashSet<>(said);
    both.retainAll(wanted);
    counts(kind).add(both.size(), said.size(), wanted.size());
  }

  private void difference(Case made, String what, Set<String> said, Set<String> wanted) {
    Set<String> missed = new LinkedHashSet<>(wanted);
    missed.removeAll(said);
    Set<String> extra = new LinkedHashSet<>(said);
    extra.removeAll(wanted);
    if (!missed.isEmpty() || !extra.isEmpty()) {
      differences.add(made.id() + ": " + what + " missed " + missed + ", extra " + extra);
    }
  }

  private Counts counts(String kind) {
    return kinds.computeIfAbsent(kind, _ -> new Counts());
  }

  private static Set<String> pairs(Map<String, Set<String>> byLabel) {
    return byLabel.entrySet().stream()
        .flatMap(e -> e.getValue().stream().map(o -> e.getKey() + " " + o))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static Set<String> catalogued(List<String> fixes) {
    return fixes.stream().filter(f -> !f.startsWith("other")).collect(Collectors.toSet());
  }

  private static Set<String> labels(Tree gold, String name) {
    return texts(gold, name).stream().filter(l -> !l.equals("other")).collect(Collectors.toSet());
  }

  private static List<String> texts(Tree gold, String name) {
    return gold.at(name).list().stream().map(Tree::required).toList();
  }

  private static Set<String> families(List<String> devices) {
    return devices.stream()
        .map(d -> d.replaceFirst(" \\(.*", "").toLowerCase(Locale.ROOT))
        .collect(Collectors.toSet());
  }

  private static Set<String> folded(List<String> names) {
    return names.stream().map(ExtractionEval::norm).collect(Collectors.toSet());
  }

  private static String norm(String text) {
    return casebook.text.Signatures.plainMarks(text)
        .replaceAll("\\s+", " ")
        .strip()
        .toLowerCase(Locale.ROOT);
  }

  private static double share(int part, int whole) {
    return whole == 0 ? 0 : part / (double) whole;
  }

  /// Precision, recall and their harmonic mean, 0 to 1, with the counts behind them.
  public record Score(double precision, double recall, double f1, int gold, int said) {}

  private static final class Counts {
    private int hit;
    private int said;
    private int gold;

    void add(int hits, int saidCount, int goldCount) {
      hit += hits;
      said += saidCount;
      gold += goldCount;
    }

    Score score() {
      double precision = share(hit, said);
      double recall = share(hit, gold);
      double sum = precision + recall;
      return new Score(precision, recall, sum == 0 ? 0 : 2 * precision * recall / sum, gold, said);
    }
  }
}
