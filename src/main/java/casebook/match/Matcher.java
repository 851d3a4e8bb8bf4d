package casebook.match;

import casebook.model.Problem;
import casebook.model.Ranking;
import java.util.Set;

/// Finds what fixed a problem for others. Safe for use by many threads.
public interface Matcher {

  /// Answers what a person wrote. Never fails for what the text contains; an empty text gives a
  /// `no-match`.
  Ranking match(Request request);

  /// What is read into a text, as `match` reads it, for who needs no answer yet.
  default Problem read(String text, Set<String> without) {
    return match(new Request(text, 1, without)).problem();
  }

  /// `text` as pasted, at most 2 MB are looked at; `top`, 1 to 1000, bounds both lists; `without`
  /// names what was read into the text and is to be left out, such as `error:SDErrorDomain 104` or
  /// `device:Mac mini`.
  record Request(String text, int top, Set<String> without) {
    public Request {
      without = Set.copyOf(without);
      if (top < 1 || top > 1000) {
        throw new IllegalArgumentException("top is " + top + "; must be 1 to 1000");
      }
    }
  }
}
