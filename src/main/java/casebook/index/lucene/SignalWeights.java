package casebook.index.lucene;

/// What else than plain words adds to a score. A word adds at most its idf, some 1 to 10.
///
/// @param related a word of a synonym, as a share of a word of the query
/// @param version a version that continues one of the query, as a share of its idf
/// @param phrase two words side by side as in the query, as a share of their mean idf
/// @param signature the same error, times its own weight (1 to 3) and its idf
/// @param device the same device; half of it for the same family
/// @param chip the same chip
/// @param system the same version of the system; a share of it for the same beginning
record SignalWeights(
    double related,
    double version,
    double phrase,
    double signature,
    double device,
    double chip,
    double system) {

  static final SignalWeights DEFAULT = new SignalWeights(0.3, 0.5, 0.5, 4, 1, 0.6, 0.8);

  SignalWeights {
    for (double w : new double[] {related, version, phrase, signature, device, chip, system}) {
      if (!(w >= 0 && w <= 1000)) {
        throw new IllegalArgumentException("signal weight is " + w + "; must be 0 to 1000");
      }
    }
  }
}
