package casebook.extract;

import casebook.model.Block;
import casebook.model.Post;
import casebook.text.Lexicon;
import casebook.text.Mention;
import casebook.text.Mentions;
import casebook.text.Phenomenon;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Follows a discussion from post to post: who tried what, who advised what, and which words of
/// success or failure speak of which attempt.
///
/// An outcome belongs to the attempts of its own sentence, else to the nearest attempts the same
/// author told before in the post, else to the advice the author answers. What nobody put in words
/// is concluded from how the story goes on, by `Conclusion`.
final class Storyline {
  /// A sentence that does little but show an error says that what stands before it failed; a longer
  /// one discusses it.
  private static final int ERROR_WORDS = 10;

  /// How far the sentence that announces a success may stand before what it announces.
  private static final int ANNOUNCED_SENTENCES = 4;

  private final Lexicon lexicon;
  private final Set<String> named = new HashSet<>();
  private final Uncatalogued uncatalogued = new Uncatalogued();
  private final List<Told> all = new ArrayList<>();
  private final Map<Integer, List<Told>> adviceIn = new HashMap<>();
  private final List<Told> recentAdvice = new ArrayList<>();

  Storyline(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /// Takes the sentences of a post, in their order.
  void take(Post post, List<Said> sentences) {
    List<Told> answered = answeredBy(post);
    List<Told> open = new ArrayList<>();
    List<Told> rumoured = new ArrayList<>();
    Optional<Announced> announced = Optional.empty();
    int place = 0;
    for (Said said : sentences) {
      place++;
      Optional<Said> before = place > 1 ? Optional.of(sentences.get(place - 2)) : Optional.empty();
      List<Told> here = attempts(said);
      switch (said.mood()) {
        case TELLS -> {
          if (here.isEmpty()) {
            announced = announced(said, place, open, announced);
            boolean isTaken = !open.isEmpty() || !rumoured.isEmpty() || !answered.isEmpty();
            hear(said, open, rumoured, answered);
            if (!isTaken) {
              uncatalogued.of(post, said, before).ifPresent(all::add);
            }
          } else {
            resolveWithin(said, here);
            announced.ifPresent(a -> here.stream().filter(Told::isOpen).forEach(a::close));
            dropActors(open);
            dropActorsAmong(here);
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
          if (!here.isEmpty()) {
            rumoured.clear();
            rumoured.addAll(here);
          }
        }
        case ASKS, SKIPS -> {}
      }
    }
    uncatalogued.remember(post, sentences);
    if (adviceIn.containsKey(post.number())) {
      recentAdvice.clear();
      recentAdvice.addAll(adviceIn.getOrDefault(post.number(), List.of()));
    }
  }

  /// A sentence that says that a success is to be told: `The cure was old-fashioned.`
  private record Announced(Said said, Said.Cue cue, int place) {
    void close(Told told) {
      told.close(cue, said);
    }
  }

  private static Optional<Announced> announced(
      Said said, int place, List<Told> open, Optional<Announced> before) {
    boolean isOver = before.filter(a -> place - a.place() > ANNOUNCED_SENTENCES).isPresent();
    if (said.has(Phenomenon.FAILED) || isOver) {
      return Optional.empty();
    }
    return open.isEmpty() && !said.has(Phenomenon.HELPER)
        ? said.cues().stream()
            .filter(c -> c.kind() == Phenomenon.WORKED && !c.isHeard())
            .findFirst()
            .map(c -> new Announced(said, c, place))
            .or(() -> before)
        : before;
  }

  /// Somebody at work, whose steps are told next, is no attempt.
  private void dropActors(List<Told> open) {
    open.stream().filter(t -> lexicon.actors().contains(t.fix())).forEach(all::remove);
    open.removeIf(t -> lexicon.actors().contains(t.fix()));
  }

  /// Who was at work, told together with what was done.
  private void dropActorsAmong(List<Told> here) {
    if (here.stream().anyMatch(t -> !lexicon.actors().contains(t.fix()))) {
      here.removeIf(t -> lexicon.actors().contains(t.fix()));
    }
  }

  /// Every attempt in the order it was told.
  List<Told> attempts() {
    return List.copyOf(all);
  }

  private List<Told> attempts(Said said) {
    Map<String, Told> byFix = new LinkedHashMap<>();
    for (Mention mention : said.fixes()) {
      byFix.putIfAbsent(mention.label(), Told.of(said, mention));
      named.add(Mentions.fixOf(mention));
    }
    for (Mention mention : said.shortForms()) {
      Set<String> after = lexicon.shortAfter().getOrDefault(Mentions.fixOf(mention), Set.of());
      boolean isMeant =
          after.stream().anyMatch(named::contains)
              && said.fixes().stream().noneMatch(f -> f.overlaps(mention));
      if (isMeant) {
        byFix.putIfAbsent(mention.label(), Told.of(said, mention));
      }
    }
    List<Told> told = new ArrayList<>(byFix.values());
    if (said.mood() != Mood.TELLS) {
      told.removeIf(t -> told.stream().anyMatch(o -> lexicon.isMeansTo(t.fix(), o.fix())));
    }
    return told;
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
    boolean isError = cues.isEmpty() && said.showsError() && said.words() <= ERROR_WORDS;
    if (isError ? open.isEmpty() : cues.isEmpty() || isOfHelper(said, cues.getFirst())) {
      return;
    }
    if (!rumoured.isEmpty() && !isError) {
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

  /// Good news of the machine that only helps is no outcome.
  private static boolean isOfHelper(Said said, Said.Cue cue) {
    return cue.kind() == Phenomenon.WORKED && said.has(Phenomenon.HELPER);
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
