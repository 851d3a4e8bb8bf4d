package casebook.extract;

import casebook.model.Discussion;
import casebook.model.Post;
import casebook.text.Phenomenon;
import java.util.List;
import java.util.Map;

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
  private final Discussion discussion;
  private final Map<Integer, List<Said>> sentences;

  Conclusion(Discussion discussion, Map<Integer, List<Said>> sentences) {
    this.discussion = discussion;
    this.sentences = sentences;
  }

  void draw(List<Told> told) {
    int last = lastPostOfAsker();
    boolean isContent = isContent(last);
    for (int i = 0; i < told.size(); i++) {
      Told one = told.get(i);
      if (!one.isOpen()) {
        continue;
      }
      if (one.said().mood() == Mood.TELLS && one.said().isAsker()) {
        boolean isEnd = one.said().post() == last && isContent && isLastOfPost(told, i);
        if (isEnd) {
          one.conclude(true, "told last, and the asker is content");
        } else {
          one.conclude(false, "the asker went on asking");
        }
      } else if (one.said().mood() == Mood.TELLS) {
        one.conclude(true, "told by somebody else of their own machine");
      } else if (!one.said().isAsker() && isTaken(one.said().post(), last, isContent)) {
        one.conclude(true, "advised in what the asker accepted");
      }
    }
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
