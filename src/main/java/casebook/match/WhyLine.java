package casebook.match;

import casebook.model.ScorePart;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/// One line of why a score is what it is, as a person reads it: `+0.412 same error: SDErrorDomain
/// 104`. The amounts are in thousandths, and those of one score add up to that score in
/// thousandths: what rounding leaves over goes to the lines it rounded most.
public record WhyLine(long thousandths, String label) {

  public static List<WhyLine> of(double score, List<ScorePart> parts) {
    long[] amounts = parts.stream().mapToLong(p -> (long) Math.floor(p.value() * 1000)).toArray();
    long left = thousandths(score) - java.util.Arrays.stream(amounts).sum();
    IntStream.range(0, amounts.length)
        .boxed()
        .sorted(Comparator.comparingDouble(i -> -remainder(parts.get(i).value())))
        .limit(Math.max(0, left))
        .forEach(i -> amounts[i]++);
    List<WhyLine> lines = new ArrayList<>();
    for (int i = 0; i < amounts.length; i++) {
      lines.add(new WhyLine(amounts[i], parts.get(i).label()));
    }
    return lines;
  }

  /// The score to the thousandth, as the lines add up to it.
  public static double rounded(double score) {
    return thousandths(score) / 1000.0;
  }

  /// The signed amount: `+0.412`.
  public String amount() {
    return String.format(Locale.ROOT, "%+.3f", thousandths / 1000.0);
  }

  @Override
  public String toString() {
    return amount() + " " + label;
  }

  private static long thousandths(double score) {
    return Math.round(score * 1000);
  }

  private static double remainder(double value) {
    return value * 1000 - Math.floor(value * 1000);
  }
}
