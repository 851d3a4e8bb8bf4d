package casebook.index.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import casebook.index.CandidateQuery;
import casebook.index.CaseIndex;
import casebook.index.CaseWriter;
import casebook.index.IndexDamagedException;
import casebook.index.Told;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DamagedIndexTest {
  private static final String REMEDY =
      "; run ./casebook ingest --rebuild (the corpus is untouched)";

  @TempDir Path folder;

  private final LuceneIndexes indexes = new LuceneIndexes();

  @BeforeEach
  void writeAnIndex() {
    try (CaseWriter writer = indexes.write(folder)) {
      for (int i = 0; i < 20; i++) {
        Told told =
            Told.of("a/" + i, "Black screen " + i)
                .on("Mac mini", "M2", "14.1")
                .says("It is black " + "and dark ".repeat(i), "Revive it.");
        writer.put(told.understood(), told.posts(), "h");
      }
      writer.commit();
    }
  }

  @Test
  void an_index_of_another_format_says_both_numbers_and_the_remedy() throws IOException {
    sign(Map.of("format", "99"));
    assertThatThrownBy(() -> indexes.read(folder))
        .isInstanceOf(IndexDamagedException.class)
        .hasMessage(
            folder + ": written by format 99, this program reads " + IndexPlace.FORMAT + REMEDY);
    assertThatThrownBy(() -> indexes.write(folder)).isInstanceOf(IndexDamagedException.class);
  }

  @Test
  void an_index_with_other_field_weights_is_refused() {
    FieldWeights other = new FieldWeights(9, 9, 9, 9, 9, 9);
    assertThatThrownBy(() -> new LuceneIndexes(other, SignalWeights.DEFAULT).read(folder))
        .isInstanceOf(IndexDamagedException.class)
        .hasMessageContaining("title=9");
  }

  @Test
  void a_reader_refuses_a_commit_of_another_format_at_its_refresh() throws IOException {
    try (CaseIndex index = indexes.read(folder)) {
      sign(Map.of("format", "99"));
      assertThatThrownBy(index::refresh).isInstanceOf(IndexDamagedException.class);
      assertThat(index.facts().cases()).as("the state before is still there").isEqualTo(20);
    }
  }

  @Test
  void one_changed_byte_in_any_file_is_noticed_at_the_opening() throws IOException {
    for (Path file : files()) {
      byte[] whole = Files.readAllBytes(file);
      byte[] changed = whole.clone();
      changed[whole.length / 2] ^= 0x55;
      Files.write(file, changed);
      thenOpeningSaysDamaged(file);
      Files.write(file, whole);
    }
    indexes.read(folder).close();
  }

  @Test
  void a_file_cut_short_emptied_or_gone_is_noticed_at_the_opening() throws IOException {
    for (Path file : files()) {
      byte[] whole = Files.readAllBytes(file);
      Files.write(file, java.util.Arrays.copyOf(whole, whole.length / 2));
      thenOpeningSaysDamaged(file);
      Files.write(file, new byte[0]);
      thenOpeningSaysDamaged(file);
      Files.delete(file);
      thenOpeningSaysDamaged(file);
      Files.write(file, whole);
    }
    indexes.read(folder).close();
  }

  @Test
  void damage_after_the_opening_is_called_damage_when_it_is_met() throws IOException {
    try (CaseIndex index = indexes.read(folder)) {
      for (Path file : files()) {
        overwrite(file, 0, Files.size(file), new Random(1));
      }
      assertThatThrownBy(() -> readAll(index))
          .isInstanceOf(IndexDamagedException.class)
          .hasMessageContaining(folder.toString())
          .hasMessageEndingWith(REMEDY);
    }
  }

  /// Lucene's own assertions, which run in tests alone, may come first.
  @Test
  void a_few_bytes_damaged_after_the_opening_never_surface_as_anything_else() throws IOException {
    for (Path file : files()) {
      byte[] whole = Files.readAllBytes(file);
      for (int seed = 0; seed < 40; seed++) {
        Random random = new Random(seed);
        try (CaseIndex index = indexes.read(folder)) {
          long from = random.nextLong(whole.length);
          overwrite(file, from, Math.min(whole.length, from + 16), random);
          readAll(index);
        } catch (IndexDamagedException e) {
          assertThat(e).hasMessageEndingWith(REMEDY);
        } catch (AssertionError e) {
          assertThat(e.getStackTrace()[0].getClassName()).startsWith("org.apache.lucene");
        } finally {
          overwrite(file, whole);
        }
      }
    }
  }

  private void thenOpeningSaysDamaged(Path file) {
    for (boolean isReading : List.of(true, false)) {
      try (AutoCloseable opened = isReading ? indexes.read(folder) : indexes.write(folder)) {
        fail("%s is damaged but %s opened", file, opened);
      } catch (IndexDamagedException e) {
        assertThat(e).hasMessageStartingWith(folder.toString()).hasMessageEndingWith(REMEDY);
      } catch (Exception e) {
        fail(file + " damaged gives " + e, e);
      }
    }
  }

  private static void readAll(CaseIndex index) {
    for (int i = 0; i < 20; i++) {
      index.find(CommittingChild.told(i).caseId());
      index.find(Told.of("a/" + i, "x").caseId());
      index.posts(Told.of("a/" + i, "x").caseId());
    }
    index.candidates(
        new CandidateQuery(
            "black screen dark revive",
            List.of(),
            List.of(),
            List.of("Mac mini"),
            List.of(),
            List.of()),
        20);
    index.facts();
  }

  private void sign(Map<String, String> signs) throws IOException {
    try (FSDirectory directory = FSDirectory.open(folder);
        IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
      writer.setLiveCommitData(signs.entrySet());
    }
  }

  private List<Path> files() throws IOException {
    try (var files = Files.list(folder)) {
      return files.filter(f -> f.getFileName().toString().startsWith("_") || isRoot(f)).toList();
    }
  }

  private static boolean isRoot(Path file) {
    return file.getFileName().toString().startsWith("segments");
  }

  /// In place, as a failing disk would: whoever has the file mapped sees it.
  private static void overwrite(Path file, long from, long to, Random random) throws IOException {
    byte[] noise = new byte[Math.toIntExact(to - from)];
    random.nextBytes(noise);
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.write(ByteBuffer.wrap(noise), from);
    }
  }

  private static void overwrite(Path file, byte[] whole) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.write(ByteBuffer.wrap(whole), 0);
    }
  }
}
