package casebook.text;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// How does a sentence sound: does it report that something worked, failed or half worked, where no
/// phrase of the lexicon says so? A linear model over words, pairs of words and endings; what every
/// feature weighs stands in `tone.tsv`, which `ToneTraining` makes of `examples.jsonl`.
///
/// Softmax regression (multinomial logistic regression), Bishop, Pattern Recognition and Machine
/// Learning, 4.3.4. Immutable; safe for use by many threads.
public final class Tone {

  /// A class and how likely it is, 0 to 1; `words` are the features that spoke most for it.
  public record Heard(Phenomenon kind, double probability, List<String> words) {}

  /// The classes, in the order of the columns of the file.
  static final List<String> CLASSES = List.of("none", "worked", "failed", "partial");

  private static final Pattern TOKEN = Patterns.compile("[\\p{L}']+|\\d+|[!?.:;]");

  /// How many features an explanation names.
  private static final int NAMED = 3;

  private final Map<String, double[]> weights = new HashMap<>();

  /// Throws `IllegalArgumentException` for a line that is not a feature and four numbers.
  Tone(String table) {
    for (String line : table.lines().toList()) {
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      String[] cells = line.split("\t");
      if (cells.length != CLASSES.size() + 1) {
        throw new IllegalArgumentException(
            "tone.tsv: '" + line + "' has " + cells.length + " cells; must have 5");
      }
      double[] row = new double[CLASSES.size()];
      for (int i = 0; i < row.length; i++) {
        row[i] = Double.parseDouble(cells[i + 1]);
      }
      weights.put(cells[0], row);
    }
  }

  /// What a sentence reports, if it more likely than not reports something.
  public Optional<Heard> hear(String sentence) {
    Set<String> features = features(sentence);
    double[] scores = scores(features);
    int best = 0;
    for (int i = 1; i < scores.length; i++) {
      best = scores[i] > scores[best] ? i : best;
    }
    if (weights.isEmpty() || best == 0) {
      return Optional.empty();
    }
    Phenomenon kind =
        switch (best) {
          case 1 -> Phenomenon.WORKED;
          case 2 -> Phenomenon.FAILED;
          default -> Phenomenon.PARTIAL;
        };
    return Optional.of(new Heard(kind, probability(scores, best), telling(features, best)));
  }

  private double[] scores(Set<String> features) {
    double[] scores = weights.getOrDefault(ToneTraining.BIAS, new double[CLASSES.size()]).clone();
    double scale = scale(features);
    for (String feature : features) {
      double[] row = weights.get(feature);
      if (row != null) {
        for (int i = 0; i < scores.length; i++) {
          scores[i] += scale * row[i];
        }
      }
    }
    return scores;
  }

  /// So that a long sentence weighs no more than a short one.
  private double scale(Set<String> features) {
    int known = (int) features.stream().filter(weights::containsKey).count();
    return known == 0 ? 0 : 1 / Math.sqrt(known);
  }

  private List<String> telling(Set<String> features, int kind) {
    return features.stream()
        .filter(weights::containsKey)
        .sorted(
            java.util.Comparator.comparingDouble((String f) -> -weight(f, kind))
                .thenComparing(f -> f))
        .limit(NAMED)
        .toList();
  }

  private double weight(String feature, int kind) {
    double[] row = weights.get(feature);
    return row == null ? 0 : row[kind];
  }

  static double probability(double[] scores, int of) {
    double sum = 0;
    for (double score : scores) {
      sum += Math.exp(score - scores[of]);
    }
    return 1 / sum;
  }

  /// Words, pairs of neighbours, pairs with one word between, and the last three letters; nothing
  /// that holds marks alone.
  static Set<String> features(String sentence) {
    List<String> tokens = new ArrayList<>();
    tokens.add("<s>");
    Matcher matcher = TOKEN.matcher(Signatures.plainMarks(sentence).toLowerCase(Locale.ROOT));
    while (matcher.find()) {
      String token = matcher.group();
      tokens.add(Character.isDigit(token.charAt(0)) ? "0" : token);
    }
    tokens.add("</s>");
    Set<String> features = new LinkedHashSet<>();
    for (int i = 0; i < tokens.size(); i++) {
      String token = tokens.get(i);
      if (isWord(token)) {
        features.add(token);
      }
      addPair(tokens, i, 1, " ", features);
      addPair(tokens, i, 2, " * ", features);
      if (token.length() > 4) {
        features.add("-" + token.substring(token.length() - 3));
      }
    }
    return features;
  }

  private static void addPair(
      List<String> tokens, int at, int apart, String between, Set<String> features) {
    if (at + apart < tokens.size()) {
      String first = tokens.get(at);
      String second = tokens.get(at + apart);
      if (isWord(first) || isWord(second)) {
        features.add(first + between + second);
      }
    }
  }

  private static boolean isWord(String token) {
    return token.charAt(0) != '<'
        && (token.equals("0") || token.chars().anyMatch(Character::isLetter));
  }
}
