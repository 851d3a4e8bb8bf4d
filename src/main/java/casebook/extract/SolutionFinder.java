package casebook.extract;

import casebook.model.Discussion;
import casebook.model.Post;
import casebook.text.Phenomenon;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// Finds the post that resolved a discussion, from its course alone: what people report later, and
/// whom that answers. Knows nothing of any field.
///
/// - A thanks, or a short report of success, speaks of the post it answers.
/// - A longer report of success that thanks nobody tells the asker's own solution.
/// - An asker who comes back before anybody else, and asks nothing, tells it too.
/// - Where nothing says more, or the asker left it at the answers, the first answer is the
///   likeliest.
/// - An accepted answer counts most, unless the asker says later that it did not work.
final class SolutionFinder {

  /// A report of at most so many words says that something worked, not what.
  private static final int BRIEF = 12;

  /// A report of more words, which answers nobody by name, tells what was done.
  private static final int STORY = 20;

  /// What a mark is worth beside what people say. No sum of their words on another post reaches it.
  private static final double ACCEPTED = 100;

  /// What somebody else's word is worth beside the asker's.
  private static final double OTHERS = 0.4;

  // tuned on the first half of 327 topics of a forum about a programming library
  private static final double WORKED = 2;
  private static final double THANKED = 1.5;
  private static final double DOUBTED = 1.2;
  private static final double CAME_BACK = 0.5;
  private static final double QUIET = 0.1;
  private static final double FIRST = 0.8;

  OptionalInt find(Discussion discussion, Map<Integer, List<Said>> said) {
    return new Course(discussion, said).solution();
  }

  /// One discussion, and what speaks for each of its posts.
  private static final class Course {
    private final Discussion discussion;
    private final Map<Integer, List<Said>> said;
    private final Addressee addressee;
    private final Map<Integer, Double> votes = new HashMap<>();
    private final Set<Integer> refuted = new HashSet<>();

    Course(Discussion discussion, Map<Integer, List<Said>> said) {
      this.discussion = discussion;
      this.said = said;
      this.addressee = new Addressee(discussion);
    }

    OptionalInt solution() {
      List<Post> replies = discussion.posts().subList(1, discussion.posts().size());
      if (replies.isEmpty()) {
        return OptionalInt.empty();
      }
      cameBackFirst(replies.getFirst());
      replies.forEach(this::hear);
      if (!votes.isEmpty()) {
        favourFirst(replies);
      }
      replies.stream()
          .filter(p -> p.isAccepted() && !refuted.contains(p.number()))
          .forEach(p -> vote(p.number(), ACCEPTED));
      int best = 0;
      double most = 0;
      for (Post post : replies) {
        double votesFor = votes.getOrDefault(post.number(), 0.0);
        if (votesFor > 0 && votesFor >= most) {
          best = post.number();
          most = votesFor;
        }
      }
      return best == 0 ? OptionalInt.empty() : OptionalInt.of(best);
    }

    /// Where something speaks for an answer at all, the first one is the likeliest.
    private void favourFirst(List<Post> replies) {
      replies.stream()
          .filter(p -> !isByAsker(p) && !isOnlyAsking(p))
          .findFirst()
          .ifPresent(p -> vote(p.number(), FIRST));
    }

    private void vote(int post, double worth) {
      if (post > discussion.posts().getFirst().number()) {
        votes.merge(post, worth, Double::sum);
      }
    }

    /// An asker who adds to the question before anybody answered, and asks nothing.
    private void cameBackFirst(Post post) {
      boolean isAsking = said(post).stream().anyMatch(s -> s.mood() == Mood.ASKS);
      if (isByAsker(post) && !isAsking) {
        vote(post.number(), CAME_BACK);
      }
    }

    private void hear(Post post) {
      Report report = Report.of(said(post));
      if (isByAsker(post)) {
        hearAsker(post, report);
      } else if (report.hasWorked() && report.worth() > 0) {
        addressee
            .of(post, report.words())
            .filter(p -> !p.author().equals(post.author()))
            .ifPresent(p -> vote(p.number(), OTHERS * report.worth()));
      }
    }

    private void hearAsker(Post post, Report report) {
      Optional<Post> answered = addressee.of(post, report.words());
      if (report.worth() > 0) {
        boolean isOwn = isOwn(post, report, answered);
        int meant = isOwn ? post.number() : answered.map(Post::number).orElse(post.number());
        vote(meant, report.worth());
      } else if (report.hasFailed() && !report.hasWorked()) {
        answered.ifPresent(p -> refuted.add(p.number()));
      } else if (report.isQuiet()) {
        answered
            .filter(p -> !isByAsker(p) && !isOnlyAsking(p))
            .ifPresent(p -> vote(p.number(), QUIET));
      }
    }

    /// Whether a report tells what its author did, not that what somebody else said was right.
    private boolean isOwn(Post post, Report report, Optional<Post> answered) {
      if (!report.hasWorked()) {
        return false;
      }
      if (answered.isEmpty() || isOnlyAsking(answered.get())) {
        return true;
      }
      return report.hasThanks()
          ? report.length() > STORY && !addressee.isExplicit(post)
          : report.length() > BRIEF;
    }

    private boolean isOnlyAsking(Post post) {
      List<Said> here = said(post);
      return !here.isEmpty() && here.stream().allMatch(s -> s.text().endsWith("?"));
    }

    private boolean isByAsker(Post post) {
      return post.author().equals(discussion.asker());
    }

    private List<Said> said(Post post) {
      return said.getOrDefault(post.number(), List.of());
    }
  }

  /// What a post says of how it went; `words` is the sentence that says it first, `length` counts
  /// the words of all.
  private record Report(int worked, int thanks, int failed, int doubts, int length, String words) {

    static Report of(List<Said> here) {
      int worked = 0;
      int thanks = 0;
      int failed = 0;
      int doubts = 0;
      int length = 0;
      String words = "";
      for (Said said : here) {
        boolean isTold = said.mood() == Mood.TELLS || said.mood() == Mood.ADVISES;
        boolean isGood = (isTold && said.has(Phenomenon.WORKED)) || said.has(Phenomenon.THANKS);
        length += said.words();
        worked += isTold && said.has(Phenomenon.WORKED) ? 1 : 0;
        thanks += said.has(Phenomenon.THANKS) ? 1 : 0;
        failed += isTold && said.has(Phenomenon.FAILED) ? 1 : 0;
        doubts += isTold && (said.has(Phenomenon.FAILED) || said.showsError()) ? 1 : 0;
        doubts += said.mood() == Mood.ASKS || said.text().endsWith("?") ? 1 : 0;
        words = words.isEmpty() && isGood ? said.text() : words;
      }
      return new Report(worked, thanks, failed, doubts, length, words);
    }

    boolean hasWorked() {
      return worked > 0;
    }

    boolean hasThanks() {
      return thanks > 0;
    }

    boolean hasFailed() {
      return failed > 0;
    }

    /// No report, but neither a question nor a complaint.
    boolean isQuiet() {
      return worked + thanks + doubts == 0;
    }

    double worth() {
      double good = (hasWorked() ? WORKED : 0) + (hasThanks() ? THANKED : 0);
      return good == 0 ? 0 : good - DOUBTED * Math.min(doubts, 2);
    }
  }
}
