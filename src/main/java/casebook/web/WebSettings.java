package casebook.web;

import java.time.Duration;

/// What the server can be told. `top` bounds both lists of a search, 1 to 1000; `maxTextBytes` is
/// the longest text a person may send by form, in UTF-8; `maxAddressBytes` the longest search that
/// may stand in an address; the index is refreshed at most once in `refreshEvery`; `importCommand`
/// is what a person types where there is nothing to search yet.
public record WebSettings(
    int top, int maxTextBytes, int maxAddressBytes, Duration refreshEvery, String importCommand) {

  public static final WebSettings DEFAULT =
      new WebSettings(10, 2 * 1024 * 1024, 8 * 1024, Duration.ofSeconds(1), "./casebook ingest");

  public WebSettings {
    require(top >= 1 && top <= 1000, "top", top, "1 to 1000");
    require(maxTextBytes >= 1024, "maxTextBytes", maxTextBytes, "1024 or more");
    require(
        maxAddressBytes >= 256 && maxAddressBytes <= 16 * 1024,
        "maxAddressBytes",
        maxAddressBytes,
        "256 to 16384");
    require(!refreshEvery.isNegative(), "refreshEvery", refreshEvery, "zero or more");
  }

  private static void require(boolean holds, String name, Object value, String rule) {
    if (!holds) {
      throw new IllegalArgumentException(name + " is " + value + "; must be " + rule);
    }
  }
}
