package casebook.web;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// What an answer is narrowed to, at most one value a filter.
record Filters(Map<Filter, String> chosen) {

  static final Filters NONE = new Filters(Map.of());

  Filters {
    chosen = chosen.isEmpty() ? Map.of() : Map.copyOf(chosen);
  }

  /// Throws `BadRequestResponse` for a value that no case can have.
  static Filters inAddress(Context ctx) {
    Map<Filter, String> chosen = new EnumMap<>(Filter.class);
    for (Filter filter : Filter.values()) {
      Optional.ofNullable(ctx.queryParam(filter.parameter()))
          .filter(v -> !v.isBlank())
          .ifPresent(value -> {
            filter
                .fault(value)
                .ifPresent(fault -> {
                  throw new BadRequestResponse(fault);
                });
            chosen.put(filter, value);
          });
    }
    return new Filters(chosen);
  }

  Optional<String> of(Filter filter) {
    return Optional.ofNullable(chosen.get(filter));
  }

  boolean isEmpty() {
    return chosen.isEmpty();
  }

  boolean admit(Filter.Facts facts) {
    return chosen.entrySet().stream().allMatch(c -> c.getKey().admits(facts, c.getValue()));
  }

  Filters with(Filter filter, String value) {
    Map<Filter, String> more = new EnumMap<>(Filter.class);
    more.putAll(chosen);
    more.put(filter, value);
    return new Filters(more);
  }

  Filters without(Filter filter) {
    Map<Filter, String> fewer = new EnumMap<>(Filter.class);
    fewer.putAll(chosen);
    fewer.remove(filter);
    return new Filters(fewer);
  }

  Filters each(UnaryOperator<String> change) {
    Map<Filter, String> changed = new EnumMap<>(Filter.class);
    chosen.forEach((filter, value) -> changed.put(filter, change.apply(value)));
    return new Filters(changed);
  }

  /// As an address goes on with them, in the order of the filters.
  String address() {
    StringBuilder address = new StringBuilder();
    for (Filter filter : Filter.values()) {
      of(filter)
          .ifPresent(v ->
              address.append('&').append(filter.parameter()).append('=').append(Links.encoded(v)));
    }
    return address.toString();
  }
}
