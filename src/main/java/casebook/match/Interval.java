package casebook.match;

/// The lower end of a success rate's interval, so that 1 of 1 does not beat 14 of 17.
///
/// Wilson's score interval (E. B. Wilson, Probable inference, the law of succession, and
/// statistical inference, J. Am. Stat. Assoc. 22, 1927), one-sided, on weighted counts.
final class Interval {

  /// One standard deviation: about 84 % one-sided.
  private static final double Z = 1.0;

  private Interval() {}

  /// `worked` and `failed` are weighted counts, 0 or more, not both 0. The result is 0 to 1.
  static double lower(double worked, double failed) {
    double n = worked + failed;
    double p = worked / n;
    double z2 = Z * Z;
    double centre = p + z2 / (2 * n);
    double spread = Z * Math.sqrt(p * (1 - p) / n + z2 / (4 * n * n));
    return Math.max(0, (centre - spread) / (1 + z2 / n));
  }
}
