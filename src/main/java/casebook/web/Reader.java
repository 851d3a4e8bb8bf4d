package casebook.web;

import casebook.model.Digest;
import io.javalin.http.Context;
import java.util.HexFormat;
import java.util.random.RandomGenerator;

/// Who gives feedback: a number drawn by chance that lives in a cookie of theirs. It says nothing
/// of them and stands nowhere else; what is kept is its digest, by which nobody can speak for them.
record Reader(String person) {
  private static final String COOKIE = "casebook-reader";
  private static final int NUMBER_BYTES = 16;
  private static final int YEAR_SECONDS = 365 * 24 * 60 * 60;

  /// The reader a browser says it is; one that says nothing is given a number.
  static Reader of(Context ctx, RandomGenerator random) {
    String known = ctx.cookie(COOKIE);
    if (known != null && known.matches("[0-9a-f]{32}")) {
      return new Reader(person(known));
    }
    byte[] number = new byte[NUMBER_BYTES];
    random.nextBytes(number);
    String given = HexFormat.of().formatHex(number);
    ctx.header(
        "Set-Cookie",
        COOKIE + "=" + given + "; Path=/; Max-Age=" + YEAR_SECONDS + "; HttpOnly; SameSite=Lax");
    return new Reader(person(given));
  }

  private static String person(String number) {
    return Digest.of(number).substring(0, 32);
  }
}
