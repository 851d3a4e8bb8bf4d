package casebook.index.lucene;

import casebook.json.Json;
import casebook.model.Attempt;
import casebook.model.Case;
import casebook.model.Meaning;
import casebook.model.Outcome;
import casebook.model.Post;
import casebook.model.Symptom;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.util.BytesRef;

/// Makes the block of documents of a case: one a post, then the case. Safe for use by many threads.
final class CaseDocuments {
  private final Analyzer prose;
  private final Analyzer code;
  private final FieldWeights weights;

  CaseDocuments(Analyzer prose, Analyzer code, FieldWeights weights) {
    this.prose = prose;
    this.code = code;
    this.weights = weights;
  }

  List<Document> of(Case understood, List<Post> posts, String hash, Optional<Meaning> meaning) {
    List<Document> block = new ArrayList<>();
    List<AnalysedText> said = new ArrayList<>();
    for (Post post : posts) {
      AnalysedText text = AnalysedText.of(prose, post.ownText());
      Document document = Entry.of(understood.id(), Schema.POST, Json.write(post));
      document.add(new Field(Schema.TEXT, text.counting(1), Schema.PASSAGE));
      block.add(document);
      said.add(text);
    }
    Document last = Entry.last(understood.id(), kindOf(understood), Json.write(understood), hash);
    addWords(last, understood, said);
    addNames(last, understood);
    meaning.ifPresent(m -> addMeaning(last, m));
    block.add(last);
    return block;
  }

  private static String kindOf(Case understood) {
    return understood.id().isFeedback() ? Schema.FEEDBACK : Schema.CASE;
  }

  private void addWords(Document document, Case understood, List<AnalysedText> said) {
    Set<String> versions = new LinkedHashSet<>();
    texts(understood)
        .forEach((part, text) -> {
          AnalysedText words = AnalysedText.of(prose, text);
          document.add(new Field(part.field(), words.counting(1), typeOf(part)));
          document.add(new Field(Schema.WORDS, words.counting(weights.of(part)), Schema.COUNTED));
          addVersions(words, versions);
        });
    for (AnalysedText words : said) {
      document.add(new Field(Schema.WORDS, words.counting(weights.rest()), Schema.COUNTED));
      addVersions(words, versions);
    }
    versions.forEach(v -> document.add(Entry.term(Schema.VERSIONS, v)));
  }

  private static void addMeaning(Document document, Meaning meaning) {
    document.add(
        new KnnFloatVectorField(
            Schema.MEANING, meaning.vector(), VectorSimilarityFunction.DOT_PRODUCT));
    document.add(new StoredField(Schema.MEANING_OF, meaning.source()));
  }

  private static Map<CasePart, String> texts(Case understood) {
    Map<CasePart, String> texts = new EnumMap<>(CasePart.class);
    texts.put(CasePart.TITLE, understood.title());
    texts.put(CasePart.PROBLEM, understood.problem());
    texts.put(CasePart.ERRORS, lines(understood.symptoms(), s -> Stream.of(s.words())));
    texts.put(
        CasePart.ATTEMPTS, lines(understood.attempts(), a -> Stream.of(a.action(), a.quote())));
    texts.put(CasePart.RESOLUTION, lines(understood.attempts(), CaseDocuments::successOf));
    return texts;
  }

  private static Stream<String> successOf(Attempt attempt) {
    return switch (attempt.outcome()) {
      case Outcome.Worked(var report) -> Stream.of(attempt.quote(), report.quote());
      case Outcome.Failed _, Outcome.Partial _, Outcome.Unreported _ -> Stream.empty();
    };
  }

  /// What is said twice in the same words counts once.
  private static <T> String lines(List<T> from, Function<T, Stream<String>> words) {
    return from.stream().flatMap(words).distinct().collect(Collectors.joining("\n"));
  }

  private static FieldType typeOf(CasePart part) {
    return switch (part) {
      case TITLE, PROBLEM -> Schema.ORDERED;
      case ERRORS, ATTEMPTS, RESOLUTION, REST -> Schema.PLACED;
    };
  }

  private static void addVersions(AnalysedText words, Set<String> into) {
    words
        .terms()
        .filter(VersionPrefixes::isVersion)
        .forEach(v -> into.addAll(VersionPrefixes.of(v)));
  }

  private void addNames(Document document, Case understood) {
    understood.symptoms().stream()
        .map(Symptom::signature)
        .flatMap(s -> AnalysedText.of(code, s).terms())
        .distinct()
        .forEach(s -> document.add(Entry.term(Schema.SIGNATURE, s)));
    if (!understood.id().isFeedback()) {
      addCounted(document, understood);
    }
    addTerms(document, Schema.DEVICE_FAMILY, understood.environment().devices(), Keyword::family);
    addTerms(document, Schema.CHIP, understood.environment().chips(), Keyword::folded);
    addTerms(document, Schema.SYSTEM, withPrefixes(understood), Keyword::folded);
    List<String> fixes = understood.attempts().stream().map(Attempt::fix).toList();
    addTerms(document, Schema.FIX, fixes, Keyword::asWritten);
    understood
        .opened()
        .ifPresent(at -> document.add(new NumericDocValuesField(Schema.OPENED, at.toEpochMilli())));
  }

  /// What facts count cases by.
  private static void addCounted(Document document, Case understood) {
    for (String device : Set.copyOf(understood.environment().devices())) {
      document.add(Entry.term(Schema.DEVICE, Keyword.folded(device)));
      document.add(
          new SortedSetDocValuesField(Schema.DEVICE, new BytesRef(Keyword.asWritten(device))));
    }
    String status = understood.status().word();
    document.add(Entry.term(Schema.STATUS, status));
    document.add(new SortedDocValuesField(Schema.STATUS, new BytesRef(status)));
  }

  private static List<String> withPrefixes(Case understood) {
    return understood.environment().systems().stream()
        .flatMap(s -> Stream.concat(Stream.of(s), VersionPrefixes.of(s).stream()))
        .toList();
  }

  private static void addTerms(
      Document document, String field, List<String> names, Function<String, String> form) {
    names.stream().map(form).distinct().forEach(n -> document.add(Entry.term(field, n)));
  }
}
