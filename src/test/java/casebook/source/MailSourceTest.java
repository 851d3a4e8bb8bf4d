package casebook.source;

import static org.assertj.core.api.Assertions.assertThat;

import casebook.model.Block;
import casebook.model.Discussion;
import casebook.model.Post;
import casebook.model.Reading;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class MailSourceTest extends SourceContract {

  private static final String BOX =
      """
      From ann at x.example  Thu Oct  1 22:58:29 2015
      From: ann at x.example (=?UTF-8?B?QWRyaWFuIER1yJlh?=)
      Date: Thu, 1 Oct 2015 20:58:29 +0000 (UTC)
      Subject: [Lamp-List] Lamp =?ISO-8859-1?Q?f=E4llt?= aus
      Message-ID: <1@x.example>

      It blinks.
      >From the start it did so.

      --\s
      Ann, Lamps Inc.

      From bob at y.example  Fri Oct  2 10:00:00 2015
      From: "Bob B." <bob@y.example>
      Date: Fri, 2 Oct 2015 10:00:00 +0200
      Subject: Re: [Lamp-List] Lamp =?ISO-8859-1?Q?f=E4llt?= aus
      In-Reply-To: <1@x.example>
      Message-ID: <2@y.example>

      Reset it.

      On Thu, Oct 1, 2015 at 10:58 PM, Adrian via Lamp-List <
      lamp-list at x.example> wrote:

      > It blinks.
      >
      > Ann, Lamps Inc.

      _______________________________________________
      Lamp-List mailing list
      https://x.example/list

      From eve at z.example  Fri Oct  2 11:00:00 2015
      From: eve at z.example
      Date: Fri, 2 Oct 2015 11:00:00 +0200
      Subject: [Lamp-List] Another thing
      Message-ID: <3@z.example>

      > x <- 1
      does not work.

      From ann at x.example  Sat Oct  3 22:58:29 2015
      From: ann at x.example (=?UTF-8?B?QWRyaWFuIER1yJlh?=)
      Date: Sat, 3 Oct 2015 20:58:29 +0000
      Subject: AW: [Lamp-List] Lamp =?ISO-8859-1?Q?f=E4llt?= aus
      Message-ID: <4@x.example>

      That worked, thanks!
      """;

  @Override
  Source source() {
    return new MailSource();
  }

  @Override
  Path sample(Path folder) throws IOException {
    return file("lamps.mbox", BOX);
  }

  @Test
  void messages_that_answer_each_other_are_one_discussion() throws IOException {
    List<Discussion> talks = talks(sample(dir));
    assertThat(talks)
        .extracting(Discussion::title)
        .containsExactly("Lamp fällt aus", "Another thing");
    assertThat(talks.getFirst().posts())
        .extracting(Post::author)
        .containsExactly("Adrian Dușa", "Bob B.", "Adrian Dușa");
    assertThat(talks.getFirst().posts().get(1).replyTo()).isEqualTo(OptionalInt.of(1));
    assertThat(talks.getFirst().posts().getFirst().at())
        .contains(Instant.parse("2015-10-01T20:58:29Z"));
    assertThat(talks.getFirst().id().value()).matches("mail/lamp-list/[0-9a-f]{24}");
  }

  @Test
  void what_is_quoted_and_signed_stands_apart_from_the_authors_words() throws IOException {
    Discussion talk = talks(sample(dir)).getFirst();
    assertThat(talk.posts())
        .extracting(Post::ownText)
        .containsExactly(
            "It blinks.\nFrom the start it did so.", "Reset it.", "That worked, thanks!");
    assertThat(talk.posts().get(1).blocks())
        .anySatisfy(b ->
            assertThat(b)
                .isInstanceOfSatisfying(
                    Block.Quote.class,
                    q -> {
                      assertThat(q.author()).isEqualTo("Adrian");
                      assertThat(q.text()).contains("It blinks.");
                    }));
    assertThat(talk.posts().getFirst().html().value()).contains("Lamps Inc.");
  }

  @Test
  void a_prompt_in_a_first_message_is_no_quote() throws IOException {
    Post asked = talks(sample(dir)).getLast().posts().getFirst();
    assertThat(asked.ownText()).contains("> x <- 1");
  }

  @Test
  void charsets_and_encodings_of_parts_are_read() throws IOException {
    String mail =
        """
        Subject: Help
        From: =?utf-8?q?J=C3=B6rg?= <j@x.example>
        Date: Fri, 2 Oct 2015 11:00:00 +0200
        MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary="b"

        --b
        Content-Type: text/plain; charset=iso-8859-15
        Content-Transfer-Encoding: quoted-printable

        Es kostet 5 =A4 und l=E4uft=
         nicht.
        --b
        Content-Type: text/plain
        Content-Disposition: attachment; filename=log.txt

        secret log
        --b--
        """;
    Post post = talks(file("one.eml", mail)).getFirst().posts().getFirst();
    assertThat(post.ownText()).isEqualTo("Es kostet 5 € und läuft nicht.");
    assertThat(post.author()).isEqualTo("Jörg");
  }

  @Test
  void a_message_that_is_only_html_is_read_as_such() throws IOException {
    String mail =
        """
        Subject: Help
        From: j@x.example
        Content-Type: text/html; charset=utf-8

        <p>It <b>works</b>.</p><blockquote>Old words</blockquote><script>alert(1)</script>
        """;
    Post post = talks(file("one.eml", mail)).getFirst().posts().getFirst();
    assertThat(post.ownText()).isEqualTo("It works.");
    assertThat(post.html().value()).doesNotContain("alert");
  }

  @Test
  void bytes_without_a_charset_are_told_by_their_look() throws IOException {
    byte[] mail =
        "Subject: Hilfe\nFrom: a@x.example\n\nEs läuft.\n".getBytes(StandardCharsets.ISO_8859_1);
    assertThat(talks(file("one.eml", mail)).getFirst().posts().getFirst().ownText())
        .isEqualTo("Es läuft.");
  }

  @Test
  void a_message_with_parts_without_end_is_skipped_and_the_rest_is_read() throws IOException {
    StringBuilder nested =
        new StringBuilder(
            "From e at x.example  Thu Oct  1 22:58:29 2015\nFrom: e@x.example\nSubject: nest\n");
    for (int i = 0; i < 5000; i++) {
      nested
          .append("Content-Type: multipart/mixed; boundary=\"b")
          .append(i)
          .append("\"\n\n--b")
          .append(i)
          .append('\n');
    }
    Path file = file("deep.mbox", BOX + "\n" + nested);
    assertThat(talks(file)).hasSize(2);
    assertThat(reasons(file)).singleElement().asString().contains("parts within parts");
  }

  @Test
  void a_line_of_many_megabytes_costs_no_memory_and_nothing_else() throws IOException {
    Path file =
        file(
            "long.mbox",
            BOX
                + "\n"
                + "From e at x.example  Thu Oct  1 22:58:29 2015\n"
                + "From: e@x.example\n"
                + "Subject: long\n\n"
                + "x".repeat(9 << 20)
                + "\n");
    assertThat(talks(file)).hasSize(2);
    assertThat(reasons(file)).containsExactly("larger than 8388608 bytes");
  }

  @Test
  void a_packed_mailbox_is_read_like_an_unpacked_one() throws IOException {
    Gzip gzip = new Gzip(List.of(source()));
    Path packed = file("lamps.mbox.gz", packed(BOX));
    List<Source.Entry> entries = new java.util.ArrayList<>();
    gzip.read(packed, "local", entries::add);
    assertThat(entries).isEqualTo(read(sample(dir)));
  }

  @Test
  void a_packed_file_that_breaks_off_gives_what_is_there_and_says_so() throws IOException {
    byte[] whole = packed(BOX + "\n" + noiseText());
    Path packed = file("cut.gz", java.util.Arrays.copyOf(whole, whole.length - 200));
    List<Source.Entry> entries = new java.util.ArrayList<>();
    new Gzip(List.of(source())).read(packed, "local", entries::add);
    assertThat(entries).anyMatch(e -> e.reading() instanceof Reading.Talk);
    assertThat(entries.getLast().reading())
        .isEqualTo(
            new Reading.Skipped(
                packed.toString(), "broken off or damaged: the rest cannot be unpacked"));
  }

  @Test
  void a_packed_file_that_unpacks_to_far_too_much_is_a_trap() throws IOException {
    Path packed = file("bomb.gz", packed("x".repeat(4 << 20)));
    List<Source.Entry> entries = new java.util.ArrayList<>();
    new Gzip(List.of(source()), new Bounds(1, 1 << 20, 200, 1 << 20))
        .read(packed, "local", entries::add);
    assertThat(entries.getLast().reading())
        .isEqualTo(new Reading.Skipped(packed.toString(), Bounds.TOO_LARGE));
  }

  @Test
  void three_real_months_of_a_list_are_read_whole() {
    for (String month : List.of("2012-April", "2015-October", "2020-June")) {
      Path file = SharedData.at("mbox/r-sig-mac-" + month + ".mbox");
      List<Discussion> talks = talks(file);
      assertThat(reasons(file)).isEmpty();
      assertThat(talks.stream().mapToInt(d -> d.posts().size()).sum())
          .isEqualTo(
              switch (month) {
                case "2012-April" -> 101;
                case "2015-October" -> 81;
                default -> 85;
              });
      assertThat(talks.size()).isBetween(10, 60);
      assertThat(talks).allMatch(d -> d.id().value().startsWith("mail/r-sig-mac/"));
    }
  }

  private static String noiseText() {
    StringBuilder text = new StringBuilder();
    java.util.Random random = new java.util.Random(5);
    for (int i = 0; i < 500; i++) {
      text.append(Long.toString(random.nextLong(), 36)).append('\n');
    }
    return text.toString();
  }

  private static byte[] packed(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  private List<Discussion> talks(Path file) {
    return read(file).stream()
        .flatMap(
            e -> e.reading() instanceof Reading.Talk(Discussion d) ? Stream.of(d) : Stream.empty())
        .toList();
  }

  private List<String> reasons(Path file) {
    return read(file).stream()
        .flatMap(e ->
            e.reading() instanceof Reading.Skipped(_, String reason)
                ? Stream.of(reason)
                : Stream.empty())
        .toList();
  }

  private Path file(String name, String text) throws IOException {
    return file(name, text.getBytes(StandardCharsets.UTF_8));
  }
}
