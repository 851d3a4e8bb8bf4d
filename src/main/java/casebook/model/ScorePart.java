package casebook.model;

/// One line of why a score is what it is. `value` is what it adds (or takes, negative); `label`
/// says in a person's words what was compared with what.
public record ScorePart(String label, double value) {

  public ScorePart {
    Require.text(label, "label of a score part");
    Require.that(Double.isFinite(value), "score part '" + label + "'", value, "a finite number");
  }
}
