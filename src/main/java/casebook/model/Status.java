package casebook.model;

import java.util.Locale;

/// How a case ended for its asker. Partly solved is a workaround; unknown, advice only and
/// duplicate are open.
public enum Status {
  SOLVED,
  WORKAROUND,
  OPEN;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
