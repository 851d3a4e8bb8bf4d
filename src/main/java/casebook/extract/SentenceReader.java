package casebook.extract;

import casebook.model.Block;
import casebook.model.Post;
import casebook.text.Lexicon;
import casebook.text.Mention;
import casebook.text.Mentions;
import casebook.text.Phenomenon;
import casebook.text.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads the author's own sentences of a post and says of each what it does and which fixes and
/// outcomes it mentions. Logs and quoted error messages speak of no outcomes.
final class SentenceReader {
  private final Lexicon lexicon;

  SentenceReader(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  List<Said> read(Post post, boolean isAsker) {
    List<Said> all = new ArrayList<>();
    for (Block block : post.blocks()) {
      spoken(block).ifPresent(text -> all.addAll(read(post, isAsker, text)));
    }
    return all;
  }

  private static Optional<String> spoken(Block block) {
    return switch (block) {
      case Block.Prose(String text, _) -> Optional.of(text);
      case Block.Item(String text, _) -> Optional.of(text);
      case Block.Heading(String text) -> Optional.of(text);
      case Block.Code _,
          Block.Quote _,
          Block.Link _,
          Block.Attachment _,
          Block.Picture _,
          Block.EditMark _ ->
          Optional.empty();
    };
  }

  private List<Said> read(Post post, boolean isAsker, String text) {
    List<Sentence> sentences = Sentences.of(text);
    List<Mention> mentions = withoutMessages(text, lexicon.phrases().find(sentences));
    List<Mention> fixes = Mentions.fixes(mentions);
    List<Said> said = new ArrayList<>();
    for (Sentence sentence : sentences) {
      List<Said.Cue> cues = cues(sentence, mentions);
      List<Mention> own = within(sentence, fixes);
      said.add(
          new Said(
              post.number(),
              post.author(),
              isAsker,
              sentence.text(),
              mood(sentence.text(), isAsker, cues, own),
              own,
              cues,
              sentence.text().split("\\s+").length));
    }
    return said;
  }

  private static List<Mention> within(Sentence sentence, List<Mention> mentions) {
    return mentions.stream()
        .filter(m -> m.start() >= sentence.start() && m.end() <= sentence.end())
        .map(m ->
            new Mention(
                m.label(), m.phrase(), m.start() - sentence.start(), m.end() - sentence.start()))
        .toList();
  }

  /// The cues of a sentence. A cue inside a longer one is part of that (`did not work` is no
  /// `work`).
  private static List<Said.Cue> cues(Sentence sentence, List<Mention> mentions) {
    List<Said.Cue> cues = new ArrayList<>();
    for (Mention mention : within(sentence, mentions)) {
      for (Phenomenon kind : Phenomenon.values()) {
        if (kind.is(mention)) {
          cues.add(new Said.Cue(kind, mention.phrase(), mention.start(), mention.end()));
        }
      }
    }
    return cues.stream().filter(c -> cues.stream().noneMatch(o -> swallows(o, c))).toList();
  }

  private static boolean swallows(Said.Cue other, Said.Cue cue) {
    boolean isLonger = other.end() - other.start() > cue.end() - cue.start();
    return isLonger
        && speaksOfOutcome(other.kind())
        && speaksOfOutcome(cue.kind())
        && other.start() <= cue.start()
        && cue.end() <= other.end();
  }

  private static boolean speaksOfOutcome(Phenomenon kind) {
    return switch (kind) {
      case WORKED, FAILED, PARTIAL, REFUSED, PLAN, ADVICE, HEARSAY, QUESTION, SKIPPED -> true;
      case TRIED, BUT, THANKS, SHOP, FIRST, YOU, NEEDS, ERASES, PICKS, HELPER, MESSAGE -> false;
    };
  }

  /// Drops what stands in an error message or in quotes: words of a machine, not of the author.
  private List<Mention> withoutMessages(String text, List<Mention> mentions) {
    List<int[]> spans = QuotedSpans.of(text);
    return mentions.stream()
        .filter(
            m -> Phenomenon.MESSAGE.is(m) || mentions.stream().noneMatch(o -> isInMessage(m, o)))
        .filter(m -> spans.stream().noneMatch(s -> m.start() >= s[0] && m.end() <= s[1]))
        .toList();
  }

  private static boolean isInMessage(Mention mention, Mention message) {
    return Phenomenon.MESSAGE.is(message)
        && mention.start() >= message.start()
        && mention.end() <= message.end();
  }

  private static Mood mood(
      String sentence, boolean isAsker, List<Said.Cue> cues, List<Mention> fixes) {
    boolean isReport =
        has(cues, Phenomenon.WORKED)
            || has(cues, Phenomenon.FAILED)
            || has(cues, Phenomenon.PARTIAL);
    if (has(cues, Phenomenon.SKIPPED)) {
      return Mood.SKIPS;
    }
    if (sentence.endsWith("?") || (has(cues, Phenomenon.QUESTION) && !isReport)) {
      return has(cues, Phenomenon.ADVICE) && !isAsker ? Mood.ADVISES : Mood.ASKS;
    }
    if (has(cues, Phenomenon.PLAN) && !isReport) {
      return Mood.PLANS;
    }
    if (has(cues, Phenomenon.HEARSAY)) {
      return Mood.HEARSAY;
    }
    if (has(cues, Phenomenon.ADVICE) && (!isReport || (!isAsker && !has(cues, Phenomenon.FIRST)))) {
      return Mood.ADVISES;
    }
    if (isAsker) {
      return Mood.TELLS;
    }
    boolean isPersonal = has(cues, Phenomenon.FIRST) || has(cues, Phenomenon.TRIED);
    return isPersonal || (isReport && !has(cues, Phenomenon.YOU)) || fixes.isEmpty()
        ? Mood.TELLS
        : Mood.ADVISES;
  }

  private static boolean has(List<Said.Cue> cues, Phenomenon kind) {
    return cues.stream().anyMatch(c -> c.kind() == kind);
  }
}
