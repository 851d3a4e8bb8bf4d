package casebook.web;

import casebook.model.Evidence;
import casebook.model.Tally;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/// How a fix went by device and system, ordered by a column that an address names.
public record EvidenceTable(List<Row> rows, List<Column> columns) {
  private static final String NOT_SAID = "Not said";
  private static final String USUAL = "reports";

  /// `href` orders by this column; `isSorted` where it is so already.
  public record Column(String name, String href, boolean isSorted) {}

  public record Row(String device, String system, Tally counts) {}

  public EvidenceTable {
    rows = List.copyOf(rows);
    columns = List.copyOf(columns);
  }

  /// `sort` is the name of a column in an address; any other means most reports first.
  static EvidenceTable of(List<Evidence> evidence, String fix, String sort) {
    Map<List<String>, Tally> counts = new LinkedHashMap<>();
    for (Evidence each : evidence) {
      Filter.Facts facts = Filter.Facts.of(each);
      for (String device : orNone(facts.environment().devices())) {
        for (String system : orNone(Filter.OS.of(facts))) {
          List<String> key = List.of(device, system);
          Tally before = counts.getOrDefault(key, Tally.NONE);
          counts.put(key, before.plus(each.attempt().outcome()));
        }
      }
    }
    List<Row> rows = new ArrayList<>();
    counts.forEach((key, tally) -> rows.add(new Row(key.getFirst(), key.getLast(), tally)));
    rows.sort(order(sort));
    return new EvidenceTable(rows, columns(fix, sort));
  }

  private static List<String> orNone(List<String> names) {
    return names.isEmpty() ? List.of(NOT_SAID) : names;
  }

  private static List<Column> columns(String fix, String sort) {
    return List.of(
        column("Device", "device", fix, sort),
        column("System", "system", fix, sort),
        column("Worked", "worked", fix, sort),
        column("In part", "partial", fix, sort),
        column("Failed", "failed", fix, sort),
        column("No report", "unreported", fix, sort));
  }

  private static Column column(String name, String key, String fix, String sort) {
    return new Column(name, Links.toFix(fix) + "?sort=" + key + "#by-device", key.equals(sort));
  }

  private static Comparator<Row> order(String sort) {
    Comparator<Row> byName =
        Comparator.comparingInt((Row r) -> r.device().equals(NOT_SAID) ? 1 : 0)
            .thenComparing(Row::device)
            .thenComparing(Row::system);
    return switch (sort) {
      case "device" -> byName;
      case "system" -> Comparator.comparing(Row::system).thenComparing(byName);
      case "worked" -> most(Tally::worked).thenComparing(byName);
      case "partial" -> most(Tally::partial).thenComparing(byName);
      case "failed" -> most(Tally::failed).thenComparing(byName);
      case "unreported" -> most(Tally::unreported).thenComparing(byName);
      default -> most(Tally::reported).thenComparing(byName);
    };
  }

  private static Comparator<Row> most(ToIntFunction<Tally> count) {
    return Comparator.comparingInt((Row r) -> -count.applyAsInt(r.counts()));
  }

  /// The order where an address names none.
  static String usual() {
    return USUAL;
  }
}
