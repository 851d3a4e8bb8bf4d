package casebook.index;

import casebook.model.Case;
import casebook.model.CaseId;
import casebook.model.Manual;
import casebook.model.Meaning;
import casebook.model.Post;
import casebook.model.Procedure;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The writing side. One writer a place at a time. Nothing is kept until `commit` returns; then it
/// survives a kill at any moment. Safe for use by many threads.
public interface CaseWriter extends AutoCloseable {

  /// Hash of the content that the entry was made from, empty where there is none.
  Optional<String> hash(CaseId id);

  /// Every id that is there, cases and manuals.
  Set<CaseId> ids();

  /// Replaces the case and its posts as one. Without a `meaning` it is found by its words alone.
  /// All vectors of an index have the same length. One whose id is that of feedback is evidence, is
  /// given by `CaseIndex.feedback` instead of `candidates`, and is not found or counted as a case.
  void put(Case understood, List<Post> posts, String hash, Optional<Meaning> meaning);

  default void put(Case understood, List<Post> posts, String hash) {
    put(understood, posts, hash, Optional.empty());
  }

  /// Replaces the manual and its procedures as one.
  void put(Manual manual, List<Procedure> procedures, String hash);

  void remove(CaseId id);

  void commit();

  /// A reader that sees what was put so far, committed or not, after its `refresh`.
  CaseIndex live();

  /// Gives up what was not committed.
  @Override
  void close();
}
