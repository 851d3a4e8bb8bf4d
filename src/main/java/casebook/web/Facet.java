package casebook.web;

import casebook.model.Hit;
import casebook.model.Ranking;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// One way to narrow an answer, each value with the number of similar cases behind it. The chosen
/// value stands first and leads back to the answer without it; its neighbours are counted as if it
/// were not chosen.
public record Facet(String name, String parameter, List<Value> values) {

  /// From so many values on one looks for one by typing.
  private static final int MANY = 8;

  private static final int SHOWN = 5;

  public Facet {
    values = List.copyOf(values);
  }

  public record Value(String label, int cases, String href, boolean isChosen) {}

  /// Those that are shown at once.
  public List<Value> first() {
    return values.subList(0, Math.min(SHOWN, values.size()));
  }

  /// Those behind a fold.
  public List<Value> rest() {
    return values.subList(Math.min(SHOWN, values.size()), values.size());
  }

  public boolean isLong() {
    return values.size() > MANY;
  }

  /// The ways that are worth offering: those with more than one value, or with one chosen.
  static List<Facet> of(Ranking whole, SearchRequest request) {
    List<Facet> facets = new ArrayList<>();
    for (Filter filter : Filter.values()) {
      List<Value> values = values(filter, whole, request);
      if (values.size() > 1 || values.stream().anyMatch(Value::isChosen)) {
        facets.add(new Facet(filter.title(), filter.parameter(), values));
      }
    }
    return facets;
  }

  private static List<Value> values(Filter filter, Ranking whole, SearchRequest request) {
    Optional<String> chosen = request.filters().of(filter);
    List<Filter.Facts> facts =
        Narrowing.of(whole, request.with(request.filters().without(filter))).hits().stream()
            .map(Hit::past)
            .map(Filter.Facts::of)
            .toList();
    List<String> names = new ArrayList<>(chosen.stream().toList());
    facts.stream().flatMap(f -> filter.of(f).stream()).distinct().forEach(names::add);
    return names.stream()
        .distinct()
        .map(name -> value(filter, name, facts, chosen, request))
        .sorted(order(filter))
        .toList();
  }

  private static Value value(
      Filter filter,
      String name,
      List<Filter.Facts> facts,
      Optional<String> chosen,
      SearchRequest request) {
    int cases = (int) facts.stream().filter(f -> filter.admits(f, name)).count();
    boolean isChosen = chosen.equals(Optional.of(name));
    Filters next =
        isChosen ? request.filters().without(filter) : request.filters().with(filter, name);
    return new Value(filter.label(name), cases, request.with(next).address(), isChosen);
  }

  /// Years from the newest on, everything else by how many cases it has.
  private static Comparator<Value> order(Filter filter) {
    Comparator<Value> byRank =
        filter == Filter.SINCE
            ? Comparator.comparing(Value::label).reversed()
            : Comparator.comparingInt((Value v) -> -v.cases()).thenComparing(Value::label);
    return Comparator.comparingInt((Value v) -> v.isChosen() ? 0 : 1).thenComparing(byRank);
  }
}
