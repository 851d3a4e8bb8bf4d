package casebook.index.lucene;

import casebook.model.ScorePart;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Why one case was found, collected bit by bit. Not safe for use by more than one thread.
final class Reasons {
  private static final int SHOWN_WORDS = 8;

  private final int document;
  private final Map<CasePart, WordSum> byPart = new EnumMap<>(CasePart.class);
  private final WordSum related = new WordSum();
  private final List<ScorePart> features = new ArrayList<>();
  private final Set<String> covered = new HashSet<>();
  private double information;
  private boolean isFound;

  Reasons(int document) {
    this.document = document;
  }

  /// The number of the case's document in the index.
  int document() {
    return document;
  }

  void word(CasePart part, SoughtWord word, double value) {
    isFound = true;
    byPart.computeIfAbsent(part, _ -> new WordSum()).add(word.written(), value);
  }

  void related(SoughtWord word, double value) {
    isFound = true;
    related.add(word.written(), value);
  }

  void feature(Feature feature, Feature.Way way) {
    isFound |= feature.finds();
    features.add(new ScorePart(way.label(), way.value()));
    feature.covers().ifPresent(this::covers);
  }

  /// Whether the case holds anything that finds cases.
  boolean isFound() {
    return isFound;
  }

  /// The case holds this word of the query.
  void covers(SoughtWord word) {
    if (covered.add(word.term())) {
      information += word.idf();
    }
  }

  /// How much of what the query says the case holds.
  double information() {
    return information;
  }

  /// The sum of the parts, always added up in the same order.
  double score() {
    double score = related.value;
    for (WordSum sum : byPart.values()) {
      score += sum.value;
    }
    for (ScorePart feature : features) {
      score += feature.value();
    }
    return score;
  }

  /// One line for each, the largest first.
  List<ScorePart> parts() {
    List<ScorePart> parts = new ArrayList<>(features);
    byPart.forEach((part, sum) -> parts.add(sum.part("words in " + part.label())));
    if (!related.written.isEmpty()) {
      parts.add(related.part("related words"));
    }
    parts.sort(
        Comparator.comparingDouble(ScorePart::value).reversed().thenComparing(ScorePart::label));
    return parts;
  }

  private static final class WordSum {
    private final List<String> written = new ArrayList<>();
    private double value;

    void add(String word, double more) {
      written.add(word);
      value += more;
    }

    ScorePart part(String label) {
      int shown = Math.min(SHOWN_WORDS, written.size());
      String rest = written.size() > shown ? " and " + (written.size() - shown) + " more" : "";
      String words = String.join(", ", written.subList(0, shown));
      return new ScorePart(label + ": " + words + rest, value);
    }
  }
}
