package casebook.web;

import java.util.Locale;
import java.util.Optional;

/// Light or dark, as the person's system says or as they chose here. The choice is kept in a cookie
/// so that it works without JavaScript.
public enum Theme {
  SYSTEM,
  LIGHT,
  DARK;

  static final String COOKIE = "theme";

  /// The theme of this name, the system's for any other.
  static Theme named(Optional<String> name) {
    return switch (name.orElse("")) {
      case "light" -> LIGHT;
      case "dark" -> DARK;
      case String _ -> SYSTEM;
    };
  }

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public boolean isChosen() {
    return this != SYSTEM;
  }
}
