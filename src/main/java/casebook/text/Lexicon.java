package casebook.text;

import casebook.model.Fix;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a desk knows about its field, as its lexicon files say. Immutable.
public final class Lexicon {
  private final Map<String, Fix> fixes = new LinkedHashMap<>();

  public Lexicon(List<Fix> fixes) {
    fixes.forEach(f -> this.fixes.put(f.id(), f));
  }

  /// A fix of the catalogue.
  public Optional<Fix> fix(String id) {
    return Optional.ofNullable(fixes.get(id));
  }

  public Collection<Fix> fixes() {
    return List.copyOf(fixes.values());
  }
}
