package casebook.model;

import java.util.List;

/// The steps of one section of a manual, understood: for which machines (`machineKinds`, empty
/// means any), what it needs, what it warns of, and which catalogue fixes it carries out.
public record Procedure(
    CaseId manual,
    String manualTitle,
    String title,
    int page,
    List<Instruction> steps,
    List<String> requirements,
    List<PagedText> warnings,
    List<String> machineKinds,
    List<String> fixes) {

  public Procedure {
    steps = List.copyOf(steps);
    requirements = List.copyOf(requirements);
    warnings = List.copyOf(warnings);
    machineKinds = List.copyOf(machineKinds);
    fixes = List.copyOf(fixes);
  }

  public boolean erasesData() {
    return steps.stream().anyMatch(Instruction::erasesData);
  }

  /// One thing to do. `erasesData` where this step picks or confirms what wipes the machine.
  public record Instruction(
      int number,
      String text,
      int page,
      List<PagedText> substeps,
      List<PagedText> warnings,
      boolean erasesData) {

    public Instruction {
      substeps = List.copyOf(substeps);
      warnings = List.copyOf(warnings);
    }
  }
}
