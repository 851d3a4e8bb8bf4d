package casebook.index.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import casebook.index.CaseIndex;
import casebook.index.CaseWriter;
import casebook.index.IndexLockedException;
import casebook.index.Told;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledWriterTest {
  private static final int ROUNDS = 4;

  @TempDir Path folder;

  private final LuceneIndexes indexes = new LuceneIndexes();

  @Test
  void every_case_whose_commit_returned_outlives_a_kill_at_any_moment() throws Exception {
    Random random = new Random(42);
    int acknowledged = 0;
    for (int round = 0; round < ROUNDS; round++) {
      Path numbers = folder.resolve("numbers of round " + round);
      Process child = child(acknowledged + 1, numbers);
      awaitLine(child, numbers, acknowledged + 1 + random.nextInt(20));
      thenAReaderBesideTheWriterSees(lastLine(numbers));
      Thread.sleep(random.nextInt(40));
      child.destroyForcibly().waitFor(60, TimeUnit.SECONDS);
      acknowledged = lastLine(numbers);
      thenAllAreThereUpTo(acknowledged);
    }
  }

  @Test
  void a_locked_index_says_which_process_holds_it() throws Exception {
    Path numbers = folder.resolve("numbers");
    Process child = child(1, numbers);
    try {
      awaitLine(child, numbers, 1);
      assertThatThrownBy(() -> indexes.write(place()))
          .isInstanceOf(IndexLockedException.class)
          .hasMessageContaining(place().toString())
          .hasMessageContaining("process " + child.pid());
    } finally {
      child.destroyForcibly().waitFor(60, TimeUnit.SECONDS);
    }
    indexes.write(place()).close();
  }

  private Process child(int first, Path numbers) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "--add-modules=jdk.incubator.vector",
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            CommittingChild.class.getName(),
            place().toString(),
            Integer.toString(first))
        .redirectOutput(ProcessBuilder.Redirect.to(numbers.toFile()))
        .redirectError(ProcessBuilder.Redirect.appendTo(folder.resolve("errors").toFile()))
        .start();
  }

  private Path place() {
    return folder.resolve("index");
  }

  private void awaitLine(Process child, Path numbers, int number) throws Exception {
    while (lastLine(numbers) < number) {
      assertThat(child.isAlive()).as(Files.readString(folder.resolve("errors"))).isTrue();
      Thread.sleep(5);
    }
  }

  /// What was printed whole: a kill may cut the last line.
  private int lastLine(Path numbers) throws IOException {
    String printed = Files.readString(numbers);
    String whole = printed.substring(0, printed.lastIndexOf('\n') + 1);
    return whole.lines().mapToInt(Integer::parseInt).max().orElse(0);
  }

  private void thenAReaderBesideTheWriterSees(int number) {
    try (CaseIndex index = indexes.read(place())) {
      assertThat(index.find(CommittingChild.told(number).caseId())).isPresent();
    }
  }

  private void thenAllAreThereUpTo(int last) {
    assertThat(last).isPositive();
    try (CaseIndex index = indexes.read(place())) {
      for (int number = 1; number <= last; number++) {
        Told told = CommittingChild.told(number);
        assertThat(index.find(told.caseId())).contains(told.understood());
        assertThat(index.posts(told.caseId())).isEqualTo(told.posts());
      }
      assertThat(index.facts().posts()).isEqualTo(3 * index.facts().cases());
    }
    try (CaseWriter writer = indexes.write(place())) {
      assertThat(writer.hash(CommittingChild.told(last).caseId())).contains("hash " + last);
    }
  }
}
