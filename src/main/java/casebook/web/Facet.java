package casebook.web;

import casebook.model.Case;
import casebook.model.Hit;
import casebook.model.Ranking;
import casebook.model.Status;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// One way to narrow an answer, each value with the number of similar cases behind it. A chosen
/// value leads back to the answer without it; its neighbours are counted as if it were not chosen.
public record Facet(String name, List<Value> values) {

  public Facet {
    values = List.copyOf(values);
  }

  public record Value(String label, int cases, String href, boolean isChosen) {}

  /// The ways that are worth offering: those with more than one value, or with one chosen.
  static List<Facet> of(Ranking whole, SearchRequest request) {
    List<Facet> facets = new ArrayList<>();
    facets.add(new Facet("Device", devices(whole, request)));
    facets.add(new Facet("Outcome", statuses(whole, request)));
    facets.removeIf(f -> f.values().size() < 2 && f.values().stream().noneMatch(Value::isChosen));
    return facets;
  }

  private static List<Value> devices(Ranking whole, SearchRequest request) {
    return count(
            Narrowing.of(whole, request.on(Optional.empty())), past -> past.environment().devices())
        .entrySet()
        .stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .map(e -> {
          boolean isChosen = request.device().equals(Optional.of(e.getKey()));
          Optional<String> next = isChosen ? Optional.empty() : Optional.of(e.getKey());
          return new Value(e.getKey(), e.getValue(), request.on(next).address(), isChosen);
        })
        .toList();
  }

  private static List<Value> statuses(Ranking whole, SearchRequest request) {
    Map<Status, Integer> counts =
        count(Narrowing.of(whole, request.ended(Optional.empty())), past -> List.of(past.status()));
    return counts.keySet().stream()
        .sorted()
        .map(status -> {
          boolean isChosen = request.status().equals(Optional.of(status));
          Optional<Status> next = isChosen ? Optional.empty() : Optional.of(status);
          return new Value(
              Wording.status(status),
              counts.getOrDefault(status, 0),
              request.ended(next).address(),
              isChosen);
        })
        .toList();
  }

  private static <T> Map<T, Integer> count(Ranking shown, Function<Case, List<T>> values) {
    Map<T, Integer> counts = new LinkedHashMap<>();
    for (Hit hit : shown.hits()) {
      values.apply(hit.past()).stream().distinct().forEach(v -> counts.merge(v, 1, Integer::sum));
    }
    return counts;
  }
}
