package casebook.web;

import casebook.json.Json;
import casebook.json.Tree;
import casebook.model.CorruptSourceException;
import casebook.model.Feedback;
import casebook.model.Feedback.Said;
import casebook.model.Fix;
import casebook.text.Redaction;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/// Feedback as it was sent, by a form of ours or as JSON.
record FeedbackForm(
    boolean isJson,
    String fix,
    String outcome,
    String problem,
    String device,
    String note,
    String revoke) {

  static FeedbackForm of(Context ctx) {
    String type = Optional.ofNullable(ctx.contentType()).orElse("");
    boolean isJson = type.startsWith("application/json");
    Function<String, Optional<String>> sent =
        isJson ? body(ctx) : name -> Optional.ofNullable(ctx.formParam(name));
    return new FeedbackForm(
        isJson,
        text(sent, "fix"),
        text(sent, "outcome"),
        text(sent, "problem"),
        text(sent, "device"),
        text(sent, "note"),
        text(sent, "revoke"));
  }

  private static Function<String, Optional<String>> body(Context ctx) {
    try {
      Tree body = Json.tree(ctx.bodyAsBytes(), "the feedback");
      if (!body.isObject()) {
        throw new BadRequestResponse("the feedback is no JSON object");
      }
      return name -> body.at(name).text();
    } catch (CorruptSourceException e) {
      throw new BadRequestResponse(String.valueOf(e.getMessage()));
    }
  }

  // browsers send each line break as two characters, and count it as one
  private static String text(Function<String, Optional<String>> sent, String name) {
    return sent.apply(name).orElse("").replace("\r\n", "\n").strip();
  }

  /// As much of a problem as is kept; the same for a text that was cut already.
  static String cut(String problem) {
    String whole = problem.strip();
    return whole.length() <= Feedback.LONGEST_PROBLEM
        ? whole
        : whole.substring(0, Feedback.LONGEST_PROBLEM).strip();
  }

  /// What is kept of it, masked. Throws `BadRequestResponse` that names value, rule and field.
  Feedback by(Reader reader, KnownFixes known, Redaction redaction, Instant now) {
    Fix meant =
        known.find(fix).orElseThrow(() -> bad("fix", shown(fix), "the id of a fix, as in /fix/ID"));
    if (problem.isBlank()) {
      throw bad("problem", "empty", "the words of the problem that the fix was for");
    }
    within("device", device, Feedback.LONGEST_DEVICE);
    within("note", note, Feedback.LONGEST_NOTE);
    return new Feedback(
        now,
        reader.person(),
        cut(redaction.of(cut(problem))),
        meant.id(),
        said(),
        masked(redaction, device, Feedback.LONGEST_DEVICE),
        masked(redaction, note, Feedback.LONGEST_NOTE));
  }

  private Said said() {
    return switch (revoke) {
      case "true" -> Said.REVOKED;
      case "", "false" ->
          Said.of(outcome)
              .filter(s -> s != Said.REVOKED)
              .orElseThrow(() -> bad("outcome", shown(outcome), "worked, partial or failed"));
      default -> throw bad("revoke", shown(revoke), "true or false");
    };
  }

  /// A marker may be longer than what it stands for.
  private static String masked(Redaction redaction, String text, int most) {
    String masked = redaction.of(text);
    return masked.length() <= most ? masked : masked.substring(0, most).strip();
  }

  private static void within(String field, String value, int most) {
    if (value.length() > most) {
      throw bad(field, value.length() + " characters long", "at most " + most + " characters");
    }
  }

  private static String shown(String value) {
    return "'" + Wording.shortened(value, 60) + "'";
  }

  private static BadRequestResponse bad(String field, String value, String rule) {
    return new BadRequestResponse(field + " is " + value + "; must be " + rule);
  }
}
