package casebook.source;

import casebook.model.Reading;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;

/// Reads the files of one dump into a store, then gives question by question from there.
final class DumpReader {
  private static final List<String> OF_QUESTION =
      List.of(
          "Title",
          "Tags",
          "AcceptedAnswerId",
          "Body",
          "CreationDate",
          "OwnerUserId",
          "OwnerDisplayName");
  private static final List<String> OF_ANSWER =
      List.of("Body", "CreationDate", "OwnerUserId", "OwnerDisplayName");
  private static final List<String> OF_COMMENT =
      List.of("PostId", "Text", "CreationDate", "UserId", "UserDisplayName");

  private static final String QUESTION = "1";
  private static final String ANSWER = "2";
  private static final String DUPLICATE = "3";

  private final DumpFiles files;
  private final String site;
  private final Consumer<Source.Entry> into;
  private int given;

  DumpReader(DumpFiles files, String site, Consumer<Source.Entry> into) {
    this.files = files;
    this.site = site;
    this.into = into;
  }

  /// Gives one entry or more. A file that breaks off gives what stands before, and says so.
  void read() throws IOException {
    try (DumpStore store = new DumpStore()) {
      Tables tables = new Tables(store);
      load(StackExchangeDump.POSTS, (number, row) -> post(number, row, tables));
      load("Comments.xml", (_, row) -> comment(row, tables));
      load("PostLinks.xml", (_, row) -> link(row, tables));
      load("Users.xml", (_, row) -> user(row, tables));
      tellOrphans(tables);
      Iterator<Long> numbers = tables.questions.numbers();
      while (numbers.hasNext()) {
        give(numbers.next(), tables);
      }
      if (given == 0) {
        skip(StackExchangeDump.POSTS, "holds no question");
      }
    }
  }

  private static final class Tables {
    final DumpStore.Rows questions;
    final DumpStore.Rows answers;
    final DumpStore.Rows comments;
    final DumpStore.Rows users;
    final DumpStore.Links answersOf;
    final DumpStore.Links commentsOf;
    final DumpStore.Links duplicatesOf;

    Tables(DumpStore store) {
      questions = store.rows("questions");
      answers = store.rows("answers");
      comments = store.rows("comments");
      users = store.rows("users");
      answersOf = store.links("answersOf");
      commentsOf = store.links("commentsOf");
      duplicatesOf = store.links("duplicatesOf");
    }
  }

  private void load(String name, DumpRows.Visitor visitor) {
    try (InputStream in = files.open(name)) {
      DumpRows.read(in, visitor);
    } catch (NoSuchFileException e) {
      // a dump without one of its parts is still one
      return;
    } catch (IOException e) {
      skip(name, PlainText.folded(String.valueOf(e.getMessage())));
    }
  }

  private void post(int number, Map<String, String> row, Tables tables) {
    String kind = row.getOrDefault("PostTypeId", "");
    OptionalLong id = id(row, "Id");
    if (!kind.equals(QUESTION) && !kind.equals(ANSWER)) {
      return;
    }
    if (id.isEmpty() || !row.containsKey("Body")) {
      skip(StackExchangeDump.POSTS + ", row " + number, id.isEmpty() ? "no id" : "no body");
    } else if (kind.equals(QUESTION)) {
      tables.questions.put(id.getAsLong(), row, OF_QUESTION);
    } else {
      OptionalLong parent = id(row, "ParentId");
      if (parent.isEmpty()) {
        skip(StackExchangeDump.POSTS + ", row " + number, "an answer to no question");
      } else {
        tables.answers.put(id.getAsLong(), row, OF_ANSWER);
        tables.answersOf.put(parent.getAsLong(), id.getAsLong());
      }
    }
  }

  private static void comment(Map<String, String> row, Tables tables) {
    OptionalLong id = id(row, "Id");
    OptionalLong post = id(row, "PostId");
    if (id.isPresent() && post.isPresent() && row.containsKey("Text")) {
      tables.comments.put(id.getAsLong(), row, OF_COMMENT);
      tables.commentsOf.put(post.getAsLong(), id.getAsLong());
    }
  }

  private static void link(Map<String, String> row, Tables tables) {
    OptionalLong from = id(row, "PostId");
    OptionalLong to = id(row, "RelatedPostId");
    if (row.getOrDefault("LinkTypeId", "").equals(DUPLICATE)
        && from.isPresent()
        && to.isPresent()) {
      tables.duplicatesOf.put(from.getAsLong(), to.getAsLong());
    }
  }

  private static void user(Map<String, String> row, Tables tables) {
    id(row, "Id").ifPresent(id -> tables.users.put(id, row, List.of("DisplayName")));
  }

  private void give(long number, Tables tables) {
    try {
      DumpQuestion question =
          new DumpQuestion(site, number, named(tables.questions.get(number).orElseThrow(), tables));
      comments(question, number, tables);
      tables.answersOf.of(
          number,
          id -> {
            question.answer(id, named(tables.answers.get(id).orElseThrow(), tables));
            comments(question, id, tables);
          });
      tables.duplicatesOf.of(
          number,
          id ->
              question.duplicateOf(
                  id,
                  tables
                      .questions
                      .get(id)
                      .map(r -> r.getOrDefault("Title", ""))
                      .map(PlainText::folded)
                      .orElse("")));
      into.accept(new Source.Entry(new Reading.Talk(question.discussion()), question.hash()));
      given++;
    } catch (IllegalArgumentException e) {
      skip(
          StackExchangeDump.POSTS + ", question " + number,
          PlainText.folded(String.valueOf(e.getMessage())));
    }
  }

  private static void comments(DumpQuestion question, long post, Tables tables) {
    tables.commentsOf.of(
        post,
        id -> question.comment(id, named(tables.comments.get(id).orElseThrow(), tables), post));
  }

  /// With the name that the site showed, where the users came with the dump.
  private static Map<String, String> named(Map<String, String> row, Tables tables) {
    OptionalLong user = row.containsKey("OwnerUserId") ? id(row, "OwnerUserId") : id(row, "UserId");
    Optional<String> name =
        user.isPresent()
            ? tables.users.get(user.getAsLong()).map(r -> r.getOrDefault("DisplayName", ""))
            : Optional.empty();
    Map<String, String> named = new HashMap<>(row);
    name.ifPresent(n -> named.put("Name", n));
    return named;
  }

  private void tellOrphans(Tables tables) {
    long orphans = tables.answersOf.countFrom(id -> !tables.questions.has(id));
    if (orphans > 0) {
      skip(StackExchangeDump.POSTS, orphans + " answers to questions that are not in the dump");
    }
  }

  private void skip(String place, String reason) {
    int comma = place.indexOf(", ");
    String name = comma < 0 ? place : place.substring(0, comma);
    String rest = comma < 0 ? "" : place.substring(comma);
    into.accept(Source.Entry.skipped(files.place(name) + rest, reason));
    given++;
  }

  /// Numbers of posts may be larger than those of a forum.
  private static OptionalLong id(Map<String, String> row, String name) {
    String digits = row.getOrDefault(name, "").strip();
    return digits.matches("[0-9]{1,15}")
        ? OptionalLong.of(Long.parseLong(digits))
        : OptionalLong.empty();
  }
}
