package casebook.match;

/// What counts how much in a ranking. Tuned by `casebook eval --problems` on the 22 problems that
/// came with the first 36 cases; to be tuned again on more.
///
/// Similarity of a case is a share of 0 to 1. `words` is what the index's score gives, relative to
/// the best; `signature` for a shared error; `device`, `chip` and `system` for a machine alike;
/// `coverage` for the share of the problem's information that the case holds. `serving` is what is
/// left of a success that only made another fix of the same case possible; `nearlyEqual` is the
/// share of a fix's score from which a milder fix, to be tried first, stands before it.
record Weights(
    double words,
    double coverage,
    double signature,
    double device,
    double chip,
    double system,
    double sharpness,
    double priorWorked,
    double priorFailed,
    double partial,
    double advice,
    double manual,
    double erasing,
    double resolving,
    double foreign,
    double serving,
    double nearlyEqual) {

  static final Weights DEFAULT =
      new Weights(
          0.45, 0.25, 0.2, 0.05, 0.03, 0.02, 2.0, 0.5, 0.7, 0.5, 0.12, 0.08, 0.08, 0.5, 0.85, 0.5,
          0.85);
}
