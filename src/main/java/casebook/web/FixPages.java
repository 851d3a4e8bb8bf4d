package casebook.web;

import casebook.index.CaseIndex;
import casebook.match.FixJson;
import casebook.model.Evidence;
import casebook.model.Fix;
import casebook.model.Procedure;
import casebook.text.Lexicon;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.List;
import java.util.Optional;

/// One fix with all that is known of it.
final class FixPages {
  private static final int EVIDENCE_SHOWN = 1000;

  private final CaseIndex index;
  private final Lexicon lexicon;
  private final Surroundings surroundings;
  private final PageWriter writer;
  private final KnownFixes known;

  FixPages(CaseIndex index, Lexicon lexicon, Surroundings surroundings, PageWriter writer) {
    this.surroundings = surroundings;
    this.index = index;
    this.lexicon = lexicon;
    this.writer = writer;
    this.known = new KnownFixes(index, lexicon);
  }

  void show(Context ctx) {
    NamedPath name = NamedPath.of(ctx);
    Optional<Fix> whole = known.find(name.whole());
    if (whole.isPresent()) {
      page(ctx, whole.get());
    } else {
      json(ctx, name.withoutJson().flatMap(known::find).orElseThrow(NotFoundResponse::new));
    }
  }

  private void page(Context ctx, Fix fix) {
    String problem = lexicon.redaction().of(Optional.ofNullable(ctx.queryParam("q")).orElse(""));
    FixView view =
        FixView.of(
            fix,
            evidence(fix),
            procedures(fix),
            lexicon,
            problem,
            Optional.ofNullable(ctx.queryParam("sort")).orElse(EvidenceTable.usual()),
            Optional.ofNullable(ctx.queryParam("only")).filter("failed"::equals).orElse(""),
            manual -> surroundings.original(manual).isPresent());
    writer.page(ctx, "fix", fix.title(), "", view);
  }

  private void json(Context ctx, Fix fix) {
    List<Evidence> evidence = evidence(fix);
    writer.json(ctx, FixJson.of(fix, FixView.counts(evidence), evidence, procedures(fix)));
  }

  private List<Evidence> evidence(Fix fix) {
    return index.evidenceFor(fix.id(), EVIDENCE_SHOWN);
  }

  private List<Procedure> procedures(Fix fix) {
    return index.proceduresFor(fix.id());
  }
}
