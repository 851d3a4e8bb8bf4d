package casebook.web;

import casebook.model.CaseId;
import io.javalin.http.Context;
import java.util.Optional;

/// The rest of a path, which names a thing. A thing whose own name ends in `.json` is shown under
/// that name; for any other the ending asks for its JSON.
record NamedPath(String whole) {
  private static final String JSON = ".json";
  private static final int LONGEST = 400;

  static NamedPath of(Context ctx) {
    return new NamedPath(ctx.pathParam("id"));
  }

  Optional<String> withoutJson() {
    return without(JSON);
  }

  Optional<String> without(String ending) {
    return whole.endsWith(ending) && whole.length() > ending.length()
        ? Optional.of(whole.substring(0, whole.length() - ending.length()))
        : Optional.empty();
  }

  /// Empty where no case can have this id.
  static Optional<CaseId> caseId(String id) {
    boolean canBe =
        !id.isBlank() && id.length() <= LONGEST && id.chars().noneMatch(Character::isWhitespace);
    return canBe ? Optional.of(new CaseId(id)) : Optional.empty();
  }
}
