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
  /// How sure the tone of a sentence must be to count as a report. Tuned on threads written for it.
  private static final double SURE = 0.62;

  private final Lexicon lexicon;

  SentenceReader(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  List<Said> read(Post post, boolean isAsker) {
    List<Said> all = new ArrayList<>();
    for (Block block : post.blocks()) {
      spoken(block).ifPresent(text -> all.addAll(read(post, isAsker, text)));
      if (block instanceof Block.Code(String text)) {
        all.add(readCode(post, isAsker, text));
      }
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
    List<int[]> spans = QuotedSpans.of(text);
    List<Mention> all = lexicon.phrases().find(sentences);
    List<Mention> mentions = withoutMessages(spans, all);
    List<Mention> fixes = Mentions.fixes(mentions);
    List<Mention> shortForms = Mentions.shortForms(mentions);
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
              within(sentence, shortForms),
              withTone(ownWords(sentence, all, spans), sentence.text(), cues),
              sentence.text().split("\\s+").length,
              showsError(sentence, mentions, spans)));
    }
    return said;
  }

  /// A block of code: the fixes that its commands carry out, and whether it shows an error.
  private Said readCode(Post post, boolean isAsker, String text) {
    List<Mention> commands = new ArrayList<>();
    int start = 0;
    String error = "";
    for (String line : text.split("\n", -1)) {
      int at = start;
      if (lexicon.signatures().isCommand(line)) {
        lexicon
            .fixOfCommand(line)
            .ifPresent(fix ->
                commands.add(
                    new Mention(Phenomenon.FIX + fix, line.strip(), at, at + line.length())));
      } else if (error.isEmpty() && lexicon.signatures().isTelling(line)) {
        error = line;
      }
      start += line.length() + 1;
    }
    return new Said(
        post.number(),
        post.author(),
        isAsker,
        commands.isEmpty() && !error.isEmpty() ? error.strip() : text.strip(),
        isAsker ? Mood.TELLS : Mood.ADVISES,
        commands,
        List.of(),
        List.of(),
        text.split("\\s+", 400).length,
        !error.isEmpty());
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
  /// `work`), and so is a success that begins inside a failure (`did not work for me`).
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

  /// A sentence without the messages in it and without what stands in quotes.
  private static String ownWords(Sentence sentence, List<Mention> mentions, List<int[]> spans) {
    StringBuilder words = new StringBuilder(sentence.text());
    mentions.stream()
        .filter(Phenomenon.MESSAGE::is)
        .forEach(m -> blank(words, m.start() - sentence.start(), m.end() - sentence.start()));
    spans.forEach(s -> blank(words, s[0] - sentence.start(), s[1] - sentence.start()));
    return words.toString();
  }

  private static void blank(StringBuilder words, int start, int end) {
    for (int i = Math.max(0, start); i < Math.min(end, words.length()); i++) {
      words.setCharAt(i, ' ');
    }
  }

  /// Where no phrase reports an outcome, how the sentence sounds does. It speaks of all that the
  /// sentence tells, so it stands at its end.
  private List<Said.Cue> withTone(String words, String sentence, List<Said.Cue> cues) {
    if (cues.stream().anyMatch(c -> Said.isOutcome(c.kind()))) {
      return cues;
    }
    List<Said.Cue> all = new ArrayList<>(cues);
    lexicon
        .tone()
        .hear(words)
        .filter(h -> h.probability() >= SURE)
        .ifPresent(h ->
            all.add(
                new Said.Cue(
                    h.kind(), "sounds so: " + h.words(), sentence.length(), sentence.length())));
    return all;
  }

  private static boolean swallows(Said.Cue other, Said.Cue cue) {
    boolean isFailureOfIt = other.kind() == Phenomenon.FAILED && cue.kind() == Phenomenon.WORKED;
    if (isFailureOfIt && other.start() < cue.start() && cue.start() < other.end()) {
      return true;
    }
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
  private List<Mention> withoutMessages(List<int[]> spans, List<Mention> mentions) {
    return mentions.stream()
        .filter(
            m -> Phenomenon.MESSAGE.is(m) || mentions.stream().noneMatch(o -> isInMessage(m, o)))
        .filter(m -> spans.stream().noneMatch(s -> m.start() >= s[0] && m.end() <= s[1]))
        .toList();
  }

  private boolean showsError(Sentence sentence, List<Mention> mentions, List<int[]> spans) {
    boolean hasMessage =
        mentions.stream()
            .filter(Phenomenon.MESSAGE::is)
            .anyMatch(m -> m.start() >= sentence.start() && m.end() <= sentence.end());
    return hasMessage
        || spans.stream()
            .filter(s -> s[0] >= sentence.start() && s[1] <= sentence.end())
            .anyMatch(s ->
                lexicon
                    .signatures()
                    .isTelling(
                        sentence
                            .text()
                            .substring(s[0] - sentence.start(), s[1] - sentence.start())));
  }

  private static boolean isInMessage(Mention mention, Mention message) {
    return Phenomenon.MESSAGE.is(message)
        && mention.start() >= message.start()
        && mention.end() <= message.end();
  }

  private Mood mood(String sentence, boolean isAsker, List<Said.Cue> cues, List<Mention> fixes) {
    boolean isReport =
        has(cues, Phenomenon.WORKED)
            || has(cues, Phenomenon.FAILED)
            || has(cues, Phenomenon.PARTIAL);
    if (has(cues, Phenomenon.SKIPPED)) {
      return Mood.SKIPS;
    }
    if (sentence.endsWith("?")) {
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
    if (isAsker || fixes.isEmpty()) {
      return Mood.TELLS;
    }
    boolean isStory = has(cues, Phenomenon.TRIED) || lexicon.tense().isPast(sentence);
    boolean isAddressed = has(cues, Phenomenon.YOU) && !has(cues, Phenomenon.FIRST);
    return (isStory || isReport) && !isAddressed ? Mood.TELLS : Mood.ADVISES;
  }

  private static boolean has(List<Said.Cue> cues, Phenomenon kind) {
    return cues.stream().anyMatch(c -> c.kind() == kind);
  }
}
