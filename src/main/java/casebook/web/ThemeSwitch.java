package casebook.web;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Optional;

/// Keeps the theme a person chose and leads back to the page they were on.
final class ThemeSwitch {
  private static final int YEAR_SECONDS = 365 * 24 * 60 * 60;

  private ThemeSwitch() {}

  static void choose(Context ctx) {
    Theme theme = Theme.named(Optional.ofNullable(ctx.formParam("theme")));
    String back = Optional.ofNullable(ctx.formParam("back")).orElse("/");
    if (!isOwnPath(back)) {
      throw new BadRequestResponse("back is not an address of this site");
    }
    int kept = theme.isChosen() ? YEAR_SECONDS : 0;
    ctx.header(
        "Set-Cookie",
        Theme.COOKIE
            + "="
            + theme.word()
            + "; Path=/; Max-Age="
            + kept
            + "; HttpOnly; SameSite=Lax");
    ctx.redirect(back, HttpStatus.SEE_OTHER);
  }

  /// A path of ours, not the beginning of somebody else's address.
  private static boolean isOwnPath(String back) {
    return back.startsWith("/")
        && !back.startsWith("//")
        && !back.contains("\\")
        && back.chars().noneMatch(Character::isISOControl);
  }
}
