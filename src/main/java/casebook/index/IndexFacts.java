package casebook.index;

import java.util.Map;

/// How much is there. `devices` and `statuses` count cases by name, most frequent first.
public record IndexFacts(
    int cases,
    int manuals,
    int posts,
    Map<String, Integer> devices,
    Map<String, Integer> statuses) {

  public IndexFacts {
    devices = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(devices));
    statuses = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(statuses));
  }
}
