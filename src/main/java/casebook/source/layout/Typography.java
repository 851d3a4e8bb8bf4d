package casebook.source.layout;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// What is usual in a document: the size and colour most letters have, the distance of base lines
/// in running text in points, how many bold lines in its size stand alone, and the words it uses.
record Typography(double bodySize, int bodyColour, double pitch, int boldLines, Set<String> words) {

  /// Stands among the words when the document writes hyphens inside a line with the letter that
  /// others keep for the end of one.
  static final String HYPHEN = "\u2010";

  /// Smaller than that, against running text, is fine print.
  private static final double FINE_PRINT = 0.87;

  private static final Pattern INNER_HYPHEN = Pattern.compile("\\p{L}[\u2010\u2011]\\p{L}");

  Typography {
    words = Set.copyOf(words);
  }

  static Typography of(List<Line> lines) {
    Map<Double, Integer> sizes = new HashMap<>();
    Map<Integer, Integer> colours = new HashMap<>();
    Set<String> words = new HashSet<>();
    for (Line line : lines) {
      for (Run run : line.runs()) {
        if (INNER_HYPHEN.matcher(run.text()).find()) {
          words.add(HYPHEN);
        }
        sizes.merge(Math.round(run.size() * 2) / 2.0, run.text().length(), Integer::sum);
        colours.merge(run.colour(), run.text().length(), Integer::sum);
      }
      for (String word : line.text().split("[^\\p{L}\\p{N}'’-]+")) {
        words.add(word.toLowerCase(Locale.ROOT));
      }
    }
    double size = mostCommon(sizes, 10.0);
    int colour = mostCommon(colours, 0);
    return new Typography(size, colour, pitch(lines, size), boldLines(lines, size), words);
  }

  private static int boldLines(List<Line> lines, double size) {
    int count = 0;
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      boolean isAlone =
          (i == 0 || !isLevel(lines.get(i - 1), line))
              && (i + 1 == lines.size() || !isLevel(line, lines.get(i + 1)));
      boolean isSize = Math.abs(line.size() - size) < 0.03 * size;
      boolean isPlain = Label.of(line).isEmpty() && Callout.of(line).isEmpty();
      count += isAlone && isSize && isPlain && line.isBold() ? 1 : 0;
    }
    return count;
  }

  private static boolean isLevel(Line a, Line b) {
    return a.page() == b.page() && Math.abs(a.y() - b.y()) < 2;
  }

  private static double pitch(List<Line> lines, double size) {
    Map<Double, Integer> distances = new HashMap<>();
    for (int i = 1; i < lines.size(); i++) {
      Line above = lines.get(i - 1);
      Line line = lines.get(i);
      double distance = line.y() - above.y();
      boolean isText = Math.abs(line.size() - size) <= 0.5 && Math.abs(line.x() - above.x()) < 1;
      if (isText && line.page() == above.page() && distance > 0.8 * size && distance < 2.2 * size) {
        distances.merge(Math.round(distance * 2) / 2.0, 1, Integer::sum);
      }
    }
    return mostCommon(distances, 1.3 * size);
  }

  private static <K extends Comparable<K>> K mostCommon(Map<K, Integer> counts, K otherwise) {
    return counts.entrySet().stream()
        .max(Map.Entry.<K, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .orElse(otherwise);
  }

  /// The usual distance of base lines at a size.
  double pitchAt(double size) {
    return pitch * size / bodySize;
  }

  boolean isFinePrint(Line line) {
    return line.size() <= FINE_PRINT * bodySize && !line.isFixed();
  }

  boolean isLarge(Line line) {
    return line.size() >= 1.1 * bodySize;
  }

  /// A colour that is neither that of running text nor a grey.
  boolean isLinkColour(int colour) {
    int red = colour >> 16 & 255;
    int green = colour >> 8 & 255;
    int blue = colour & 255;
    int spread = Math.max(red, Math.max(green, blue)) - Math.min(red, Math.min(green, blue));
    return colour >= 0 && colour != bodyColour && spread > 60;
  }
}
