package casebook.web;

import casebook.model.Fix;
import casebook.model.Procedure;
import casebook.text.Lexicon;
import java.util.List;
import java.util.Optional;

/// What a fix destroys, named, with the milder fixes that come before it.
public record EraseWarning(String claim, List<FixLink> tryFirst) {

  public EraseWarning {
    tryFirst = List.copyOf(tryFirst);
  }

  /// Empty where nothing is lost. Where a manual tells which step does it, the claim names the
  /// step.
  static Optional<EraseWarning> of(Fix fix, List<Procedure> procedures, Lexicon lexicon) {
    Optional<Integer> step =
        procedures.stream()
            .flatMap(p -> p.steps().stream())
            .filter(Procedure.Instruction::erasesData)
            .map(Procedure.Instruction::number)
            .findFirst();
    if (!fix.erasesData() && step.isEmpty()) {
      return Optional.empty();
    }
    String loses = fix.loses().isBlank() ? "data" : fix.loses();
    String what = step.map(n -> "Step " + n).orElse("This");
    return Optional.of(
        new EraseWarning(what + " erases " + loses + ".", FixLink.toAll(fix.tryFirst(), lexicon)));
  }
}
