package casebook.web;

import casebook.index.CaseIndex;
import casebook.ingest.corpus.ExtractionReports;
import casebook.model.Case;
import casebook.model.WrongExtraction;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;

/// Takes in what readers say was understood wrongly. It is acknowledged once it is on the disk.
final class ReportPages {

  /// Room for the longest comment, every character of it escaped, and for the rest.
  private static final int MAX_BYTES = 64 * 1024;

  private final CaseIndex index;
  private final ExtractionReports reports;
  private final Clock clock;
  private final PageWriter writer;

  ReportPages(CaseIndex index, ExtractionReports reports, Clock clock, PageWriter writer) {
    this.index = index;
    this.reports = reports;
    this.clock = clock;
    this.writer = writer;
  }

  void report(Context ctx) throws IOException {
    SameOrigin.require(ctx);
    if (ctx.contentLength() > MAX_BYTES || ctx.bodyAsBytes().length > MAX_BYTES) {
      throw new HttpResponseException(
          HttpStatus.CONTENT_TOO_LARGE.getCode(), "a report is at most " + MAX_BYTES + " bytes");
    }
    ReportForm form = ReportForm.of(ctx);
    Case past = NamedPath.caseId(form.in()).flatMap(index::find).orElseThrow(NotFoundResponse::new);
    WrongExtraction report = form.on(past, clock.instant());
    reports.keep(report);
    if (form.isJson()) {
      ctx.status(HttpStatus.CREATED);
      writer.json(ctx, kept(report));
    } else {
      ThanksView view =
          new ThanksView(past.title(), Links.toCase(past.id()), report.kind().meaning());
      writer.page(ctx, "thanks", "Report kept", "", view);
    }
  }

  private static Map<String, Object> kept(WrongExtraction report) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("kept", true);
    tree.put("case", report.in().value());
    tree.put("post", report.post());
    tree.put("fix", report.fix());
    tree.put("wrong", report.kind().word());
    return tree;
  }
}
