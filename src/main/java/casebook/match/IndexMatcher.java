package casebook.match;

import casebook.embed.TextEncoder;
import casebook.index.CandidateQuery;
import casebook.index.CaseIndex;
import casebook.match.CaseRanker.Near;
import casebook.model.Candidate;
import casebook.model.CaseId;
import casebook.model.Hit;
import casebook.model.Meaning;
import casebook.model.Problem;
import casebook.model.RankedFix;
import casebook.model.Ranking;
import casebook.model.SearchMode;
import casebook.model.Verdict;
import casebook.text.Lexicon;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Matches problems to the cases of an index.
public final class IndexMatcher implements Matcher {

  /// How many candidates are looked at closely.
  private static final int CLOSELY = 50;

  private final Lexicon lexicon;
  private final CaseIndex index;
  private final Optional<TextEncoder> encoder;
  private final SearchMode mode;
  private final InstantSource clock;
  private final ProblemReader reader;
  private final KindWeights kinds = KindWeights.shipped();
  private final Calibration calibration = Calibration.shipped();
  private final CaseRanker cases;
  private final FixRanker fixes;
  private final QuestionFinder questions;

  /// Without an encoder cases are found by words alone, else by both.
  public IndexMatcher(
      Lexicon lexicon, CaseIndex index, Optional<TextEncoder> encoder, InstantSource clock) {
    this(
        lexicon,
        index,
        encoder,
        encoder.isPresent() ? SearchMode.HYBRID : SearchMode.LEXICAL,
        clock);
  }

  /// Throws `IllegalArgumentException` for a mode that needs an encoder where there is none.
  public IndexMatcher(
      Lexicon lexicon,
      CaseIndex index,
      Optional<TextEncoder> encoder,
      SearchMode mode,
      InstantSource clock) {
    if (mode != SearchMode.LEXICAL && encoder.isEmpty()) {
      throw new IllegalArgumentException("mode is " + mode + "; without an encoder it is lexical");
    }
    this.lexicon = lexicon;
    this.index = index;
    this.encoder = encoder;
    this.mode = mode;
    this.clock = clock;
    this.reader = new ProblemReader(lexicon);
    this.cases = new CaseRanker(lexicon);
    this.questions = new QuestionFinder(lexicon);
    this.fixes = new FixRanker(lexicon, index, Weights.DEFAULT);
  }

  @Override
  public Ranking match(Request request) {
    long start = clock.millis();
    Problem problem = reader.read(request.text(), request.without());
    List<Near> near = near(problem, CLOSELY);
    Verdict verdict = calibration.verdict(problem, near, mode != SearchMode.LEXICAL);
    List<RankedFix> ranked =
        verdict == Verdict.NO_MATCH
            ? List.of()
            : fixes.rank(problem, withFeedback(problem, near), request.top());
    return new Ranking(
        problem,
        verdict,
        verdict == Verdict.NO_MATCH ? Optional.empty() : questions.find(problem, near),
        ranked,
        verdict == Verdict.NO_MATCH ? List.of() : hits(near, request.top()),
        Duration.ofMillis(clock.millis() - start));
  }

  @Override
  public Problem read(String text, Set<String> without) {
    return reader.read(text, without);
  }

  /// The cases nearest to a text, best first, whatever the verdict on them would be. `limit` is 1
  /// to 1000.
  public List<Hit> nearest(String text, int limit) {
    return hits(near(reader.read(text, Set.of()), limit), limit);
  }

  /// What the index would be asked for a text, for measuring; empty for a blank one.
  public Optional<CandidateQuery> query(String text) {
    Problem problem = reader.read(text, Set.of());
    return problem.text().isBlank() ? Optional.empty() : Optional.of(asked(problem).query());
  }

  /// What a problem was taken for, and what it has in common with the cases found, for measuring.
  public record Compared(Problem.Kind kind, List<Entry> cases) {
    public record Entry(CaseId id, CaseFeatures features) {}
  }

  /// `limit` is 1 to 1000.
  public Compared compare(String text, int limit) {
    Problem problem = reader.read(text, Set.of());
    List<Near> near = near(problem, limit);
    return new Compared(
        problem.kind(),
        near.stream().map(n -> new Compared.Entry(n.past().id(), n.features())).toList());
  }

  private List<Near> near(Problem problem, int limit) {
    if (problem.text().isBlank()) {
      return List.of();
    }
    Asked asked = asked(problem);
    return cases.rank(problem, index.candidates(asked.query(), limit), asked.weights());
  }

  private record Asked(CandidateQuery query, CaseWeights weights) {}

  private Asked asked(Problem problem) {
    Optional<Meaning> meaning =
        mode == SearchMode.LEXICAL
            ? Optional.empty()
            : encoder.flatMap(e -> e.encodeQuery(problem.words()));
    CaseWeights weights = weights(problem.kind(), meaning.isPresent());
    return new Asked(query(problem, meaning, weights.share()), weights);
  }

  /// The near cases and what readers reported on such problems, best first. However well a report
  /// fits, its words count no more than those of the best case, so that the cases weigh as before.
  /// Reports have no vectors: their words stand for both.
  private List<Near> withFeedback(Problem problem, List<Near> near) {
    double best = near.stream().mapToDouble(n -> n.candidate().score()).max().orElse(0);
    List<Candidate> reports = new ArrayList<>();
    for (Candidate report : index.feedback(query(problem, Optional.empty(), 0), CLOSELY)) {
      double score = Math.min(report.score(), best);
      reports.add(new Candidate(report.past(), score, 0, report.coverage(), report.why()));
    }
    List<Near> all = new ArrayList<>(near);
    all.addAll(cases.rank(problem, reports, weights(problem.kind(), false), best));
    all.sort(CaseRanker.BEST_FIRST);
    return all;
  }

  private CandidateQuery query(Problem problem, Optional<Meaning> meaning, double share) {
    return new CandidateQuery(
        problem.words(),
        lexicon.synonyms().of(problem.words()),
        problem.symptoms().stream()
            .map(s -> new CandidateQuery.WeightedSignature(s.signature(), s.weight()))
            .toList(),
        problem.environment().devices(),
        problem.environment().chips(),
        problem.environment().systems(),
        meaning,
        share);
  }

  private CaseWeights weights(Problem.Kind kind, boolean hasMeaning) {
    CaseWeights weights = kinds.of(kind);
    if (!hasMeaning) {
      return weights.withoutMeaning();
    }
    return mode == SearchMode.DENSE ? weights.withoutWords() : weights;
  }

  private static List<Hit> hits(List<Near> near, int top) {
    List<Hit> hits = new ArrayList<>();
    for (Near one : near.subList(0, Math.min(top, near.size()))) {
      hits.add(new Hit(hits.size() + 1, one.past(), one.similarity(), one.why()));
    }
    return hits;
  }
}
