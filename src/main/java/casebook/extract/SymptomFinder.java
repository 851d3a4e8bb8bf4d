package casebook.extract;

import casebook.model.Block;
import casebook.model.Discussion;
import casebook.model.Post;
import casebook.model.Symptom;
import casebook.text.Lexicon;
import casebook.text.Mention;
import casebook.text.Phenomenon;
import casebook.text.Sentence;
import casebook.text.Signatures;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Finds the literal errors of a discussion: messages that the lexicon knows, quoted messages,
/// lines of logs that speak of failure, and codes.
public final class SymptomFinder {

  /// A longer one is a paragraph, not a message.
  private static final int LONGEST = 300;

  /// How many symptoms a case keeps; a log of ten thousand lines has no more to tell.
  private static final int MOST = 60;

  private final Lexicon lexicon;
  private final Wrapping wrapping;

  public SymptomFinder(Lexicon lexicon) {
    this.lexicon = lexicon;
    this.wrapping = new Wrapping(lexicon.signatures());
  }

  List<Symptom> find(Discussion discussion) {
    Map<String, Symptom> found = new LinkedHashMap<>();
    collect(prose(discussion.title(), 1), found);
    for (Post post : discussion.posts()) {
      post.blocks().stream()
          .filter(b -> !isReply(b))
          .forEach(b -> collect(of(b, post.number()), found));
    }
    return found.values().stream().limit(MOST).toList();
  }

  /// A quote that names its author or its post repeats what somebody said, not what a machine did.
  private static boolean isReply(Block block) {
    return block instanceof Block.Quote(String author, var number, _)
        && (!author.isEmpty() || number.isPresent());
  }

  private static void collect(List<Symptom> symptoms, Map<String, Symptom> found) {
    symptoms.forEach(s -> found.putIfAbsent(s.signature(), s));
  }

  private List<Symptom> of(Block block, int post) {
    return switch (block) {
      case Block.Prose(String text, List<String> spans) -> proseWithSpans(text, spans, post);
      case Block.Item(String text, List<String> spans) -> proseWithSpans(text, spans, post);
      case Block.Heading(String text) -> prose(text, post);
      case Block.Code(String text) -> log(text, post);
      case Block.Quote(_, _, String text) -> log(text, post);
      case Block.Link _, Block.Attachment _, Block.Picture _, Block.EditMark _ -> List.of();
    };
  }

  private List<Symptom> proseWithSpans(String text, List<String> spans, int post) {
    List<Symptom> found = new ArrayList<>();
    for (String span : spans) {
      if (!lexicon.signatures().isCommand(span)) {
        telling(span).ifPresent(cue -> found.addAll(message(span, post, "inline code" + cue)));
      }
    }
    found.addAll(prose(text, post));
    return found;
  }

  /// The errors in running text.
  public List<Symptom> prose(String written, int post) {
    String text = wrapping.undone(written);
    List<Symptom> found = new ArrayList<>();
    List<int[]> quoted = QuotedSpans.of(text);
    for (int[] span : quoted) {
      String words = text.substring(span[0], span[1]);
      telling(words).ifPresent(cue -> found.addAll(message(words, post, "in quotes" + cue)));
    }
    for (int[] span : messages(text)) {
      if (quoted.stream().noneMatch(q -> q[0] <= span[0] && span[1] <= q[1])) {
        String words = text.substring(span[0], span[1]);
        found.addAll(message(words, post, known(words).orElse("known message")));
      }
    }
    codes(text, post, found);
    return found;
  }

  /// The errors in a log: its telling lines, and codes in any line.
  public List<Symptom> log(String written, int post) {
    String text = wrapping.undone(written);
    List<Symptom> found = new ArrayList<>();
    for (String whole : text.split("\n")) {
      String line = withoutDetails(whole);
      if (!lexicon.signatures().isCommand(line)) {
        known(line)
            .or(() -> telling(line).map(cue -> "line of a log" + cue))
            .ifPresent(why -> found.addAll(message(line, post, why)));
      }
    }
    codes(text, post, found);
    return found;
  }

  /// What an error of the system carries along behind its message is told by its codes.
  private static String withoutDetails(String line) {
    int details = line.indexOf(" UserInfo={");
    return details > 0 ? line.substring(0, details) : line;
  }

  /// The phrase by which words speak of something going wrong, as a reason.
  private Optional<String> telling(String words) {
    return lexicon.signatures().telling(words).map(cue -> ", telling by '" + cue + "'");
  }

  /// The message of the lexicon that words hold, as a reason.
  private Optional<String> known(String words) {
    return lexicon.phrases().find(words).stream()
        .filter(Phenomenon.MESSAGE::is)
        .findFirst()
        .map(m -> "known message '" + m.phrase() + "'");
  }

  private void codes(String text, int post, List<Symptom> found) {
    for (Signatures.FoundCode code : lexicon.signatures().codes(text)) {
      found.add(
          new Symptom(
              Symptom.Kind.CODE,
              code.words(),
              code.signature(),
              post,
              code.weight(),
              "code '" + code.rule() + "'"));
    }
  }

  /// Where known messages stand; a sentence that is mostly a message counts whole, and neighbours
  /// that both are become one.
  private List<int[]> messages(String text) {
    List<Sentence> sentences = Sentences.of(text);
    List<Mention> mentions = lexicon.phrases().find(sentences);
    List<Mention> known = mentions.stream().filter(Phenomenon.MESSAGE::is).toList();
    List<Mention> personal = mentions.stream().filter(SymptomFinder::isPersonal).toList();
    List<int[]> spans = new ArrayList<>();
    for (Sentence sentence : sentences) {
      int[] span = span(sentence, known, personal);
      if (span[1] <= span[0]) {
        continue;
      }
      boolean isWhole = span[0] == sentence.start();
      if (isWhole && !spans.isEmpty() && joins(spans.getLast(), span)) {
        spans.getLast()[1] = span[1];
      } else {
        spans.add(span);
      }
    }
    return spans;
  }

  /// A person speaks, not a machine.
  private static boolean isPersonal(Mention mention) {
    return Phenomenon.FIRST.is(mention)
        || Phenomenon.TRIED.is(mention)
        || mention.label().startsWith(Phenomenon.FIX);
  }

  private static boolean joins(int[] last, int[] next) {
    return last[1] + 2 >= next[0] && next[1] - last[0] <= LONGEST;
  }

  private static int[] span(Sentence sentence, List<Mention> known, List<Mention> personal) {
    int start = Integer.MAX_VALUE;
    int end = -1;
    for (Mention m : known) {
      if (m.start() >= sentence.start() && m.end() <= sentence.end()) {
        start = Math.min(start, m.start());
        end = Math.max(end, m.end());
      }
    }
    if (end < 0) {
      return new int[] {0, 0};
    }
    boolean isTold =
        personal.stream().anyMatch(m -> m.start() >= sentence.start() && m.end() <= sentence.end());
    boolean beginsBefore =
        start > sentence.start()
            && Character.isLowerCase(sentence.text().charAt(start - sentence.start()))
            && Character.isUpperCase(sentence.text().charAt(0));
    int most = !isTold && beginsBefore ? 4 : 8;
    boolean isMostly = (end - start) * 10 >= sentence.text().length() * most;
    return isMostly ? new int[] {sentence.start(), sentence.end()} : new int[] {start, end};
  }

  /// A message whole, and each of its sentences that is telling by itself: somebody else may have
  /// pasted only that.
  private List<Symptom> message(String words, int post, String why) {
    String text = words.strip();
    String cut = text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    List<Symptom> found = new ArrayList<>(one(cut, post, why));
    List<Sentence> parts = Sentences.of(cut);
    if (parts.size() > 1) {
      parts.stream()
          .map(Sentence::text)
          .filter(part -> known(part).isPresent() || telling(part).isPresent())
          .forEach(part -> found.addAll(one(part, post, why + ", a sentence of it")));
    }
    return found;
  }

  private List<Symptom> one(String words, int post, String why) {
    Signatures.Trace trace = lexicon.signatures().trace(words);
    String left = trace.rules().isEmpty() ? "" : "; unified: " + String.join(", ", trace.rules());
    return trace.signature().length() < 4
        ? List.of()
        : List.of(new Symptom(Symptom.Kind.MESSAGE, words, trace.signature(), post, 2, why + left));
  }
}
