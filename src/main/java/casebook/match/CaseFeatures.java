package casebook.match;

import java.util.List;

/// What is compared between a problem and a case, each 0 to 1 (`meaning` -1 to 1): the index's
/// score of words relative to the best, the cosine of what both mean, the share of the problem's
/// information that the case holds, how far the errors are the same, the machine (1 for the same
/// model, a half for its family), the chip's family, the system's major version, and whether only
/// the case is about a virtual machine.
public record CaseFeatures(
    double words,
    double meaning,
    double coverage,
    double signature,
    double device,
    double chip,
    double system,
    double virtual) {

  /// The names of the weights, in the order of `values`.
  public static final List<String> NAMES =
      List.of("words", "meaning", "coverage", "signature", "device", "chip", "system", "virtual");

  /// What each adds for a weight of 1; a virtual machine takes away.
  public List<Double> values() {
    return List.of(words, meaning, coverage, signature, device, chip, system, -virtual);
  }

  /// These, whatever the machines.
  CaseFeatures withoutMachine() {
    return new CaseFeatures(words, meaning, coverage, signature, 0, 0, 0, 0);
  }
}
