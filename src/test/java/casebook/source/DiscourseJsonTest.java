package casebook.source;

import static org.assertj.core.api.Assertions.assertThat;

import casebook.model.Discussion;
import casebook.model.Post;
import casebook.model.Reading;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class DiscourseJsonTest extends SourceContract {

  private static final String POSTS =
      "\"post_stream\": {\"posts\": [{\"post_number\": 1, \"username\": \"lee\", \"cooked\":"
          + " \"<p>Help</p>\"}]}";

  @Override
  Source source() {
    return new DiscourseJson();
  }

  @Override
  Path sample(Path folder) throws IOException {
    return file("8.json", "{\"id\": 8, \"title\": \"Help\", " + POSTS + "}");
  }

  @Test
  void the_host_of_an_id_comes_from_the_topics_own_address() throws IOException {
    Discussion d = talk("{\"id\": 5, \"url\": \"https://Talk.Example/t/slug/5\", " + POSTS + "}");
    assertThat(d.id()).hasToString("discourse/talk.example/5");
    assertThat(d.url()).contains(URI.create("https://Talk.Example/t/slug/5"));
  }

  @Test
  void an_address_that_is_no_topics_makes_no_id() throws IOException {
    Discussion d = talk("{\"id\": 5, \"url\": \"https://talk.example/about\", " + POSTS + "}");
    assertThat(d.id()).hasToString("discourse/local/5");
  }

  @Test
  void where_a_case_is_retold_from_makes_no_id_but_is_its_address() throws IOException {
    Discussion d = talk("{\"id\": 8, \"source_url\": \"https://a.example/t/x/33\", " + POSTS + "}");
    assertThat(d.id()).hasToString("discourse/local/8");
    assertThat(d.url()).contains(URI.create("https://a.example/t/x/33"));
  }

  @Test
  void the_site_is_the_host_of_a_topic_that_names_none() throws IOException {
    String json = "{\"id\": 8, \"slug\": \"it-broke\", " + POSTS + "}";
    assertThat(talk(json, "forum.example").id()).hasToString("discourse/forum.example/8");
    assertThat(talk(json, "forum.example").url())
        .contains(URI.create("https://forum.example/t/it-broke/8"));
    assertThat(talk(json).url()).isEmpty();
  }

  @Test
  void an_address_that_runs_something_is_none() throws IOException {
    assertThat(talk("{\"id\": 8, \"url\": \"javascript:/t/x\", " + POSTS + "}").url()).isEmpty();
  }

  @Test
  void only_regular_posts_that_may_be_seen_count() throws IOException {
    Discussion d =
        talk(
            """
            {"id": 8, "post_stream": {"posts": [
             {"post_number": 1, "post_type": 1, "username": "a", "cooked": "<p>one</p>"},
             {"post_number": 2, "post_type": 3, "username": "a", "cooked": "closed"},
             {"post_number": 3, "post_type": 4, "username": "a", "cooked": "whisper"},
             {"post_number": 4, "post_type": 1, "hidden": true, "username": "a", "cooked": "x"},
             {"post_number": 5, "post_type": 1, "deleted_at": "2020-01-01", "cooked": "x"},
             {"post_number": 6, "post_type": 1, "user_deleted": true, "cooked": "x"},
             {"post_number": 7, "post_type": 1, "username": "a", "cooked": ""},
             {"post_number": 8, "post_type": 1, "username": "a", "cooked": "<img alt='log' src='/a'>"}]}}
            """);
    assertThat(d.posts()).extracting(Post::number).containsExactly(1, 8);
  }

  @Test
  void a_post_keeps_author_time_and_what_it_answers() throws IOException {
    Post post =
        talk("""
        {"id": 8, "post_stream": {"posts": [{"post_number": 2, "username": "lee",
         "created_at": "2024-05-29T10:00:00.000Z", "reply_to_post_number": 1,
         "cooked": "<p>one</p>"}]}}
        """)
            .posts()
            .getFirst();
    assertThat(post.author()).isEqualTo("lee");
    assertThat(post.at()).contains(Instant.parse("2024-05-29T10:00:00Z"));
    assertThat(post.replyTo()).isEqualTo(OptionalInt.of(1));
  }

  @Test
  void an_answer_is_accepted_by_its_post_or_by_its_topic() throws IOException {
    String posts =
        "\"post_stream\": {\"posts\": [{\"post_number\": 1, \"cooked\": \"a\"},"
            + "{\"post_number\": 2, \"cooked\": \"b\", \"accepted_answer\": %s}]}}";
    Discussion byPost = talk("{\"id\": 8, " + posts.formatted("true"));
    Discussion byTopic =
        talk("{\"id\": 8, \"accepted_answer\": {\"post_number\": 2}," + posts.formatted("false"));
    assertThat(byPost.posts()).extracting(Post::isAccepted).containsExactly(false, true);
    assertThat(byTopic.posts()).extracting(Post::isAccepted).containsExactly(false, true);
  }

  @Test
  void numbers_written_as_text_and_a_byte_order_mark_are_tolerated() throws IOException {
    Discussion d =
        talk(
            "\ufeff{\"id\": \"8\", \"title\": 7, \"tags\": [\"a\", {\"name\": \"b\"}],"
                + " \"post_stream\": {\"posts\": [{\"post_number\": \"1\", \"post_type\": \"1\","
                + " \"created_at\": 5, \"username\": 3, \"cooked\": \"x\"}]}}");
    assertThat(d.id()).hasToString("discourse/local/8");
    assertThat(d.title()).isEqualTo("7");
    assertThat(d.tags()).containsExactly("a", "b");
    assertThat(d.asker()).isEqualTo("3");
    assertThat(d.posts().getFirst().at()).isEmpty();
  }

  @Test
  void half_a_surrogate_and_control_characters_do_not_stop_a_topic() throws IOException {
    Discussion d =
        talk(
            "{\"id\": 8, \"title\": \"a\\u0007\\ud800\", \"post_stream\": {\"posts\":"
                + " [{\"post_number\": 1, \"cooked\": \"<p>\\udc00 b\\u001b[31m</p>\"}]}}");
    assertThat(d.title()).isEqualTo("a \ufffd");
    assertThat(d.posts().getFirst().ownText()).isEqualTo("\ufffd b [31m");
  }

  @Test
  void posts_stand_in_the_order_of_their_numbers_and_only_once() throws IOException {
    Discussion d =
        talk(
            "{\"id\": 8, \"post_stream\": {\"posts\": [{\"post_number\": 3, \"cooked\":"
                + " \"c\"},{\"post_number\": 1, \"cooked\": \"a\"},{\"post_number\": 3, \"cooked\":"
                + " \"d\"}]}}");
    assertThat(d.posts()).extracting(Post::ownText).containsExactly("a", "c");
  }

  @Test
  void posts_without_an_author_are_not_by_the_same_person() throws IOException {
    Discussion d =
        talk(
            "{\"id\": 8, \"post_stream\": {\"posts\": [{\"post_number\": 1, \"cooked\": \"c\"},"
                + "{\"post_number\": 2, \"username\": null, \"cooked\": \"a\"}]}}");
    assertThat(d.posts()).extracting(Post::author).doesNotHaveDuplicates();
  }

  @Test
  void what_is_no_topic_is_skipped_with_its_reason() throws IOException {
    thenSkipped("[]", "not a Discourse topic");
    thenSkipped("{\"id\": 8}", "not a Discourse topic");
    thenSkipped("{\"post_stream\": 7, \"id\": 8}", "not a Discourse topic");
    thenSkipped("{\"id\": 8, \"post_stream\": {}}", "no list of posts");
    thenSkipped("{\"id\": 8, \"post_stream\": {\"posts\": []}}", "none of its posts");
    thenSkipped("{\"id\": 8, \"post_stream\": {\"posts\": [1]}}", "not a post");
    thenSkipped("{\"id\": -1, \"post_stream\": {\"posts\": []}}", "topic id");
    thenSkipped(
        "{\"id\": 8, \"post_stream\": {\"posts\": [{\"post_number\": 4}]}}", "post 4: no cooked");
    thenSkipped("{\"id\": 8, \"post_stream\": {\"posts\": [", "topic, line 1");
    thenSkipped("[".repeat(100_000), "topic");
  }

  @Test
  void millions_of_empty_objects_do_not_fill_the_memory() throws IOException {
    thenSkipped(
        "{\"id\": 8, \"post_stream\": {\"posts\": [" + "{},".repeat(2_600_000) + "{}]}}",
        "exceeds");
  }

  @Test
  void a_topic_is_recognised_wherever_its_posts_begin() throws IOException {
    String late = "{\"title\": \"" + "x".repeat(200_000) + "\", " + POSTS + ", \"id\": 8}";
    assertThat(isRecognised(file("late.json", late))).isTrue();
    assertThat(isRecognised(file("other.json", "{\"topic_list\": {}}"))).isFalse();
    assertThat(isRecognised(file("told.json", "{\"a\": \"\\\"post_stream\\\"\"}"))).isFalse();
  }

  @Test
  void the_hash_tells_bytes_and_sites_apart() throws IOException {
    Path file = sample(dir);
    List<Source.Entry> entries = new ArrayList<>(read(file));
    source().read(file, "forum.example", entries::add);
    entries.addAll(read(file("9.json", "{\"id\": 9, " + POSTS + "}")));
    assertThat(entries).extracting(Source.Entry::hash).doesNotHaveDuplicates();
  }

  @Test
  void topics_in_json_lines_are_read_line_by_line() throws IOException {
    Path lines = file("t.ndjson", "{\"id\": 8, " + POSTS + "}\n{\"id\": 9, " + POSTS + "}\n{bad\n");
    List<Reading> readings = read(lines).stream().map(Source.Entry::reading).toList();
    assertThat(readings).hasSize(3);
    assertThat(((Reading.Talk) readings.get(1)).discussion().id()).hasToString("discourse/local/9");
    assertThat(((Reading.Skipped) readings.get(2)).place()).isEqualTo(lines + ", line 3");
  }

  @Test
  void pages_beside_a_topic_belong_to_it() throws IOException {
    Path first = file("8.json", paged(1));
    Path second = file("8-2.json", paged(2));
    assertThat(read(first))
        .singleElement()
        .extracting(Source.Entry::reading)
        .isInstanceOfSatisfying(
            Reading.Talk.class, talk -> assertThat(talk.discussion().posts()).hasSize(2));
    assertThat(source().wholeOf(second, paged(2).getBytes(StandardCharsets.UTF_8))).contains(first);
  }

  @Test
  void posts_that_a_topic_names_and_lacks_are_told() throws IOException {
    List<Source.Entry> entries = read(file("8.json", paged(1)));
    assertThat(entries).hasSize(2);
    assertThat(((Reading.Skipped) entries.getLast().reading()).reason()).startsWith("1 of 2 posts");
  }

  private static String paged(int number) {
    return "{\"id\": 8, \"post_stream\": {\"stream\": [70, 71], \"posts\": [{\"post_number\": "
        + number
        + ", \"cooked\": \"a\"}]}}";
  }

  private void thenSkipped(String json, String reason) throws IOException {
    Path file = file("bad.json", json);
    assertThat(read(file))
        .singleElement()
        .extracting(Source.Entry::reading)
        .isInstanceOfSatisfying(
            Reading.Skipped.class,
            s -> {
              assertThat(s.place()).isEqualTo(file.toString());
              assertThat(s.reason()).contains(reason);
            });
  }

  private Discussion talk(String json) throws IOException {
    return talk(json, "local");
  }

  private Discussion talk(String json, String site) throws IOException {
    List<Discussion> found = new ArrayList<>();
    source()
        .read(
            file("topic.json", json),
            site,
            e -> {
              assertThat(e.reading()).isInstanceOf(Reading.Talk.class);
              found.add(((Reading.Talk) e.reading()).discussion());
            });
    return found.getFirst();
  }

  private Path file(String name, String json) throws IOException {
    return file(name, json.getBytes(StandardCharsets.UTF_8));
  }
}
