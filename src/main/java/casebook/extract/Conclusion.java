package casebook.extract;

import casebook.model.Discussion;
import casebook.model.Outcome;
import casebook.model.Post;
import casebook.text.Phenomenon;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What the course of a story says where its words do not. People put outcomes in a thousand ways;
/// the shape of a discussion has few:
///
/// - What an asker tried in a post that still asks did not help, or they would not ask.
/// - What an asker tells last, in a last post that sounds content, is what helped.
/// - What somebody else tells of their own machine helped them: people who answer tell of
///   successes.
/// - Advice in an accepted answer, to which the asker came back content, was taken.
///
/// A conclusion carries no quote, and its reason says what it was drawn from.
final class Conclusion {
  /// A sentence of so many words may be an entry of a list of what was tried.
  private static final int SHORT = 12;

  private final Set<String> actors;
  private final Discussion discussion;
  private final Verdict verdict;

  Conclusion(Discussion discussion, Verdict verdict, Set<String> actors) {
    this.discussion = discussion;
    this.verdict = verdict;
    this.actors = actors;
  }

  /// Closes what can be concluded and leaves out what was mere talk.
  List<Told> draw(List<Told> told) {
    Set<Told> taken = taken(told);
    List<Told> kept = new ArrayList<>();
    for (int i = 0; i < told.size(); i++) {
      Told one = told.get(i);
      if (one.isOpen() && isToldAgain(told, i)) {
        continue;
      }
      if (!one.isOpen() || actors.contains(one.fix())) {
        kept.add(one);
      } else if (one.said().mood() != Mood.TELLS) {
        if (taken.contains(one)) {
          one.conclude(true, discussion.asker(), "advised in what the asker accepted");
        }
        kept.add(one);
      } else if (isAction(one.said())) {
        conclude(
            one, verdict.isGood() && one.said().post() == verdict.post() && isLastOfPost(told, i));
        kept.add(one);
      }
    }
    return kept;
  }

  private static void conclude(Told one, boolean isHappyEnd) {
    if (!one.said().isAsker()) {
      one.conclude(true, one.said().author(), "told by somebody else of their own machine");
    } else if (isHappyEnd) {
      one.conclude(true, one.said().author(), "told last, and the asker is content");
    } else {
      one.conclude(false, one.said().author(), "the asker went on asking");
    }
  }

  /// Whether a sentence tells that somebody did something: it says so, or is as short as an entry
  /// of a list.
  private static boolean isAction(Said said) {
    boolean isPersonal = said.has(Phenomenon.FIRST) || said.has(Phenomenon.TRIED);
    return isPersonal || said.has(Phenomenon.SHOP) || (said.isAsker() && said.words() <= SHORT);
  }

  /// Whether the same person tells of the same fix again in the post, with its outcome.
  private static boolean isToldAgain(List<Told> told, int index) {
    Told one = told.get(index);
    return told.subList(index + 1, told.size()).stream()
        .anyMatch(
            t -> t.fix().equals(one.fix()) && t.said().post() == one.said().post() && !t.isOpen());
  }

  private static boolean isLastOfPost(List<Told> told, int index) {
    return told.subList(index + 1, told.size()).stream()
        .noneMatch(
            t -> t.said().post() == told.get(index).said().post() && t.said().mood() == Mood.TELLS);
  }

  /// The advice that the asker's good news answers, where it speaks of nothing else that worked:
  /// what is advised first in the post it answers, else in the latest one before it.
  private Set<Told> taken(List<Told> told) {
    if (!verdict.isGood() || told.stream().anyMatch(this::isTheGoodNews)) {
      return Set.of();
    }
    List<Told> advice =
        told.stream()
            .filter(t -> t.isOpen() && t.said().mood() != Mood.TELLS && !t.said().isAsker())
            .filter(t -> t.said().post() <= verdict.post())
            .toList();
    int answered = answered();
    int latest = advice.stream().mapToInt(t -> t.said().post()).max().orElse(0);
    return first(advice, answered).or(() -> first(advice, latest)).map(Set::of).orElse(Set.of());
  }

  private static Optional<Told> first(List<Told> advice, int post) {
    return advice.stream().filter(t -> t.said().post() == post).findFirst();
  }

  private boolean isTheGoodNews(Told told) {
    return told.outcome() instanceof Outcome.Worked
        && told.reportedIn().orElse(0) == verdict.post();
  }

  /// The post whose advice the verdict speaks of.
  private int answered() {
    return discussion.posts().stream()
        .filter(p -> p.number() == verdict.post())
        .findFirst()
        .flatMap(p ->
            p.author().equals(discussion.asker())
                ? new Addressee(discussion).of(p)
                : Optional.of(p))
        .map(Post::number)
        .orElse(0);
  }
}
