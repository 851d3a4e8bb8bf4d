package casebook.match;

/// What counts how much in a ranking of fixes. Tuned by `casebook eval --problems` on the 22
/// problems that came with the first 36 cases; to be tuned again on more.
///
/// `sharpness` is the power of a case's similarity by which its attempts weigh. `serving` is what
/// is left of a success that only made another fix of the same case possible; `nearlyEqual` is the
/// share of a fix's score from which a milder fix, to be tried first, stands before it; `halfLife`
/// is the age in days, from the newest similar case, at which what a case tells weighs half.
record Weights(
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
    double nearlyEqual,
    double halfLife) {

  static final Weights DEFAULT =
      new Weights(2.0, 0.5, 0.7, 0.5, 0.12, 0.08, 0.08, 0.5, 0.85, 0.5, 0.85, 5475);
}
