package casebook.eval;

import casebook.extract.Addressee;
import casebook.extract.CaseExtractor;
import casebook.model.Discussion;
import casebook.model.Post;
import casebook.model.Reading;
import casebook.source.DiscourseJson;
import casebook.text.Lexicon;
import casebook.text.Phenomenon;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/// How often the post that resolved a discussion is found, judged by the answer that its asker
/// accepted. The mark is hidden before we look. Beside us stand what one gets without any
/// understanding: the first and the last reply, the post that most people liked, and the post that
/// the asker's last thanks answer.
public final class SolutionEval {

  /// Shares of all discussions, from 0 to 1: the accepted post was found by each way; `open` is how
  /// often we say none; `precision` is how often the post we say is the right one.
  public record Figures(int discussions, double open, double precision, Map<String, Double> found) {
    public Figures {
      found = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(found));
    }
  }

  /// For all, and for each half: rules may be made for `dev`, `kept` says whether they hold.
  public record Report(Figures all, Figures dev, Figures kept, List<Row> rows) {
    public Report {
      rows = List.copyOf(rows);
    }
  }

  /// One discussion: its accepted post, and the post each way says, 0 for none.
  public record Row(String id, int accepted, Map<String, Integer> said) {
    public Row {
      said = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(said));
    }
  }

  private static final String OURS = "casebook";

  private final CaseExtractor extractor;
  private final Lexicon lexicon;

  public SolutionEval(CaseExtractor extractor, Lexicon lexicon) {
    this.extractor = extractor;
    this.lexicon = lexicon;
  }

  /// `place` is a folder, an archive or a file of Discourse topics; those without an accepted
  /// answer are left out. Throws `IOException` where it cannot be read.
  public Report run(Path place) throws IOException {
    List<Row> rows = new ArrayList<>();
    for (Path file : files(place)) {
      Likes likes = Likes.of(file);
      new DiscourseJson()
          .read(
              file,
              "local",
              entry -> {
                if (entry.reading() instanceof Reading.Talk(Discussion discussion)) {
                  row(discussion, likes).ifPresent(rows::add);
                }
              });
    }
    return new Report(
        figures(rows),
        figures(rows.stream().filter(r -> isFirstHalf(r.id())).toList()),
        figures(rows.stream().filter(r -> !isFirstHalf(r.id())).toList()),
        rows);
  }

  private static List<Path> files(Path place) throws IOException {
    if (Files.isRegularFile(place)) {
      return List.of(place);
    }
    try (Stream<Path> walk = Files.walk(place)) {
      return walk.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private Optional<Row> row(Discussion discussion, Likes likes) {
    Optional<Post> accepted = discussion.posts().stream().filter(Post::isAccepted).findFirst();
    if (accepted.isEmpty() || discussion.posts().size() < 2) {
      return Optional.empty();
    }
    Discussion hidden = hidden(discussion);
    List<Post> replies = hidden.posts().subList(1, hidden.posts().size());
    Map<String, Integer> said = new LinkedHashMap<>();
    said.put(OURS, extractor.extract(hidden).solvedIn().orElse(0));
    said.put("first reply", replies.getFirst().number());
    said.put("last post", replies.getLast().number());
    said.put("most liked", mostLiked(topic(discussion.id().value()), replies, likes));
    said.put("last thanks", lastThanks(hidden).orElse(0));
    return Optional.of(new Row(discussion.id().value(), accepted.get().number(), said));
  }

  /// The first of those that most people liked.
  private static int mostLiked(long topic, List<Post> replies, Likes likes) {
    return replies.stream()
        .max(
            Comparator.comparingInt((Post p) -> likes.of(topic, p.number()))
                .thenComparing(Comparator.comparingInt(Post::number).reversed()))
        .map(Post::number)
        .orElse(0);
  }

  private OptionalInt lastThanks(Discussion discussion) {
    return discussion.posts().reversed().stream()
        .filter(p -> p.author().equals(discussion.asker()) && p.number() > 1)
        .filter(p -> lexicon.phrases().find(p.ownText()).stream().anyMatch(Phenomenon.THANKS::is))
        .findFirst()
        .flatMap(p -> new Addressee(discussion).of(p))
        .map(p -> OptionalInt.of(p.number()))
        .orElse(OptionalInt.empty());
  }

  private static Discussion hidden(Discussion discussion) {
    List<Post> posts =
        discussion.posts().stream()
            .map(p ->
                new Post(p.number(), p.author(), p.at(), p.replyTo(), false, p.blocks(), p.html()))
            .toList();
    return new Discussion(
        discussion.id(), discussion.title(), discussion.url(), discussion.tags(), posts);
  }

  /// By every second pair of numbers: some forums give even numbers alone.
  private static boolean isFirstHalf(String id) {
    return topic(id) / 2 % 2 == 0;
  }

  private static long topic(String id) {
    return Long.parseLong(id.substring(id.lastIndexOf('/') + 1));
  }

  private static Figures figures(List<Row> rows) {
    Map<String, Double> found = new LinkedHashMap<>();
    for (Row row : rows) {
      row.said().keySet().forEach(way -> found.computeIfAbsent(way, w -> share(rows, w)));
    }
    long open = rows.stream().filter(r -> r.said().getOrDefault(OURS, 0) == 0).count();
    double right = found.getOrDefault(OURS, 0.0) * rows.size();
    return new Figures(
        rows.size(),
        rows.isEmpty() ? 0 : open / (double) rows.size(),
        rows.size() == open ? 0 : right / (rows.size() - open),
        found);
  }

  private static double share(List<Row> rows, String way) {
    return rows.stream().filter(r -> r.said().getOrDefault(way, 0) == r.accepted()).count()
        / (double) rows.size();
  }
}
