package casebook.match;

/// What counts how much in the likeness of a case to a problem. `words` is for what the index's
/// score gives, relative to the best; `meaning` for the cosine of what both mean, and goes to the
/// words where there are no vectors; `coverage` for the share of the problem's information that the
/// case holds; `signature` for a shared error; `device`, `chip` and `system` for a machine alike;
/// `virtual` is taken off where only the case is about a virtual machine.
record CaseWeights(
    double words,
    double meaning,
    double coverage,
    double signature,
    double device,
    double chip,
    double system,
    double virtual) {

  CaseWeights {
    for (double w :
        new double[] {words, meaning, coverage, signature, device, chip, system, virtual}) {
      if (!(w >= 0 && w <= 100)) {
        throw new IllegalArgumentException("weight of a case is " + w + "; must be 0 to 100");
      }
    }
  }

  /// For a search by words alone.
  CaseWeights withoutMeaning() {
    return new CaseWeights(words + meaning, 0, coverage, signature, device, chip, system, virtual);
  }

  /// For a search by meaning alone.
  CaseWeights withoutWords() {
    return new CaseWeights(0, words + meaning, 0, signature, device, chip, system, virtual);
  }

  /// The share of words and meaning that is meaning's.
  double share() {
    return words + meaning > 0 ? meaning / (words + meaning) : 0;
  }
}
