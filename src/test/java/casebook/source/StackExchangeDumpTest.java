package casebook.source;

import static org.assertj.core.api.Assertions.assertThat;

import casebook.model.Block;
import casebook.model.Discussion;
import casebook.model.Post;
import casebook.model.Reading;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZOutputFile;
import org.junit.jupiter.api.Test;

class StackExchangeDumpTest extends SourceContract {

  private static final String POSTS =
      """
      \ufeff<?xml version="1.0" encoding="utf-8"?>
      <posts>
        <row Id="3" PostTypeId="2" ParentId="1" CreationDate="2017-01-03T00:00:00.000" Body="&lt;p&gt;Reset it.&lt;/p&gt;" OwnerUserId="8" />
        <row Id="1" PostTypeId="1" AcceptedAnswerId="3" CreationDate="2017-01-01T10:00:00.500" Body="&lt;p&gt;It blinks &lt;code&gt;E5&lt;/code&gt;.&lt;/p&gt;" Title="Lamp blinks" Tags="&lt;lamp&gt;&lt;zwave&gt;" OwnerUserId="7" />
        <row Id="2" PostTypeId="1" CreationDate="2017-01-02T00:00:00.000" Body="&lt;p&gt;Mine too.&lt;/p&gt;" Title="Lamp blinks too" Tags="|lamp|" OwnerDisplayName="gone" />
        <row Id="9" PostTypeId="5" Body="A wiki" />
      </posts>
      """;
  private static final String COMMENTS =
      """
      <comments>
        <row Id="1" PostId="3" Text="That worked, thanks!" CreationDate="2017-01-04T00:00:00.000" UserId="7" />
        <row Id="2" PostId="1" Text="Which hub?" CreationDate="2017-01-01T11:00:00.000" UserId="8" />
      </comments>
      """;
  private static final String LINKS =
      """
      <postlinks>
        <row Id="1" PostId="2" RelatedPostId="1" LinkTypeId="3" />
        <row Id="2" PostId="1" RelatedPostId="2" LinkTypeId="1" />
      </postlinks>
      """;
  private static final String USERS =
      """
      <users><row Id="7" DisplayName="Ann" /></users>
      """;

  @Override
  Source source() {
    return new StackExchangeDump();
  }

  @Override
  Path sample(Path folder) throws IOException {
    Path site = Files.createDirectories(folder.resolve("lamps.example.com"));
    write(site, "Comments.xml", COMMENTS);
    write(site, "PostLinks.xml", LINKS);
    write(site, "Users.xml", USERS);
    return write(site, "Posts.xml", POSTS);
  }

  @Test
  void a_question_has_its_answers_and_comments_by_time() throws IOException {
    Discussion lamp = talks(sample(dir)).getFirst();
    assertThat(lamp.id()).hasToString("stackexchange/lamps.example.com/1");
    assertThat(lamp.title()).isEqualTo("Lamp blinks");
    assertThat(lamp.tags()).containsExactly("lamp", "zwave");
    assertThat(lamp.url()).contains(URI.create("https://lamps.example.com/questions/1"));
    assertThat(lamp.posts())
        .extracting(Post::ownText)
        .containsExactly("It blinks E5.", "Which hub?", "Reset it.", "That worked, thanks!");
    assertThat(lamp.posts())
        .extracting(Post::author)
        .containsExactly("Ann", "user 8", "user 8", "Ann");
    assertThat(lamp.posts())
        .extracting(Post::isAccepted)
        .containsExactly(false, false, true, false);
    assertThat(lamp.posts())
        .extracting(Post::replyTo)
        .containsExactly(
            OptionalInt.empty(), OptionalInt.of(1), OptionalInt.of(1), OptionalInt.of(3));
    assertThat(lamp.posts().getFirst().at()).contains(Instant.parse("2017-01-01T10:00:00.500Z"));
  }

  @Test
  void a_duplicate_names_its_original_in_words_that_are_not_the_askers() throws IOException {
    Discussion other = talks(sample(dir)).getLast();
    assertThat(other.posts().getFirst().ownText()).isEqualTo("Mine too.");
    assertThat(other.posts().getFirst().blocks())
        .anySatisfy(b ->
            assertThat(b)
                .isInstanceOfSatisfying(
                    Block.Quote.class,
                    q -> assertThat(q.text()).isEqualTo("Duplicate of: Lamp blinks")));
    assertThat(other.tags()).containsExactly("lamp");
    assertThat(other.asker()).isEqualTo("gone");
  }

  @Test
  void the_archive_gives_what_the_folder_gives() throws IOException {
    Path folder = sample(dir).resolveSibling("");
    Path packed = dir.resolve("lamps.example.com.7z");
    try (SevenZOutputFile out = new SevenZOutputFile(packed.toFile())) {
      for (String name : List.of("Comments.xml", "PostLinks.xml", "Posts.xml", "Users.xml")) {
        entry(out, name, Files.readAllBytes(folder.resolve(name)));
      }
    }
    assertThat(isRecognised(packed)).isTrue();
    assertThat(talks(packed)).isEqualTo(talks(folder.resolve("Posts.xml")));
  }

  @Test
  void a_path_that_climbs_out_of_an_archive_is_not_read_and_told() throws IOException {
    Path packed = dir.resolve("evil.7z");
    try (SevenZOutputFile out = new SevenZOutputFile(packed.toFile())) {
      entry(out, "../../Posts.xml", POSTS.getBytes(StandardCharsets.UTF_8));
    }
    assertThat(reasons(packed))
        .containsExactly("its name leads out of the archive; it is not read");
    assertThat(dir.resolve("../../Posts.xml")).doesNotExist();
  }

  @Test
  void an_archive_of_other_things_says_what_it_holds() throws IOException {
    Path packed = dir.resolve("other.7z");
    try (SevenZOutputFile out = new SevenZOutputFile(packed.toFile())) {
      entry(out, "holiday.jpg", new byte[] {1, 2, 3});
    }
    assertThat(reasons(packed))
        .singleElement()
        .asString()
        .contains("without Posts.xml")
        .contains("holiday.jpg");
  }

  @Test
  void an_archive_that_unpacks_to_far_too_much_is_a_trap() throws IOException {
    Path packed = dir.resolve("bomb.7z");
    try (SevenZOutputFile out = new SevenZOutputFile(packed.toFile())) {
      String row = "<row Id=\"1\" PostTypeId=\"1\" Title=\"a\" Body=\"b\" />\n";
      entry(out, "Posts.xml", ("<posts>" + row.repeat(100_000)).getBytes(StandardCharsets.UTF_8));
    }
    Source careful = new StackExchangeDump(new Bounds(10, 1 << 20, 200, 1 << 20));
    List<String> reasons = new java.util.ArrayList<>();
    careful.read(
        packed,
        "local",
        e -> {
          if (e.reading() instanceof Reading.Skipped(_, String reason)) {
            reasons.add(reason);
          }
        });
    assertThat(reasons).containsExactly(Bounds.TOO_LARGE);
  }

  @Test
  void a_document_type_is_refused_and_nothing_is_fetched() throws IOException {
    Path secret = write(dir, "secret.txt", "the password");
    String xml =
        "<?xml version=\"1.0\"?><!DOCTYPE posts [<!ENTITY x SYSTEM \""
            + secret.toUri()
            + "\">]><posts><row Id=\"1\" PostTypeId=\"1\" Title=\"&x;\" Body=\"&x;\" /></posts>";
    Path file = write(dir, "Posts.xml", xml);
    assertThat(isRecognised(file)).isTrue();
    assertThat(reasons(file)).first().asString().contains("document type");
    assertThat(read(file).toString()).doesNotContain("the password");
  }

  @Test
  void a_row_of_many_megabytes_ends_the_reading_and_not_the_program() throws IOException {
    Path file =
        write(
            dir,
            "Posts.xml",
            POSTS.replace(
                "</posts>", "<row Id=\"11\" Body=\"" + "x".repeat(9 << 20) + "\" /></posts>"));
    assertThat(reasons(file))
        .singleElement()
        .asString()
        .contains("a row longer than 8388608 bytes");
    assertThat(talks(file)).hasSize(2);
  }

  @Test
  void what_stands_before_the_place_where_a_file_breaks_off_is_kept() throws IOException {
    Path file = write(dir, "Posts.xml", POSTS.substring(0, POSTS.indexOf("  <row Id=\"9\"") + 12));
    assertThat(talks(file)).hasSize(2);
    assertThat(reasons(file)).singleElement().asString().contains("not whole or no XML");
  }

  @Test
  void answers_without_their_question_are_counted_and_told() throws IOException {
    Path file =
        write(
            dir,
            "Posts.xml",
            "<posts><row Id=\"3\" PostTypeId=\"2\" ParentId=\"77\" Body=\"a\" /></posts>");
    assertThat(reasons(file)).containsExactly("1 answers to questions that are not in the dump");
  }

  @Test
  void parts_are_read_with_their_whole() throws IOException {
    Path posts = sample(dir);
    Path comments = posts.resolveSibling("Comments.xml");
    assertThat(source().partsOf(posts)).contains(comments);
    assertThat(source().wholeOf(comments, Files.readAllBytes(comments))).contains(posts);
    Files.delete(posts);
    assertThat(source().wholeOf(comments, Files.readAllBytes(comments))).isEmpty();
    assertThat(reasons(comments)).singleElement().asString().contains("without its Posts.xml");
  }

  @Test
  void the_site_that_the_caller_names_wins() throws IOException {
    Path file = sample(dir);
    java.util.ArrayList<Source.Entry> entries = new java.util.ArrayList<>();
    source().read(file, "Other.Example", entries::add);
    assertThat(((Reading.Talk) entries.getFirst().reading()).discussion().id())
        .hasToString("stackexchange/other.example/1");
  }

  @Test
  void a_real_site_is_read_whole_from_folder_and_archive() {
    List<Discussion> folder = talks(SharedData.at("stackexchange-iot/Posts.xml"));
    List<Discussion> archive = talks(SharedData.at("stackexchange-iot/iot.stackexchange.com.7z"));
    assertThat(folder.size()).isEqualTo(320);
    assertThat(folder.stream().mapToLong(d -> d.posts().size()).sum()).isGreaterThan(320 + 508);
    assertThat(folder.stream().filter(d -> d.posts().stream().anyMatch(Post::isAccepted)).count())
        .isGreaterThan(90);
    assertThat(archive.size()).isGreaterThanOrEqualTo(320);
    assertThat(archive.getFirst().id().value()).startsWith("stackexchange/iot.stackexchange.com/");
  }

  private List<Discussion> talks(Path file) {
    return read(file).stream()
        .flatMap(e ->
            e.reading() instanceof Reading.Talk(Discussion d)
                ? java.util.stream.Stream.of(d)
                : java.util.stream.Stream.empty())
        .toList();
  }

  private List<String> reasons(Path file) {
    return read(file).stream()
        .flatMap(e ->
            e.reading() instanceof Reading.Skipped(_, String reason)
                ? java.util.stream.Stream.of(reason)
                : java.util.stream.Stream.empty())
        .toList();
  }

  private static Path write(Path folder, String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private static void entry(SevenZOutputFile out, String name, byte[] bytes) throws IOException {
    SevenZArchiveEntry entry = new SevenZArchiveEntry();
    entry.setName(name);
    out.putArchiveEntry(entry);
    out.write(bytes);
    out.closeArchiveEntry();
  }
}
