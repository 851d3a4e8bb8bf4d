package casebook.source;

import static org.assertj.core.api.Assertions.assertThat;

import casebook.model.Reading;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What every format owes its callers, whatever a file holds.
abstract class SourceContract {

  @TempDir Path dir;

  abstract Source source();

  /// A small whole file of the format, written into `dir`. The same bytes each time.
  abstract Path sample(Path dir) throws IOException;

  @Test
  void its_own_sample_is_recognised_and_read() throws IOException {
    Path file = sample(dir);
    assertThat(isRecognised(file)).isTrue();
    assertThat(read(file)).isNotEmpty().noneMatch(e -> e.reading() instanceof Reading.Skipped);
  }

  @Test
  void other_files_are_not_recognised() throws IOException {
    assertThat(isRecognised(file("empty", new byte[0]))).isFalse();
    assertThat(isRecognised(file("words", "Just words.\n".getBytes(StandardCharsets.UTF_8))))
        .isFalse();
    assertThat(isRecognised(file("noise", noise()))).isFalse();
  }

  @Test
  void an_empty_file_is_skipped_with_place_and_reason() throws IOException {
    thenAllIsSkipped(file("empty", new byte[0]));
  }

  @Test
  void noise_is_skipped_with_place_and_reason() throws IOException {
    thenAllIsSkipped(file("noise", noise()));
  }

  @Test
  void a_file_that_is_not_there_is_skipped_with_place_and_reason() {
    thenAllIsSkipped(dir.resolve("gone"));
  }

  @Test
  void a_sample_cut_off_anywhere_is_read_or_skipped() throws IOException {
    byte[] whole = Files.readAllBytes(sample(dir));
    for (int tenths : new int[] {1, 5, 9}) {
      byte[] part = Arrays.copyOf(whole, whole.length * tenths / 10);
      thenEachIsReadOrSkipped(file("cut-" + tenths, part));
    }
  }

  @Test
  void a_sample_with_damaged_bytes_is_read_or_skipped() throws IOException {
    byte[] whole = Files.readAllBytes(sample(dir));
    Random random = new Random(7);
    for (int round = 0; round < 3; round++) {
      byte[] damaged = whole.clone();
      for (int i = 0; i < 20; i++) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
      }
      thenEachIsReadOrSkipped(file("damaged-" + round, damaged));
    }
  }

  @Test
  void the_same_input_gives_the_same_output() throws IOException {
    Path file = sample(dir);
    assertThat(read(file)).isEqualTo(read(file));
  }

  @Test
  void every_reading_carries_a_hash() throws IOException {
    assertThat(read(sample(dir))).allMatch(e -> e.hash().matches("[0-9a-f]{64}"));
  }

  final List<Source.Entry> read(Path file) {
    List<Source.Entry> entries = new ArrayList<>();
    source().read(file, "local", entries::add);
    return entries;
  }

  final boolean isRecognised(Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      return source().recognises(file, in.readNBytes(4096));
    }
  }

  final Path file(String name, byte[] bytes) throws IOException {
    return Files.write(dir.resolve(name), bytes);
  }

  private void thenAllIsSkipped(Path file) {
    assertThat(read(file)).isNotEmpty().allMatch(e -> e.reading() instanceof Reading.Skipped);
    thenEachIsReadOrSkipped(file);
  }

  private void thenEachIsReadOrSkipped(Path file) {
    List<Source.Entry> entries = read(file);
    assertThat(entries).isNotEmpty();
    for (Source.Entry entry : entries) {
      assertThat(entry.hash()).matches("[0-9a-f]{64}");
      if (entry.reading() instanceof Reading.Skipped(String place, String reason)) {
        assertThat(place).startsWith(file.toString());
        assertThat(reason).isNotBlank();
      }
    }
  }

  private static byte[] noise() {
    byte[] bytes = new byte[5000];
    new Random(42).nextBytes(bytes);
    return bytes;
  }
}
