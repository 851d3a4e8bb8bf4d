package casebook.model;

import java.util.Locale;

/// By what cases are found: the words of a problem, its meaning as a vector, or both.
public enum SearchMode {
  LEXICAL,
  DENSE,
  HYBRID;

  /// As it is written in settings and commands.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  @Override
  public String toString() {
    return word();
  }
}
