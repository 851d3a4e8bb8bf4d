package casebook.index;

import java.util.List;

/// What to look for, free of any backend. `words` is prose; `synonyms` are further wordings of it
/// that count less; `signatures` are exact; `devices`, `chips` and `systems` only add to a case
/// that was found otherwise.
public record CandidateQuery(
    String words,
    List<String> synonyms,
    List<WeightedSignature> signatures,
    List<String> devices,
    List<String> chips,
    List<String> systems) {

  public CandidateQuery {
    synonyms = List.copyOf(synonyms);
    signatures = List.copyOf(signatures);
    devices = List.copyOf(devices);
    chips = List.copyOf(chips);
    systems = List.copyOf(systems);
  }

  /// A normalised error and how telling it is, 1 to 3.
  public record WeightedSignature(String signature, double weight) {}
}
