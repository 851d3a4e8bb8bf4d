package casebook.extract;

import casebook.model.Attempt;
import casebook.model.Block;
import casebook.model.Case;
import casebook.model.Discussion;
import casebook.model.Fix;
import casebook.model.Outcome;
import casebook.model.Post;
import casebook.text.Lexicon;
import casebook.text.Phenomenon;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Makes a case of a discussion. Safe for use by many threads.
public final class CaseExtractor {

  /// The version of the rules in this package. An index made by another one understood its posts
  /// otherwise.
  public static final int VERSION = 4;

  /// How much of the asker's account of the problem is kept for searching, in characters.
  private static final int PROBLEM_LENGTH = 4000;

  private final Lexicon lexicon;
  private final SentenceReader sentences;
  private final SymptomFinder symptoms;
  private final EnvironmentFinder environments;
  private final CommandFinder commands;
  private final SolutionFinder solutions = new SolutionFinder();

  public CaseExtractor(Lexicon lexicon) {
    this.lexicon = lexicon;
    this.sentences = new SentenceReader(lexicon);
    this.symptoms = new SymptomFinder(lexicon);
    this.environments = new EnvironmentFinder(lexicon);
    this.commands = new CommandFinder(lexicon);
  }

  public Case extract(Discussion discussion) {
    String asker = discussion.asker();
    Storyline story = new Storyline(lexicon);
    Map<Integer, List<Said>> said = new HashMap<>();
    for (Post post : discussion.posts()) {
      List<Said> here = sentences.read(post, post.author().equals(asker));
      said.put(post.number(), here);
      story.take(post, here);
    }
    Verdict verdict = Verdict.of(discussion, said);
    List<Told> told = new Conclusion(discussion, verdict, lexicon.actors()).draw(story.attempts());
    List<Attempt> attempts = distinct(told);
    Ending ending =
        Ending.of(attempts, asker, verdict, isDeclaredSolved(discussion)).withMeansLast(lexicon);
    return new Case(
        discussion.id(),
        discussion.title(),
        discussion.url(),
        asker,
        discussion.posts().getFirst().at(),
        ending.status(),
        problem(discussion),
        environments.find(discussion),
        symptoms.find(discussion),
        commands.find(discussion),
        attempts,
        ending.resolution(),
        solutions.find(discussion, said));
  }

  /// One attempt for each fix and outcome; advice on a fix that was reported on is no attempt of
  /// its own.
  private List<Attempt> distinct(List<Told> told) {
    Set<String> reported = new HashSet<>();
    told.stream().filter(t -> !t.isOpen()).forEach(t -> reported.add(t.fix()));
    Set<String> seen = new HashSet<>();
    List<Attempt> attempts = new ArrayList<>();
    for (Told t : told) {
      boolean isMereAdvice =
          t.outcome() instanceof Outcome.Unreported && reported.contains(t.fix());
      if (!isMereAdvice && seen.add(t.fix() + " " + t.outcome().word())) {
        attempts.add(t.attempt(title(t)));
      }
    }
    return attempts;
  }

  private String title(Told told) {
    return lexicon.fix(told.fix()).map(Fix::title).orElseGet(() -> told.said().quote(told.start()));
  }

  private static boolean isDeclaredSolved(Discussion discussion) {
    String title = discussion.title().toLowerCase(java.util.Locale.ROOT);
    return title.startsWith("[solved]")
        || title.startsWith("(solved)")
        || title.startsWith("solved:")
        || title.endsWith("[solved]")
        || title.endsWith("(solved)");
  }

  /// What the asker says is wrong: the title and the first post up to where it turns to what was
  /// done.
  private String problem(Discussion discussion) {
    StringBuilder text = new StringBuilder(discussion.title());
    for (Block block : discussion.posts().getFirst().blocks()) {
      Optional<String> words = words(block);
      if (words.isPresent() && text.length() < PROBLEM_LENGTH) {
        text.append('\n').append(words.get());
      }
    }
    return text.substring(0, Math.min(text.length(), PROBLEM_LENGTH));
  }

  private Optional<String> words(Block block) {
    return switch (block) {
      case Block.Prose(String text, _) -> Optional.of(text);
      case Block.Item(String text, _) -> Optional.of(text);
      case Block.Heading(String text) -> Optional.of(text);
      case Block.Code(String text) ->
          Optional.of(
              text.lines()
                  .filter(l ->
                      lexicon.signatures().isTelling(l)
                          || lexicon.phrases().find(l).stream().anyMatch(Phenomenon.MESSAGE::is))
                  .limit(40)
                  .collect(java.util.stream.Collectors.joining("\n")));
      case Block.Quote(String author, _, String text) ->
          author.isEmpty() ? Optional.of(text) : Optional.empty();
      case Block.Link _, Block.Attachment _, Block.Picture _, Block.EditMark _ -> Optional.empty();
    };
  }
}
