package casebook.match;

import casebook.model.Problem;

/// The weights by kind of problem: a few words say little and each counts, in a long story the gist
/// counts.
record KindWeights(CaseWeights few, CaseWeights pasted, CaseWeights story) {

  static final KindWeights DEFAULT =
      new KindWeights(
          new CaseWeights(0.2, 0.8, 0, 0.2, 0.05, 0.03, 0.02, 0.05),
          new CaseWeights(0.2, 0.8, 0, 0.2, 0.05, 0.03, 0.02, 0.05),
          new CaseWeights(0.2, 0.8, 0, 0.2, 0.05, 0.03, 0.02, 0.05));

  CaseWeights of(Problem.Kind kind) {
    return switch (kind) {
      case SHORT -> few;
      case PASTE -> pasted;
      case STORY -> story;
    };
  }
}
