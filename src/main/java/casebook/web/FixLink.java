package casebook.web;

import casebook.model.Attempt;
import casebook.model.Fix;
import casebook.text.Lexicon;
import java.util.List;

/// A fix by its title, leading to its page.
public record FixLink(String title, String href) {

  static FixLink to(String fix, Lexicon lexicon) {
    return new FixLink(lexicon.fix(fix).map(Fix::title).orElse(words(fix)), Links.toFix(fix));
  }

  /// One that nobody catalogued goes by the words of the attempt.
  static FixLink to(Attempt attempt, Lexicon lexicon) {
    String words = attempt.action().isBlank() ? words(attempt.fix()) : attempt.action();
    return new FixLink(
        lexicon.fix(attempt.fix()).map(Fix::title).orElse(words), Links.toFix(attempt.fix()));
  }

  static List<FixLink> toAll(List<String> fixes, Lexicon lexicon) {
    return fixes.stream().map(f -> to(f, lexicon)).toList();
  }

  private static String words(String fix) {
    return fix.startsWith(Fix.UNCATALOGUED)
        ? fix.substring(Fix.UNCATALOGUED.length()).replace('-', ' ')
        : fix;
  }
}
