package casebook.web;

import casebook.index.CaseIndex;
import casebook.match.CaseJson;
import casebook.match.Matcher;
import casebook.model.Attempt;
import casebook.model.Case;
import casebook.model.Evidence;
import casebook.model.Hit;
import casebook.model.Tally;
import casebook.model.Verdict;
import casebook.text.Lexicon;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// One case as it was understood.
final class CasePages {
  private static final int SIMILAR_SHOWN = 5;
  private static final int EVIDENCE_COUNTED = 1000;

  private final Matcher matcher;
  private final CaseIndex index;
  private final Lexicon lexicon;
  private final PageWriter writer;

  CasePages(Matcher matcher, CaseIndex index, Lexicon lexicon, PageWriter writer) {
    this.matcher = matcher;
    this.index = index;
    this.lexicon = lexicon;
    this.writer = writer;
  }

  void show(Context ctx) {
    NamedPath name = NamedPath.of(ctx);
    Optional<Case> whole = find(name.whole());
    if (whole.isPresent()) {
      page(ctx, whole.get());
    } else {
      Case past = name.withoutJson().flatMap(this::find).orElseThrow(NotFoundResponse::new);
      writer.json(ctx, CaseJson.of(past, lexicon));
    }
  }

  private void page(Context ctx, Case past) {
    CaseView view = CaseView.of(past, index.posts(past.id()), fixes(past), similar(past), lexicon);
    writer.page(ctx, "case", past.title(), "", view);
  }

  private Optional<Case> find(String id) {
    return NamedPath.caseId(id).flatMap(index::find);
  }

  private List<CaseView.FixUse> fixes(Case past) {
    Map<String, CaseView.FixUse> fixes = new LinkedHashMap<>();
    for (Attempt attempt : past.attempts()) {
      if (!fixes.containsKey(attempt.fix())) {
        EvidenceBar bar = new EvidenceBar(counts(attempt.fix()));
        fixes.put(attempt.fix(), new CaseView.FixUse(FixLink.to(attempt, lexicon), bar));
      }
    }
    return new ArrayList<>(fixes.values());
  }

  private Tally counts(String fix) {
    Tally counts = Tally.NONE;
    for (Evidence evidence : index.evidenceFor(fix, EVIDENCE_COUNTED)) {
      counts = counts.plus(evidence.attempt().outcome());
    }
    return counts;
  }

  private List<Hit> similar(Case past) {
    String words = past.title() + "\n" + past.problem();
    var ranking = matcher.match(new Matcher.Request(words, SIMILAR_SHOWN + 1, Set.of()));
    return ranking.verdict() == Verdict.NO_MATCH
        ? List.of()
        : ranking.hits().stream()
            .filter(h -> !h.past().id().equals(past.id()))
            .limit(SIMILAR_SHOWN)
            .toList();
  }
}
