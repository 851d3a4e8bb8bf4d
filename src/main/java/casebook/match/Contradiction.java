package casebook.match;

import casebook.model.Evidence;
import casebook.model.Outcome;
import java.util.List;
import java.util.Optional;

/// All failures of a fix share a device on which it never worked, while it worked elsewhere: the
/// fix may be right and the machine wrong for it.
public record Contradiction(String device, int failed, int reported, int workedElsewhere) {

  public static Optional<Contradiction> in(List<Evidence> evidence) {
    List<Evidence> failures = evidence.stream().filter(Contradiction::isFailed).toList();
    int worked = (int) evidence.stream().filter(Contradiction::isWorked).count();
    if (failures.size() < 2 || worked == 0) {
      return Optional.empty();
    }
    return failures.getFirst().environment().devices().stream()
        .filter(d -> failures.stream().allMatch(f -> isOn(d, f)))
        .filter(d -> evidence.stream().noneMatch(e -> isWorked(e) && isOn(d, e)))
        .findFirst()
        .map(d -> new Contradiction(d, failures.size(), reported(evidence, d), worked));
  }

  /// `failed on 4 of 4: Virtual machine; worked 9 times elsewhere`.
  public String told() {
    return "failed on %d of %d: %s; worked %d time%s elsewhere"
        .formatted(failed, reported, device, workedElsewhere, workedElsewhere == 1 ? "" : "s");
  }

  private static int reported(List<Evidence> evidence, String device) {
    return (int)
        evidence.stream()
            .filter(e -> isOn(device, e))
            .filter(e -> !(e.attempt().outcome() instanceof Outcome.Unreported))
            .count();
  }

  private static boolean isOn(String device, Evidence evidence) {
    return evidence.environment().devices().contains(device);
  }

  private static boolean isFailed(Evidence evidence) {
    return evidence.attempt().outcome() instanceof Outcome.Failed;
  }

  private static boolean isWorked(Evidence evidence) {
    return evidence.attempt().outcome() instanceof Outcome.Worked;
  }
}
