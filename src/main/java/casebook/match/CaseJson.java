package casebook.match;

import casebook.model.Attempt;
import casebook.model.Case;
import casebook.model.Environment;
import casebook.model.Fix;
import casebook.model.Symptom;
import casebook.text.Lexicon;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A case in the shape that `show --json` and `/case/ID.json` promise to other programs.
public final class CaseJson {

  private CaseJson() {}

  /// The titles of fixes come from the catalogue; one that nobody catalogued goes by the words of
  /// its attempt.
  public static Map<String, @Nullable Object> of(Case past, Lexicon lexicon) {
    Environment environment = past.environment();
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("id", past.id().value());
    tree.put("title", past.title());
    tree.put("url", Originals.of(past.url()));
    tree.put("status", past.status().word());
    tree.put("asker", past.asker());
    tree.put("opened", OutcomeJson.time(past.opened()));
    tree.put("problem", past.problem());
    tree.put("devices", environment.devices());
    tree.put("chips", environment.chips());
    tree.put("osVersions", environment.systems());
    tree.put("builds", environment.builds());
    tree.put("firmware", environment.firmware());
    tree.put("partNumbers", environment.partNumbers());
    tree.put("errors", past.errors());
    tree.put(
        "errorSignatures", past.symptoms().stream().map(Symptom::signature).distinct().toList());
    tree.put("errorTrace", past.symptoms().stream().map(CaseJson::trace).toList());
    tree.put("commands", past.commands());
    tree.put(
        "attempts",
        past.attempts().stream().map(a -> OutcomeJson.attempt(a, title(a, lexicon))).toList());
    tree.put("resolution", past.resolution());
    tree.put("solvedIn", past.solvedIn().isPresent() ? past.solvedIn().getAsInt() : null);
    return tree;
  }

  private static Map<String, Object> trace(Symptom symptom) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("words", symptom.words());
    tree.put("signature", symptom.signature());
    tree.put("why", symptom.why());
    tree.put("post", symptom.post());
    return tree;
  }

  private static String title(Attempt attempt, Lexicon lexicon) {
    return lexicon.fix(attempt.fix()).map(Fix::title).orElse(attempt.action());
  }
}
