package casebook.match;

import casebook.model.Evidence;
import casebook.model.Fix;
import casebook.model.Procedure;
import casebook.model.Tally;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A fix with all that is known of it, in the shape of `/fix/ID.json`: the names of `match --json`.
public final class FixJson {

  private FixJson() {}

  public static Map<String, @Nullable Object> of(
      Fix fix, Tally counts, List<Evidence> evidence, List<Procedure> procedures) {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("id", fix.id());
    tree.put("title", fix.title());
    tree.put("means", fix.means());
    OutcomeJson.putCounts(tree, counts);
    tree.put("erasesData", fix.erasesData());
    tree.put("loses", fix.loses());
    tree.put("needs", fix.needs());
    tree.put("appliesTo", fix.appliesTo());
    tree.put("tryFirst", fix.tryFirst());
    tree.put("evidence", evidence.stream().map(OutcomeJson::evidence).toList());
    tree.put("procedures", procedures.stream().map(OutcomeJson::procedure).toList());
    return tree;
  }
}
