package casebook.web;

import casebook.model.Evidence;
import casebook.model.Tally;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// How a fix went on one kind of machine.
public record DeviceRow(String device, Tally counts) {
  private static final String NOT_SAID = "Not said";

  /// One row a device, most reports first, those that name none last.
  static List<DeviceRow> of(List<Evidence> evidence) {
    Map<String, Tally> counts = new LinkedHashMap<>();
    for (Evidence each : evidence) {
      List<String> devices = each.environment().devices();
      for (String device : devices.isEmpty() ? List.of(NOT_SAID) : devices) {
        Tally before = counts.getOrDefault(device, Tally.NONE);
        counts.put(device, before.plus(each.attempt().outcome()));
      }
    }
    return counts.entrySet().stream()
        .map(e -> new DeviceRow(e.getKey(), e.getValue()))
        .sorted(
            Comparator.comparingInt((DeviceRow r) -> r.device().equals(NOT_SAID) ? 1 : 0)
                .thenComparingInt(r -> -r.counts().reported())
                .thenComparing(DeviceRow::device))
        .toList();
  }
}
