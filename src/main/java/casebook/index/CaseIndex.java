package casebook.index;

import casebook.model.Candidate;
import casebook.model.Case;
import casebook.model.CaseId;
import casebook.model.Evidence;
import casebook.model.Manual;
import casebook.model.Meaning;
import casebook.model.Post;
import casebook.model.Procedure;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The reading side of where cases live. Safe for use by many threads at once. A reader sees a
/// whole state: a case and its posts, or neither.
public interface CaseIndex extends AutoCloseable {

  Optional<Case> find(CaseId id);

  /// The posts of a case in their order, empty where there is no such case.
  List<Post> posts(CaseId id);

  Optional<Manual> manual(CaseId id);

  /// Every procedure of every manual that carries out this fix, by manual and page.
  List<Procedure> proceduresFor(String fix);

  /// The procedures of one manual in their order.
  List<Procedure> procedures(CaseId manual);

  /// The vector that a case was put with.
  Optional<Meaning> meaning(CaseId id);

  /// The cases nearest to a query, best first; ties break by case id. At most `limit`, 1 to 1000.
  List<Candidate> candidates(CandidateQuery query, int limit);

  /// How many cases the bare query brings, at most `limit`, 1 to 1000, without comparing or reading
  /// them: what `candidates` costs at the least.
  int count(CandidateQuery query, int limit);

  /// What readers reported on problems nearest to a query, best first, by the measure of
  /// `candidates`, among which none of it is. At most `limit`, 1 to 1000.
  List<Candidate> feedback(CandidateQuery query, int limit);

  /// Every attempt at this fix in any case or feedback, newest case first, at most `limit`.
  List<Evidence> evidenceFor(String fix, int limit);

  IndexFacts facts();

  /// A name for what is visible now: another one whenever something else is.
  String state();

  /// What a search can begin with, as of now. Reads every case; ask again when `state` changes.
  /// `titles` names the fixes of the catalogue; one without a title goes by the words of an
  /// attempt.
  Suggestions suggestions(Function<String, Optional<String>> titles);

  /// Makes what was committed since the last call visible. Cheap where nothing was.
  void refresh();

  @Override
  void close();
}
