package casebook.index.lucene;

import casebook.index.CandidateQuery;
import casebook.index.CandidateQuery.WeightedSignature;
import casebook.index.lucene.Feature.Way;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/// Turns one query into a plan. Whatever its length, the plan is bounded: at most 40 words, 40
/// related words and 50 names of a sort.
final class Planner {
  private static final int MOST_WORDS = 40;
  private static final int MOST_NAMES = 50;
  private static final int SLOP = 2;

  private final Analyzer prose;
  private final Analyzer code;
  private final SignalWeights signals;
  private final CaseSearcher searcher;
  private final List<Feature> features = new ArrayList<>();

  Planner(Analyzer prose, Analyzer code, SignalWeights signals, CaseSearcher searcher) {
    this.prose = prose;
    this.code = code;
    this.signals = signals;
    this.searcher = searcher;
  }

  CandidatePlan plan(CandidateQuery query) throws IOException {
    Wording wording = Wording.of(prose, query.words());
    List<SoughtWord> words = mostTelling(sought(wording));
    List<SoughtWord> related = related(query.synonyms(), wording);
    addSignatures(query.signatures());
    addVersions(words);
    addNeighbours(wording, words);
    query.devices().stream().distinct().limit(MOST_NAMES).forEach(this::addDevice);
    query.chips().stream().distinct().limit(MOST_NAMES).forEach(this::addChip);
    query.systems().stream().distinct().limit(MOST_NAMES).forEach(this::addSystem);
    return new CandidatePlan(words, related, features);
  }

  private List<SoughtWord> sought(Wording wording) throws IOException {
    List<SoughtWord> words = new ArrayList<>();
    for (Wording.Word word : wording.words()) {
      words.add(sought(word, word.count()));
    }
    return words;
  }

  private SoughtWord sought(Wording.Word word, double weight) throws IOException {
    int frequency = searcher.frequency(new Term(Schema.WORDS, word.term()));
    return new SoughtWord(word.term(), word.written(), weight, frequency, searcher.idf(frequency));
  }

  /// Of a long text the words that say most; those that no case holds come last. In the order of
  /// the text.
  private static List<SoughtWord> mostTelling(List<SoughtWord> words) {
    if (words.size() <= MOST_WORDS) {
      return words;
    }
    Comparator<SoughtWord> byInformation =
        Comparator.comparing(SoughtWord::isKnown)
            .thenComparingDouble(SoughtWord::information)
            .reversed()
            .thenComparing(SoughtWord::term);
    Set<SoughtWord> kept =
        new HashSet<>(words.stream().sorted(byInformation).limit(MOST_WORDS).toList());
    return words.stream().filter(kept::contains).toList();
  }

  private List<SoughtWord> related(List<String> synonyms, Wording wording) throws IOException {
    Map<String, SoughtWord> related = new LinkedHashMap<>();
    for (String synonym : synonyms.stream().distinct().limit(MOST_WORDS).toList()) {
      for (Wording.Word word : Wording.of(prose, synonym).words()) {
        if (related.size() < MOST_WORDS && !wording.has(word.term())) {
          related.putIfAbsent(word.term(), sought(word, signals.related()));
        }
      }
    }
    return related.values().stream().filter(SoughtWord::isKnown).toList();
  }

  private void addSignatures(List<WeightedSignature> signatures) throws IOException {
    Map<String, WeightedSignature> distinct = new LinkedHashMap<>();
    for (WeightedSignature s : signatures) {
      AnalysedText.of(code, s.signature()).terms().forEach(term -> distinct.putIfAbsent(term, s));
    }
    for (var s : distinct.entrySet().stream().limit(MOST_NAMES).toList()) {
      Term term = new Term(Schema.SIGNATURE, s.getKey());
      double idf = searcher.idf(searcher.frequency(term));
      double value = signals.signature() * s.getValue().weight() * idf;
      String label = "same error: " + s.getValue().signature();
      features.add(Feature.finding(new Way(new TermQuery(term), value, label)));
    }
  }

  private void addVersions(List<SoughtWord> words) throws IOException {
    for (SoughtWord word : words) {
      if (VersionPrefixes.isVersion(word.term())) {
        Term term = word.in(Schema.VERSIONS);
        double value = signals.version() * searcher.idf(searcher.frequency(term));
        String label = "a version of " + word.written();
        features.add(Feature.covering(word, new Way(new TermQuery(term), value, label)));
      }
    }
  }

  private void addNeighbours(Wording wording, List<SoughtWord> words) {
    Map<String, SoughtWord> known = new LinkedHashMap<>();
    words.stream().filter(SoughtWord::isKnown).forEach(w -> known.put(w.term(), w));
    for (Wording.Neighbours pair : wording.neighbours()) {
      SoughtWord first = known.get(pair.first());
      SoughtWord second = known.get(pair.second());
      if (first != null && second != null) {
        double value = signals.phrase() * (first.idf() + second.idf()) / 2;
        features.add(
            Feature.adding(
                List.of(
                    sideBySide(CasePart.TITLE, pair, value),
                    sideBySide(CasePart.PROBLEM, pair, value))));
      }
    }
  }

  private static Way sideBySide(CasePart part, Wording.Neighbours pair, double value) {
    Query near =
        new PhraseQuery.Builder()
            .setSlop(SLOP)
            .add(new Term(part.field(), pair.first()), 0)
            .add(new Term(part.field(), pair.second()), pair.gap())
            .build();
    return new Way(near, value, "side by side in " + part.label() + ": " + pair.written());
  }

  private void addDevice(String device) {
    Way same =
        named(Schema.DEVICE, Keyword.folded(device), signals.device(), "same device: " + device);
    String family = Keyword.family(device);
    String label = "same kind of device: " + device.strip();
    features.add(
        Feature.adding(
            List.of(same, named(Schema.DEVICE_FAMILY, family, signals.device() / 2, label))));
  }

  private void addChip(String chip) {
    features.add(
        Feature.adding(
            List.of(
                named(Schema.CHIP, Keyword.folded(chip), signals.chip(), "same chip: " + chip))));
  }

  /// The longer the common beginning of two versions, the more it adds.
  private void addSystem(String system) {
    List<Way> ways = new ArrayList<>();
    String version = Keyword.folded(system);
    ways.add(named(Schema.SYSTEM, version, signals.system(), "same system: " + system));
    List<String> prefixes = VersionPrefixes.of(version);
    for (int i = 0; i < prefixes.size(); i++) {
      double share = (prefixes.size() - i) / (prefixes.size() + 1.0);
      String label = "system " + system + " agrees up to " + prefixes.get(i);
      ways.add(named(Schema.SYSTEM, prefixes.get(i), signals.system() * share, label));
    }
    features.add(Feature.adding(ways));
  }

  private static Way named(String field, String name, double value, String label) {
    return new Way(new TermQuery(new Term(field, name)), value, label);
  }
}
