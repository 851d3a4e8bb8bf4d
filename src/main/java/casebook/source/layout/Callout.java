package casebook.source.layout;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The label of a note or a warning. `length` counts its letters in the line.
record Callout(boolean isWarning, int length) {
  private static final Set<String> WARNINGS =
      Set.of("warning", "warnings", "caution", "danger", "important", "attention");
  private static final Pattern LABEL =
      Pattern.compile(
          "[⚠ℹ!\uFFFD\uFE0F\\s]{0,4}(note|notes|tip|tips|hint|notice|remark|good to"
              + " know|warnings?|caution"
              + "|danger|important|attention)(\\s?[:!.]\\s?|\\s[-–—]\\s|\\s?[–—]\\s?|\\s|$)",
          Pattern.CASE_INSENSITIVE);

  static Optional<Callout> of(Line line) {
    Matcher label = LABEL.matcher(line.text());
    if (!label.lookingAt()) {
      return Optional.empty();
    }
    String word = label.group(1);
    boolean isWhole = label.end() >= line.text().length();
    boolean isSigned = !label.group(2).isBlank() && !label.group(2).strip().equals(".");
    boolean isShown = isSigned || isSetOff(line, label.end(1), word, isWhole);
    return isShown && Character.isUpperCase(word.charAt(0))
        ? Optional.of(new Callout(isWarning(word), label.end()))
        : Optional.empty();
  }

  private static boolean isWarning(String word) {
    return WARNINGS.contains(word.toLowerCase(Locale.ROOT));
  }

  /// A label without a sign behind it shows itself by weight, colour or capitals.
  private static boolean isSetOff(Line line, int end, String word, boolean isWhole) {
    boolean isCapital = word.equals(word.toUpperCase(Locale.ROOT));
    if (isWhole) {
      return isCapital || line.isBold();
    }
    double behind = line.xBehind(end + 1);
    boolean isOther =
        line.runs().stream()
            .filter(r -> r.x() >= behind)
            .findFirst()
            .filter(
                r -> r.colour() != line.first().colour() || (line.first().isBold() && !r.isBold()))
            .isPresent();
    return isOther;
  }

  /// Whether a text is such a label and nothing else.
  static boolean isAlone(String text) {
    Matcher label = LABEL.matcher(text);
    return label.matches() && Character.isUpperCase(label.group(1).charAt(0));
  }
}
