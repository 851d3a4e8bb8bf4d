package casebook.extract;

import static org.assertj.core.api.Assertions.assertThat;

import casebook.model.Case;
import casebook.model.Reading;
import casebook.source.DiscourseJson;
import casebook.text.LexiconReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// One file a shipped thread: the whole case as it is understood, so that a change of a rule or of
/// the lexicon is a diff that a person reads. `-Dgolden.write=true` writes all of them again.
class GoldenExtractionTest {
  private static final Path THREADS = Path.of("corpus/threads");
  private static final Path GOLDEN = Path.of("src/test/golden/extraction");

  private final CaseExtractor extractor = new CaseExtractor(LexiconReader.shipped());

  @TestFactory
  List<DynamicTest> the_case_is_as_it_was() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (Path thread : files(THREADS, ".json")) {
      String topic = name(thread);
      tests.add(DynamicTest.dynamicTest(topic, () -> compare(thread, topic)));
    }
    return tests;
  }

  @Test
  void every_file_belongs_to_a_shipped_thread() throws IOException {
    if (!Boolean.getBoolean("golden.write")) {
      assertThat(files(GOLDEN, ".txt").stream().map(GoldenExtractionTest::name))
          .containsExactlyInAnyOrderElementsOf(
              files(THREADS, ".json").stream().map(GoldenExtractionTest::name).toList());
    }
  }

  private void compare(Path thread, String topic) throws IOException {
    String now = CaseLines.of(read(thread));
    Path file = GOLDEN.resolve(topic + ".txt");
    if (Boolean.getBoolean("golden.write")) {
      Files.createDirectories(GOLDEN);
      Files.writeString(file, now);
    }
    assertThat(now.lines()).containsExactlyElementsOf(Files.readAllLines(file));
  }

  private Case read(Path thread) {
    List<Case> cases = new ArrayList<>();
    new DiscourseJson()
        .read(
            thread,
            "local",
            entry -> {
              if (entry.reading() instanceof Reading.Talk(var discussion)) {
                cases.add(extractor.extract(discussion));
              }
            });
    assertThat(cases).as(thread.toString()).hasSize(1);
    return cases.getFirst();
  }

  private static List<Path> files(Path folder, String ending) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(f -> f.toString().endsWith(ending)).sorted().toList();
    }
  }

  private static String name(Path file) {
    return file.getFileName().toString().replaceFirst("\\.[a-z]+$", "");
  }
}
