package casebook.source;

import static org.assertj.core.api.Assertions.assertThat;

import casebook.model.Reading;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class DiscourseArchiveTest extends SourceContract {

  @Override
  Source source() {
    return new DiscourseJson();
  }

  @Override
  Path sample(Path folder) throws IOException {
    return file("topics.zip", zip(named("a/1.json", topic(1)), named("a/2.json", topic(2))));
  }

  @Test
  void a_bad_entry_does_not_keep_the_others_from_being_read() throws IOException {
    byte[] zip = zip(stored("1.json", topic(1)), stored("2.json", topic(2)), named("x", "no"));
    damage(zip, "\"id\": 1");
    Path file = file("topics.zip", zip);
    assertThat(told(new DiscourseJson(), file))
        .containsExactly(
            file + "!1.json: damaged: its checksum does not fit its bytes",
            "discourse/local/2",
            file
                + "!x: topic, line 1: Unrecognized token 'no': was expecting"
                + " (JSON String, Number, Array, Object or token 'null', 'true' or 'false')");
  }

  @Test
  void packed_bytes_that_cannot_be_unpacked_are_skipped() throws IOException {
    byte[] zip = zip(named("1.json", topic(1)), named("2.json", topic(2)));
    Arrays.fill(zip, 36 + 5, 36 + 40, (byte) 0xff);
    List<String> told = told(new DiscourseJson(), file("topics.zip", zip));
    assertThat(told).hasSize(2);
    assertThat(told.getFirst()).contains("!1.json: damaged");
    assertThat(told.getLast()).isEqualTo("discourse/local/2");
  }

  @Test
  void an_archive_within_an_archive_is_not_opened() throws IOException {
    Path file = file("topics.zip", zip(named("in.zip", zip(named("1.json", topic(1))))));
    assertThat(told(new DiscourseJson(), file))
        .containsExactly(file + "!in.zip: an archive within an archive is not opened");
  }

  @Test
  void an_entry_larger_than_the_bound_is_skipped() throws IOException {
    Path file = file("t.zip", zip(named("big", "x".repeat(2000)), named("1.json", topic(1))));
    assertThat(told(new DiscourseJson(new Bounds(9, 1000, 200, 1 << 20)), file))
        .containsExactly(file + "!big: larger than 1000 bytes", "discourse/local/1");
  }

  @Test
  void an_archive_that_unpacks_to_far_more_than_its_size_is_not_read_on() throws IOException {
    Path file = file("t.zip", zip(named("big", "x".repeat(500_000)), named("1.json", topic(1))));
    assertThat(told(new DiscourseJson(new Bounds(9, 1 << 20, 100, 1000)), file))
        .containsExactly(file + ": unpacks to far more than its size; the rest is not read");
  }

  @Test
  void entries_beyond_the_bound_are_not_read() throws IOException {
    Path file = file("t.zip", zip(named("1", topic(1)), named("2", topic(2))));
    assertThat(told(new DiscourseJson(new Bounds(1, 1000, 200, 1 << 20)), file))
        .containsExactly("discourse/local/1", file + ": more than 1 entries; the rest is not read");
  }

  @Test
  void the_name_of_an_entry_is_a_word_and_never_a_path() throws IOException {
    Path file =
        file("t.zip", zip(named("../../\u001b[31mevil\n.json", "{}"), named("/1", topic(1))));
    assertThat(told(new DiscourseJson(), file))
        .containsExactly(
            file + "!../../ [31mevil .json: not a Discourse topic: no object with a post_stream",
            "discourse/local/1");
    assertThat(dir)
        .isDirectoryContaining(f -> f.equals(file))
        .isDirectoryNotContaining("glob:**evil*");
  }

  @Test
  void folders_and_what_a_packing_program_adds_are_no_entries() throws IOException {
    Path file =
        file("t.zip", zip(named("a/", ""), named("__MACOSX/._1", "x"), named("a/1", topic(1))));
    assertThat(told(new DiscourseJson(), file)).containsExactly("discourse/local/1");
  }

  @Test
  void an_archive_is_recognised_by_a_topic_anywhere_in_it() throws IOException {
    assertThat(isRecognised(file("a", zip(named("readme", "hi"), named("x", topic(1)))))).isTrue();
    assertThat(isRecognised(file("b", zip(named("readme", "hi"))))).isFalse();
    assertThat(isRecognised(file("c", zip()))).isFalse();
  }

  @Test
  void an_archive_that_was_cut_off_is_read_up_to_there() throws IOException {
    byte[] whole = zip(named("1.json", topic(1)), named("2.json", topic(2)));
    Path inDirectory = file("a.zip", Arrays.copyOf(whole, whole.length - 30));
    Path inSecond = file("b.zip", Arrays.copyOf(whole, whole.length / 2));
    assertThat(isRecognised(inSecond)).isTrue();
    assertThat(told(new DiscourseJson(), inDirectory))
        .containsExactly(
            "discourse/local/1",
            "discourse/local/2",
            inDirectory + ": cut off or damaged: no directory at its end");
    assertThat(told(new DiscourseJson(), inSecond))
        .satisfiesExactly(
            first -> assertThat(first).isEqualTo("discourse/local/1"),
            rest -> assertThat(rest).startsWith(inSecond + ": cut off or damaged"));
  }

  private static List<String> told(Source source, Path file) {
    List<String> told = new ArrayList<>();
    source.read(
        file,
        "local",
        e ->
            told.add(
                switch (e.reading()) {
                  case Reading.Talk(var discussion) -> discussion.id().value();
                  case Reading.HowTo(var manual) -> manual.id().value();
                  case Reading.Skipped(String place, String reason) -> place + ": " + reason;
                }));
    return told;
  }

  private static String topic(int id) {
    return "{\"id\": " + id + ", \"post_stream\": {\"posts\": [{\"cooked\": \"<p>Help!</p>\"}]}}";
  }

  private record Packed(ZipEntry entry, String words) {
    byte[] bytes() {
      return words.getBytes(StandardCharsets.ISO_8859_1);
    }
  }

  private static Packed named(String name, String words) {
    return new Packed(new ZipEntry(name), words);
  }

  private static Packed named(String name, byte[] bytes) {
    return named(name, new String(bytes, StandardCharsets.ISO_8859_1));
  }

  private static Packed stored(String name, String words) {
    Packed packed = named(name, words);
    CRC32 sum = new CRC32();
    sum.update(packed.bytes());
    packed.entry().setMethod(ZipEntry.STORED);
    packed.entry().setSize(packed.bytes().length);
    packed.entry().setCrc(sum.getValue());
    return packed;
  }

  /// The same bytes each time: entries carry no time of now.
  private static byte[] zip(Packed... entries) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Packed packed : entries) {
        packed.entry().setTime(1_700_000_000_000L);
        zip.putNextEntry(packed.entry());
        zip.write(packed.bytes());
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  private static void damage(byte[] zip, String where) {
    int at = new String(zip, StandardCharsets.ISO_8859_1).indexOf(where);
    zip[at + where.length() - 1] = '9';
  }
}
