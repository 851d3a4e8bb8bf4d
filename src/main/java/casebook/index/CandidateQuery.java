package casebook.index;

import casebook.model.Meaning;
import java.util.List;
import java.util.Optional;

/// What to look for, free of any backend. `words` is prose; `synonyms` are further wordings of it
/// that count less; `signatures` are exact; `devices`, `chips` and `systems` only add to a case
/// that was found otherwise. `meaning` finds cases whose vector lies near.
///
/// `share`, 0 to 1, says how much of a candidate's place is due to its likeness: the order is by
/// `(1 - share) * score / best score + share * likeness`, a convex combination. With 1 no case is
/// found by its words; without a `meaning` none is found by anything else.
public record CandidateQuery(
    String words,
    List<String> synonyms,
    List<WeightedSignature> signatures,
    List<String> devices,
    List<String> chips,
    List<String> systems,
    Optional<Meaning> meaning,
    double share) {

  public CandidateQuery {
    synonyms = List.copyOf(synonyms);
    signatures = List.copyOf(signatures);
    devices = List.copyOf(devices);
    chips = List.copyOf(chips);
    systems = List.copyOf(systems);
    if (!(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException("share is " + share + "; must be 0 to 1");
    }
  }

  /// By words alone.
  public CandidateQuery(
      String words,
      List<String> synonyms,
      List<WeightedSignature> signatures,
      List<String> devices,
      List<String> chips,
      List<String> systems) {
    this(words, synonyms, signatures, devices, chips, systems, Optional.empty(), 0);
  }

  /// A normalised error and how telling it is, 1 to 3.
  public record WeightedSignature(String signature, double weight) {}
}
