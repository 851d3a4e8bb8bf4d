package casebook.web;

import casebook.model.Outcome;
import casebook.model.Problem;
import casebook.model.Question;
import casebook.model.RankedFix;
import casebook.model.Ranking;
import casebook.model.Verdict;
import casebook.text.Lexicon;
import java.util.List;
import java.util.Optional;

/// The page of an answer. `tried` are fixes the person had tried already, kept apart from those
/// worth trying; `reduced` is the text to search again with, as a form that was sent has no
/// address; `problem` is what feedback is on.
public record RankingView(
    String headline,
    String took,
    Verdict verdict,
    List<Chip> read,
    List<Chip> leftOut,
    List<String> without,
    boolean isPosted,
    String reduced,
    String problem,
    List<Facet> facets,
    boolean isNarrowed,
    String widened,
    Optional<Question> question,
    List<FixLink> answers,
    List<FixCard> fixes,
    List<FixCard> tried,
    List<FixLink> triedElsewhere,
    List<CaseRow> cases,
    int hidden,
    String weak,
    List<Emptied.Way> ways,
    Optional<Emptied.Way> corrected) {

  public RankingView {
    read = List.copyOf(read);
    leftOut = List.copyOf(leftOut);
    without = List.copyOf(without);
    facets = List.copyOf(facets);
    answers = List.copyOf(answers);
    fixes = List.copyOf(fixes);
    tried = List.copyOf(tried);
    triedElsewhere = List.copyOf(triedElsewhere);
    cases = List.copyOf(cases);
    ways = List.copyOf(ways);
  }

  /// `hidden` is how much was masked in the text that the search was made of.
  static RankingView of(
      Ranking whole, SearchRequest request, Lexicon lexicon, int hidden, Emptied emptied) {
    Ranking shown = Narrowing.of(whole, request);
    Problem problem = whole.problem();
    FixCards cards = new FixCards(lexicon, request.filters().of(Filter.MODEL), problem.text());
    List<RankedFix> fresh = shown.fixes().stream().filter(f -> !isTried(f, problem)).toList();
    List<RankedFix> tried = shown.fixes().stream().filter(f -> isTried(f, problem)).toList();
    return new RankingView(
        headline(fresh.size(), shown, whole.verdict()),
        "in " + whole.took().toMillis() + " ms",
        whole.verdict(),
        Chip.read(problem, request, lexicon),
        Chip.leftOut(request),
        request.without(),
        request.isPosted(),
        Wording.shortened(problem.text(), 4000),
        FeedbackForm.cut(request.isPosted() ? problem.text() : request.text()),
        request.isPosted() ? List.of() : Facet.of(whole, request),
        request.isNarrowed(),
        request.with(Filters.NONE).address(),
        whole.question(),
        request.isPosted() ? List.of() : answers(whole, request),
        fresh.stream().map(cards::of).toList(),
        tried.stream().map(cards::of).toList(),
        FixLink.toAll(unranked(whole), lexicon),
        shown.hits().stream().map(CaseRow::of).toList(),
        hidden,
        weak(whole),
        emptied.ways(),
        emptied.corrected());
  }

  /// Where the words name a machine and none of the fixes that worked, worked on it.
  private static String weak(Ranking whole) {
    List<String> devices = whole.problem().environment().devices();
    boolean isWorked = whole.fixes().stream().anyMatch(f -> f.counts().worked() > 0);
    boolean isWorkedHere =
        whole.fixes().stream()
            .flatMap(f -> f.evidence().stream())
            .filter(e -> e.attempt().outcome() instanceof Outcome.Worked)
            .anyMatch(e -> e.environment().devices().stream().anyMatch(devices::contains));
    return devices.isEmpty() || !isWorked || isWorkedHere
        ? ""
        : "No fix has worked for "
            + String.join(", ", devices)
            + " yet. These worked on close models.";
  }

  /// The filters that are on, for a place above the answer where the facets are folded away.
  public List<Facet.Value> chosen() {
    return facets.stream().flatMap(f -> f.values().stream()).filter(Facet.Value::isChosen).toList();
  }

  public boolean isNoMatch() {
    return verdict == Verdict.NO_MATCH;
  }

  public boolean isTentative() {
    return verdict == Verdict.TENTATIVE;
  }

  public boolean isTriedKnown() {
    return !tried.isEmpty() || !triedElsewhere.isEmpty();
  }

  private static String headline(int fixes, Ranking shown, Verdict verdict) {
    if (verdict == Verdict.NO_MATCH) {
      return "No case like this yet";
    }
    return Wording.count(fixes, "fix", "fixes")
        + ", "
        + Wording.count(shown.hits().size(), "similar case", "similar cases");
  }

  private static List<FixLink> answers(Ranking whole, SearchRequest request) {
    return whole.question().map(Question::options).orElse(List.of()).stream()
        .map(o -> new FixLink(o, request.saying(request.text() + " " + o).address()))
        .toList();
  }

  private static List<String> unranked(Ranking whole) {
    return whole.problem().tried().stream()
        .filter(id -> whole.fixes().stream().noneMatch(f -> f.fix().id().equals(id)))
        .toList();
  }

  private static boolean isTried(RankedFix ranked, Problem problem) {
    return problem.tried().contains(ranked.fix().id());
  }
}
