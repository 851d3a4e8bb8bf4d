package casebook.model;

import java.util.List;

/// The affected machine, not a helper beside it. Names as their makers write them; `systems` are
/// bare version numbers as far as given ("13.6.4", "14").
public record Environment(
    List<String> devices,
    List<String> chips,
    List<String> systems,
    List<String> builds,
    List<String> firmware,
    List<String> partNumbers) {

  public static final Environment UNKNOWN =
      new Environment(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

  public Environment {
    devices = List.copyOf(devices);
    chips = List.copyOf(chips);
    systems = List.copyOf(systems);
    builds = List.copyOf(builds);
    firmware = List.copyOf(firmware);
    partNumbers = List.copyOf(partNumbers);
  }
}
