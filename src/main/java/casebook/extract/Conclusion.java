package casebook.extract;

import casebook.model.Discussion;
import casebook.model.Post;
import casebook.text.Phenomenon;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
  private final Map<Integer, List<Said>> sentences;

  Conclusion(Discussion discussion, Map<Integer, List<Said>> sentences, Set<String> actors) {
    this.discussion = discussion;
    this.sentences = sentences;
    this.actors = actors;
  }

  /// Closes what can be concluded and leaves out what was mere talk.
  List<Told> draw(List<Told> told) {
    int last = lastPostOfAsker();
    boolean isContent = isContent(last);
    List<Told> kept = new ArrayList<>();
    for (int i = 0; i < told.size(); i++) {
      Told one = told.get(i);
      if (one.isOpen() && isToldAgain(told, i)) {
        continue;
      }
      if (!one.isOpen() || actors.contains(one.fix())) {
        kept.add(one);
      } else if (one.said().mood() != Mood.TELLS) {
        if (!one.said().isAsker() && isTaken(one.said().post(), last, isContent)) {
          one.conclude(true, discussion.asker(), "advised in what the asker accepted");
        }
        kept.add(one);
      } else if (isAction(one.said())) {
        conclude(one, one.said().post() == last && isContent && isLastOfPost(told, i));
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

  private boolean isTaken(int advice, int last, boolean isContent) {
    return last > advice
        && isContent
        && discussion.posts().stream().anyMatch(p -> p.number() == advice && p.isAccepted());
  }

  private int lastPostOfAsker() {
    return discussion.posts().stream()
        .filter(p -> p.author().equals(discussion.asker()))
        .mapToInt(Post::number)
        .max()
        .orElse(1);
  }

  /// Whether the asker's last post, which is not the first, tells of more good than bad.
  private boolean isContent(int post) {
    int good = 0;
    int bad = 0;
    for (Said said : sentences.getOrDefault(post, List.of())) {
      boolean isTold = said.mood() == Mood.TELLS;
      good += isTold && (said.has(Phenomenon.WORKED) || said.has(Phenomenon.THANKS)) ? 1 : 0;
      bad += isTold && (said.has(Phenomenon.FAILED) || said.showsError()) ? 1 : 0;
      bad += said.mood() == Mood.ASKS || said.mood() == Mood.PLANS ? 1 : 0;
    }
    boolean isAccepted =
        discussion.posts().stream().anyMatch(p -> p.number() == post && p.isAccepted());
    return isAccepted || (post > 1 && good > bad) || (post == 1 && good > 2 * bad && good > 0);
  }
}
