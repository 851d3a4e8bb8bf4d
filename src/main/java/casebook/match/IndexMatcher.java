package casebook.match;

import casebook.index.CandidateQuery;
import casebook.index.CaseIndex;
import casebook.match.CaseRanker.Near;
import casebook.model.Candidate;
import casebook.model.Hit;
import casebook.model.Problem;
import casebook.model.RankedFix;
import casebook.model.Ranking;
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
  private final InstantSource clock;
  private final ProblemReader reader;
  private final CaseRanker cases;
  private final FixRanker fixes;
  private final QuestionFinder questions;

  public IndexMatcher(Lexicon lexicon, CaseIndex index, InstantSource clock) {
    this.lexicon = lexicon;
    this.index = index;
    this.clock = clock;
    this.reader = new ProblemReader(lexicon);
    this.cases = new CaseRanker(lexicon, Weights.DEFAULT);
    this.questions = new QuestionFinder(lexicon, Weights.DEFAULT);
    this.fixes = new FixRanker(lexicon, index, Weights.DEFAULT);
  }

  @Override
  public Ranking match(Request request) {
    long start = clock.millis();
    Problem problem = reader.read(request.text(), request.without());
    List<Near> near =
        problem.text().isBlank()
            ? List.of()
            : cases.rank(problem, index.candidates(query(problem), CLOSELY));
    Verdict verdict = Calibration.verdict(problem, near);
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

  /// The cases nearest to a text, best first, whatever the verdict on them would be. `limit` is 1
  /// to 1000.
  public List<Hit> nearest(String text, int limit) {
    Problem problem = reader.read(text, Set.of());
    return problem.text().isBlank()
        ? List.of()
        : hits(cases.rank(problem, index.candidates(query(problem), limit)), limit);
  }

  /// The near cases and what readers reported on such problems, best first. However well a report
  /// fits, its words count no more than those of the best case, so that the cases weigh as before.
  private List<Near> withFeedback(Problem problem, List<Near> near) {
    double best = near.stream().mapToDouble(n -> n.candidate().score()).max().orElse(0);
    List<Candidate> all = new ArrayList<>(near.stream().map(Near::candidate).toList());
    for (Candidate report : index.feedback(query(problem), CLOSELY)) {
      double score = Math.min(report.score(), best);
      all.add(new Candidate(report.past(), score, report.coverage(), report.why()));
    }
    return all.size() == near.size() ? near : cases.rank(problem, all);
  }

  private CandidateQuery query(Problem problem) {
    return new CandidateQuery(
        problem.words(),
        lexicon.synonyms().of(problem.words()),
        problem.symptoms().stream()
            .map(s -> new CandidateQuery.WeightedSignature(s.signature(), s.weight()))
            .toList(),
        problem.environment().devices(),
        problem.environment().chips(),
        problem.environment().systems());
  }

  private static List<Hit> hits(List<Near> near, int top) {
    List<Hit> hits = new ArrayList<>();
    for (Near one : near.subList(0, Math.min(top, near.size()))) {
      hits.add(new Hit(hits.size() + 1, one.past(), one.similarity(), one.why()));
    }
    return hits;
  }
}
