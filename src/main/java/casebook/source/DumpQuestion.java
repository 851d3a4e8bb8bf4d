package casebook.source;

import casebook.model.CaseId;
import casebook.model.Discussion;
import casebook.model.Post;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Entities;

/// One question of a dump with what belongs to it, from its rows to a discussion: the question
/// first, then answers and comments by time; a comment replies to what it stands under.
final class DumpQuestion {
  private static final Pattern TAG = Pattern.compile("[^<>|\\s]+");

  /// A row and the number of the post that it stands under, 0 for an answer.
  private record Said(long id, Map<String, String> row, long under, boolean isComment) {}

  private final String site;
  private final long number;
  private final Map<String, String> question;
  private final List<Said> said = new ArrayList<>();
  private final Map<Long, String> duplicates = new TreeMap<>();

  DumpQuestion(String site, long number, Map<String, String> question) {
    this.site = site;
    this.number = number;
    this.question = question;
  }

  void answer(long id, Map<String, String> row) {
    said.add(new Said(id, row, 0, false));
  }

  void comment(long id, Map<String, String> row, long under) {
    said.add(new Said(id, row, under, true));
  }

  /// The question that this one was closed as a duplicate of, and its title.
  void duplicateOf(long id, String title) {
    duplicates.put(id, title);
  }

  Discussion discussion() {
    String title = PlainText.folded(question.getOrDefault("Title", ""));
    return new Discussion(
        new CaseId("stackexchange/" + site + "/" + number),
        title.isEmpty() ? "Question " + number : title,
        address(number),
        tags(),
        posts());
  }

  /// Of all that the discussion is made from.
  String hash() {
    StringBuilder all = new StringBuilder();
    append(all, question);
    said.stream()
        .sorted(Comparator.comparing(Said::isComment).thenComparingLong(Said::id))
        .forEach(s -> append(all.append(s.under()), s.row()));
    all.append(duplicates);
    return ContentHash.of(all.toString().getBytes(StandardCharsets.UTF_8), site);
  }

  private static void append(StringBuilder all, Map<String, String> row) {
    new TreeMap<>(row)
        .forEach((name, value) -> all.append(name).append('\t').append(value).append('\n'));
  }

  private Optional<URI> address(long id) {
    return site.contains(".")
        ? WebAddress.of("https://" + site + "/questions/" + id)
        : Optional.empty();
  }

  private List<String> tags() {
    List<String> tags = new ArrayList<>();
    Matcher tag = TAG.matcher(question.getOrDefault("Tags", ""));
    while (tag.find()) {
      tags.add(tag.group());
    }
    return tags;
  }

  private List<Post> posts() {
    said.sort(
        Comparator.comparing((Said s) -> at(s.row()).orElse(Instant.MAX))
            .thenComparing(Said::isComment)
            .thenComparingLong(Said::id));
    List<Post> posts = new ArrayList<>();
    posts.add(post(1, question, OptionalInt.empty(), false, duplicateNote() + body(question)));
    Map<Long, Integer> numbers = new HashMap<>(Map.of(number, 1));
    for (Said one : said) {
      int next = posts.size() + 1;
      if (!one.isComment()) {
        numbers.put(one.id(), next);
      }
      posts.add(post(next, one.row(), repliesTo(one, numbers), isAccepted(one), html(one)));
    }
    return posts;
  }

  private static OptionalInt repliesTo(Said one, Map<Long, Integer> numbers) {
    Integer under = one.isComment() ? numbers.get(one.under()) : Integer.valueOf(1);
    return under == null ? OptionalInt.empty() : OptionalInt.of(under);
  }

  private Post post(
      int place, Map<String, String> row, OptionalInt replyTo, boolean isAccepted, String html) {
    PostHtml body =
        PostHtml.of(html, address(number).map(URI::toString).orElse(""), String.valueOf(number));
    return new Post(
        place, author(row, place), at(row), replyTo, isAccepted, body.blocks(), body.safe());
  }

  private boolean isAccepted(Said one) {
    return !one.isComment()
        && question.getOrDefault("AcceptedAnswerId", "").equals(String.valueOf(one.id()));
  }

  private static String html(Said one) {
    return one.isComment() ? PostText.html(one.row().getOrDefault("Text", "")) : body(one.row());
  }

  private static String body(Map<String, String> row) {
    return row.getOrDefault("Body", "");
  }

  /// As the sites wrote it themselves for years: words that are not the asker's.
  private String duplicateNote() {
    StringBuilder note = new StringBuilder();
    duplicates.forEach((id, title) -> {
      String words = Entities.escape(title.isEmpty() ? "question " + id : title);
      String link = address(id).map(a -> "<a href=\"" + a + "\">" + words + "</a>").orElse(words);
      note.append("<blockquote><p>Duplicate of: ").append(link).append("</p></blockquote>\n");
    });
    return note.toString();
  }

  /// Who left the site has a number or a name of old, and else nothing.
  private static String author(Map<String, String> row, int place) {
    for (String name : List.of("Name", "OwnerDisplayName", "UserDisplayName")) {
      String found = PlainText.folded(row.getOrDefault(name, ""));
      if (!found.isEmpty()) {
        return found;
      }
    }
    String user = row.getOrDefault("OwnerUserId", row.getOrDefault("UserId", "")).strip();
    return user.isEmpty() ? "unknown " + place : "user " + PlainText.folded(user);
  }

  private static Optional<Instant> at(Map<String, String> row) {
    try {
      return Optional.ofNullable(row.get("CreationDate"))
          .map(t -> LocalDateTime.parse(t.strip()).toInstant(ZoneOffset.UTC));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
