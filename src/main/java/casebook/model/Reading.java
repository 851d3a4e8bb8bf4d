package casebook.model;

/// What came of reading one piece of a corpus.
public sealed interface Reading {

  record Talk(Discussion discussion) implements Reading {}

  record HowTo(Manual manual) implements Reading {}

  /// Could not be read. `place` names the file and, inside an archive, the entry; `reason` names
  /// the value and the rule.
  record Skipped(String place, String reason) implements Reading {
    public Skipped {
      Require.text(place, "place");
      Require.text(reason, "reason");
    }
  }
}
