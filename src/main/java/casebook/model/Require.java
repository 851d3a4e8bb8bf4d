package casebook.model;

/// Checks shared by the compact constructors: a message names the value, the rule and the place.
final class Require {

  private Require() {}

  static void that(boolean holds, String place, Object value, String rule) {
    if (!holds) {
      throw new IllegalArgumentException(place + " is " + value + "; must be " + rule);
    }
  }

  static void text(String value, String place) {
    that(!value.isBlank(), place, "blank", "some text");
  }
}
