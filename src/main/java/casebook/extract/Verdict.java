package casebook.extract;

import casebook.model.Discussion;
import casebook.model.Post;
import casebook.text.Phenomenon;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the asker says in the end of the whole problem, whatever fix that was: the latest of the
/// asker's posts that reports anything decides, and in it what is said last.
///
/// - Good news last is a solution; good news, then bad, is half of one.
/// - A thanks, with neither a question nor a plan nor bad news, is good news of what was advised.
/// - A post accepted as the answer is good news, unless the asker says otherwise later.
///
/// `post` is where it is said, 0 where nobody says anything.
record Verdict(Kind kind, int post) {

  enum Kind {
    GOOD,
    HALF,
    BAD,
    NONE
  }

  private static final Verdict UNKNOWN = new Verdict(Kind.NONE, 0);

  static Verdict of(Discussion discussion, Map<Integer, List<Said>> said) {
    Verdict verdict = UNKNOWN;
    for (Post post : discussion.posts()) {
      boolean isByAsker = post.author().equals(discussion.asker());
      List<Said> here = said.getOrDefault(post.number(), List.of());
      Optional<Kind> heard = isByAsker ? heard(here, post.number() == 1) : Optional.empty();
      if (heard.isPresent()) {
        verdict = new Verdict(heard.get(), post.number());
      } else if (post.isAccepted()) {
        verdict = new Verdict(Kind.GOOD, post.number());
      }
    }
    return verdict;
  }

  boolean isGood() {
    return kind == Kind.GOOD;
  }

  /// What a post of the asker says of the problem; empty where it says nothing of it.
  private static Optional<Kind> heard(List<Said> post, boolean isFirst) {
    Kind last = Kind.NONE;
    boolean hadGood = false;
    boolean isThanked = false;
    boolean isUnsettled = false;
    int good = 0;
    int bad = 0;
    for (Said said : post) {
      isUnsettled |=
          said.mood() == Mood.ASKS || said.mood() == Mood.PLANS || said.has(Phenomenon.BUT);
      bad += said.mood() == Mood.ASKS || said.mood() == Mood.PLANS ? 1 : 0;
      isThanked |= said.has(Phenomenon.THANKS);
      if (said.mood() != Mood.TELLS && said.mood() != Mood.ADVISES) {
        continue;
      }
      Kind kind = kind(said);
      good += kind == Kind.GOOD ? 1 : 0;
      bad += kind == Kind.BAD || kind == Kind.HALF ? 1 : 0;
      if (kind != Kind.NONE) {
        last = kind == Kind.BAD && hadGood ? Kind.HALF : kind;
        hadGood |= last == Kind.GOOD || last == Kind.HALF;
      }
    }
    if (isFirst) {
      boolean isHalf = last == Kind.HALF && bad == 1;
      return good > 2 * bad
          ? Optional.of(Kind.GOOD)
          : isHalf ? Optional.of(last) : Optional.empty();
    }
    if (last == Kind.NONE) {
      return isThanked && !isUnsettled ? Optional.of(Kind.GOOD) : Optional.empty();
    }
    return Optional.of(last);
  }

  /// A sentence that says several things says the last of them.
  private static Kind kind(Said said) {
    Kind kind = said.showsError() ? Kind.BAD : Kind.NONE;
    if (said.has(Phenomenon.HELPER)) {
      return kind;
    }
    for (Said.Cue cue : said.outcomes()) {
      kind =
          switch (cue.kind()) {
            case WORKED -> Kind.GOOD;
            case PARTIAL -> Kind.HALF;
            case FAILED -> kind == Kind.GOOD ? Kind.HALF : Kind.BAD;
            default -> kind;
          };
    }
    return kind;
  }
}
