package casebook.web;

import casebook.index.CaseIndex;
import casebook.model.Feedback;
import casebook.model.Fix;
import casebook.text.Lexicon;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.random.RandomGenerator;

/// Takes in what readers say came of a fix. It is acknowledged once it is on the disk.
final class FeedbackPages {

  /// Room for the longest of everything, every character of it escaped.
  private static final int MAX_BYTES = 64 * 1024;

  private final CaseIndex index;
  private final Lexicon lexicon;
  private final KnownFixes known;
  private final FeedbackTaker taker;
  private final RandomGenerator random;
  private final Clock clock;
  private final PageWriter writer;

  FeedbackPages(
      CaseIndex index,
      Lexicon lexicon,
      FeedbackTaker taker,
      RandomGenerator random,
      Clock clock,
      PageWriter writer) {
    this.index = index;
    this.lexicon = lexicon;
    this.known = new KnownFixes(index, lexicon);
    this.taker = taker;
    this.random = random;
    this.clock = clock;
    this.writer = writer;
  }

  void take(Context ctx) throws IOException {
    SameOrigin.require(ctx);
    if (ctx.contentLength() > MAX_BYTES || ctx.bodyAsBytes().length > MAX_BYTES) {
      throw new HttpResponseException(
          HttpStatus.CONTENT_TOO_LARGE.getCode(), "feedback is at most " + MAX_BYTES + " bytes");
    }
    FeedbackForm form = FeedbackForm.of(ctx);
    // what is at fault is found out before anybody is given a number
    form.by(new Reader("nobody"), known, lexicon.redaction(), clock.instant());
    Reader reader = Reader.of(ctx, random);
    Feedback feedback = form.by(reader, known, lexicon.redaction(), clock.instant());
    boolean isVisible = taker.keep(feedback);
    if (isVisible) {
      index.refresh();
    }
    answer(ctx, form.isJson(), feedback, isVisible);
  }

  private void answer(Context ctx, boolean isJson, Feedback feedback, boolean isVisible) {
    if (isJson) {
      ctx.status(HttpStatus.CREATED);
      writer.json(ctx, kept(feedback, isVisible));
      return;
    }
    String title = known.find(feedback.fix()).map(Fix::title).orElse(feedback.fix());
    FeedbackView view =
        new FeedbackView(
            title,
            Links.toFix(feedback.fix()),
            Links.toSearch(Wording.shortened(feedback.problem(), 400)),
            feedback,
            isVisible);
    writer.page(ctx, "feedbackkept", "Feedback kept", "", view);
  }

  private static Map<String, Object> kept(Feedback feedback, boolean isVisible) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("kept", true);
    tree.put("visible", isVisible);
    tree.put("fix", feedback.fix());
    tree.put("outcome", feedback.said().word());
    tree.put("problem", feedback.problem());
    tree.put("device", feedback.device());
    tree.put("note", feedback.note());
    if (!isVisible) {
      tree.put("next", "the index is being written; the next ingestion takes it up");
    }
    return tree;
  }
}
