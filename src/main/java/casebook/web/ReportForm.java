package casebook.web;

import casebook.json.Json;
import casebook.json.Tree;
import casebook.model.Attempt;
import casebook.model.Case;
import casebook.model.CorruptSourceException;
import casebook.model.WrongExtraction;
import casebook.model.WrongExtraction.Kind;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/// A reader's report on an attempt as it was sent, by the form of a case page or as JSON. `attempt`
/// counts from 1 down the page; `fix` is what the reader saw there.
record ReportForm(
    boolean isJson, String in, String attempt, String fix, String wrong, String comment) {

  static ReportForm of(Context ctx) {
    String type = Optional.ofNullable(ctx.contentType()).orElse("");
    if (!type.startsWith("application/json")) {
      return new ReportForm(
          false,
          form(ctx, "case"),
          form(ctx, "attempt"),
          form(ctx, "fix"),
          form(ctx, "wrong"),
          form(ctx, "comment"));
    }
    Tree body = body(ctx);
    return new ReportForm(
        true,
        text(body, "case"),
        text(body, "attempt"),
        text(body, "fix"),
        text(body, "wrong"),
        text(body, "comment"));
  }

  private static String form(Context ctx, String name) {
    return Optional.ofNullable(ctx.formParam(name)).orElse("").strip();
  }

  private static Tree body(Context ctx) {
    try {
      Tree body = Json.tree(ctx.bodyAsBytes(), "the report");
      if (!body.isObject()) {
        throw new BadRequestResponse("the report is no JSON object");
      }
      return body;
    } catch (CorruptSourceException e) {
      throw new BadRequestResponse(String.valueOf(e.getMessage()));
    }
  }

  private static String text(Tree body, String name) {
    return body.at(name).text().orElse("").strip();
  }

  /// Throws `BadRequestResponse` that names value, rule and field.
  WrongExtraction on(Case past, Instant now) {
    Attempt meant = meant(past);
    Kind kind =
        Kind.of(wrong)
            .orElseThrow(() -> bad("wrong", "'" + shown(wrong) + "'", "one of " + words()));
    // browsers send each line break as two characters, and count it as one
    String words = comment.replace("\r\n", "\n");
    if (words.length() > WrongExtraction.LONGEST) {
      throw bad(
          "comment",
          words.length() + " characters long",
          "at most " + WrongExtraction.LONGEST + " characters");
    }
    return new WrongExtraction(
        now, past.id(), meant.post(), meant.fix(), meant.quote(), kind, words);
  }

  private Attempt meant(Case past) {
    int count = past.attempts().size();
    boolean isNumber = attempt.matches("[1-9][0-9]{0,5}");
    if (!isNumber || Integer.parseInt(attempt) > count) {
      throw bad("attempt", "'" + shown(attempt) + "'", "1 to " + count + " in " + past.id());
    }
    Attempt meant = past.attempts().get(Integer.parseInt(attempt) - 1);
    if (!fix.isEmpty() && !fix.equals(meant.fix())) {
      throw bad(
          "fix",
          "'" + shown(fix) + "'",
          "'" + meant.fix() + "', which is attempt " + attempt + " now: load the case again");
    }
    return meant;
  }

  private static BadRequestResponse bad(String field, String value, String rule) {
    return new BadRequestResponse(field + " is " + value + "; must be " + rule);
  }

  private static String words() {
    return Arrays.stream(Kind.values()).map(Kind::word).collect(Collectors.joining(", "));
  }

  private static String shown(String value) {
    return Wording.shortened(value, 60);
  }
}
