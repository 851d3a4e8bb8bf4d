package casebook.index.lucene;

/// How often a word counts by where it stands, 1 to 100. They are applied when a case is written
/// (BM25F: counts are weighted first, and saturate after), so an index remembers them.
record FieldWeights(int title, int problem, int errors, int attempts, int resolution, int rest) {

  /// Title and problem after AskUbuntu duplicates; the others by judgement, no such data was at
  /// hand.
  static final FieldWeights DEFAULT = new FieldWeights(8, 1, 4, 2, 2, 1);

  FieldWeights {
    for (int weight : new int[] {title, problem, errors, attempts, resolution, rest}) {
      if (weight < 1 || weight > 100) {
        throw new IllegalArgumentException("field weight is " + weight + "; must be 1 to 100");
      }
    }
  }

  int of(CasePart part) {
    return switch (part) {
      case TITLE -> title;
      case PROBLEM -> problem;
      case ERRORS -> errors;
      case ATTEMPTS -> attempts;
      case RESOLUTION -> resolution;
      case REST -> rest;
    };
  }
}
