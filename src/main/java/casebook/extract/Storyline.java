package casebook.extract;

import casebook.model.Block;
import casebook.model.Post;
import casebook.text.Mention;
import casebook.text.Phenomenon;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Follows a discussion from post to post: who tried what, who advised what, and which words of
/// success or failure speak of which attempt.
///
/// An outcome belongs to the attempts of its own sentence, else to the nearest attempts the same
/// author told before in the post, else to the advice the author answers. What nobody put in words
/// is concluded from how the story goes on, by `Conclusion`.
final class Storyline {
  private final Set<String> actors;
  private final List<Told> all = new ArrayList<>();
  private final Map<Integer, List<Told>> adviceIn = new HashMap<>();
  private final List<Told> recentAdvice = new ArrayList<>();

  /// `actors` are fixes whose mention in a story tells who was at work and not what was done.
  Storyline(Set<String> actors) {
    this.actors = Set.copyOf(actors);
  }

  /// Takes the sentences of a post, in their order.
  void take(Post post, List<Said> sentences) {
    List<Told> answered = answeredBy(post);
    List<Told> open = new ArrayList<>();
    List<Told> rumoured = new ArrayList<>();
    for (Said said : sentences) {
      List<Told> here = attempts(said);
      switch (said.mood()) {
        case TELLS -> {
          if (here.isEmpty()) {
            hear(said, open, rumoured, answered);
          } else {
            resolveWithin(said, here);
            here.removeIf(t -> t.isOpen() && actors.contains(t.fix()));
            here.stream().filter(Told::isOpen).forEach(open::add);
            all.addAll(here);
            rumoured.clear();
          }
        }
        case ADVISES, PLANS -> {
          all.addAll(here);
          adviceIn.computeIfAbsent(post.number(), _ -> new ArrayList<>()).addAll(here);
        }
        case HEARSAY -> {
          rumoured.clear();
          rumoured.addAll(here);
        }
        case ASKS, SKIPS -> {}
      }
    }
    if (adviceIn.containsKey(post.number())) {
      recentAdvice.clear();
      recentAdvice.addAll(adviceIn.getOrDefault(post.number(), List.of()));
    }
  }

  /// Every attempt in the order it was told.
  List<Told> attempts() {
    return List.copyOf(all);
  }

  private static List<Told> attempts(Said said) {
    Map<String, Told> byFix = new LinkedHashMap<>();
    for (Mention mention : said.fixes()) {
      byFix.putIfAbsent(mention.label(), Told.of(said, mention));
    }
    return new ArrayList<>(byFix.values());
  }

  /// Outcomes in the sentence that tells the attempts. A cue closes what stands before it; one that
  /// opens the sentence closes what follows it.
  private static void resolveWithin(Said said, List<Told> here) {
    List<Said.Cue> cues = new ArrayList<>(said.outcomes());
    cues.sort(Comparator.comparingInt(Said.Cue::start));
    int from = 0;
    for (Said.Cue cue : cues) {
      int start = from;
      List<Told> before =
          here.stream().filter(t -> t.start() >= start && t.start() <= cue.start()).toList();
      List<Told> target =
          before.isEmpty() ? here.stream().filter(t -> t.start() > cue.start()).toList() : before;
      target.stream().filter(Told::isOpen).forEach(t -> t.close(cue, said));
      if (before.isEmpty() && cue.kind() == Phenomenon.PARTIAL) {
        here.stream().filter(t -> !t.isOpen()).forEach(t -> t.halve(cue, said));
      }
      from = cue.end();
    }
    if (said.showsError()) {
      here.stream().filter(Told::isOpen).forEach(t -> t.showError(said));
    }
  }

  /// Outcomes in a sentence that tells no attempt.
  private void hear(Said said, List<Told> open, List<Told> rumoured, List<Told> answered) {
    List<Said.Cue> cues = said.outcomes();
    if (cues.isEmpty() && !said.showsError()) {
      return;
    }
    boolean isError = cues.isEmpty();
    if (open.isEmpty() && !rumoured.isEmpty() && !isError) {
      rumoured.forEach(t -> t.close(cues.getFirst(), said));
      all.addAll(rumoured);
      rumoured.clear();
    } else if (!open.isEmpty() && isError) {
      open.forEach(t -> t.showError(said));
      open.clear();
    } else if (!open.isEmpty()) {
      settle(cues.getFirst(), said, open);
    } else if (!isError && cues.getFirst().kind() != Phenomenon.REFUSED) {
      answered.stream().filter(Told::isOpen).forEach(t -> t.close(cues.getFirst(), said));
    }
  }

  private static void settle(Said.Cue cue, Said said, List<Told> open) {
    boolean isFailure = cue.kind() == Phenomenon.FAILED || cue.kind() == Phenomenon.REFUSED;
    List<Told> target = isFailure ? List.copyOf(open) : List.of(open.getLast());
    target.forEach(t -> t.close(cue, said));
    open.removeAll(target);
  }

  /// The advice a post answers: by reply-to, by quote, else the latest given before it.
  private List<Told> answeredBy(Post post) {
    if (post.replyTo().isPresent()) {
      List<Told> replied = adviceIn.getOrDefault(post.replyTo().getAsInt(), List.of());
      if (!replied.isEmpty()) {
        return replied;
      }
    }
    for (Block block : post.blocks()) {
      if (block instanceof Block.Quote(_, var number, _) && number.isPresent()) {
        List<Told> quoted = adviceIn.getOrDefault(number.getAsInt(), List.of());
        if (!quoted.isEmpty()) {
          return quoted;
        }
      }
    }
    return recentAdvice.stream().filter(t -> !t.said().author().equals(post.author())).toList();
  }
}
