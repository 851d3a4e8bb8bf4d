package casebook.embed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// An encoder in a process of its own.
@Timeout(60)
class EncoderProcessTest {

  @TempDir Path folder;

  @Test
  void nothing_is_unpacked_before_a_text_comes_and_nothing_stays_behind() throws Exception {
    assertThat(run("-Djava.io.tmpdir=" + temporary()))
        .containsExactly("0 bytes unpacked", "384 numbers", "0 bytes unpacked");
    try (var left = Files.list(temporary())) {
      assertThat(left).isEmpty();
    }
  }

  @Test
  void a_machine_that_onnx_runtime_does_not_know_is_told_so_each_time() throws Exception {
    List<String> said = run("-Djava.io.tmpdir=" + temporary(), "-Dos.arch=sparc");
    assertThat(said).hasSize(3).first().isEqualTo("0 bytes unpacked");
    assertThat(said.subList(1, 3))
        .allSatisfy(line ->
            assertThat(line)
                .startsWith("model all-minilm-l6-v2-q cannot be loaded on ")
                .contains(" sparc: ")
                .contains("it has no library for "));
    try (var left = Files.list(temporary())) {
      assertThat(left).isEmpty();
    }
  }

  private Path temporary() throws IOException {
    return Files.createDirectories(folder.resolve("temporary"));
  }

  private List<String> run(String... flags) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("--enable-native-access=ALL-UNNAMED");
    command.addAll(List.of(flags));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), OneText.class.getName()));
    Path said = folder.resolve("said");
    new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(said.toFile())
        .start()
        .waitFor();
    return Files.readAllLines(said);
  }

  /// What the process does.
  static final class OneText {

    private OneText() {}

    public static void main(String[] args) throws IOException {
      for (int i = 0; i < 2; i++) {
        try (Encoder encoder = new Encoder(Model.MINILM)) {
          if (i == 0) {
            System.out.println(unpacked() + " bytes unpacked");
          }
          System.out.println(encoder.encode("Failure to Personalize").length + " numbers");
          System.out.println(unpacked() + " bytes unpacked");
          return;
        } catch (EncoderUnavailableException e) {
          System.out.println(e.getMessage());
        }
      }
    }

    private static long unpacked() throws IOException {
      try (var files = Files.walk(Path.of(System.getProperty("java.io.tmpdir")))) {
        return files.filter(Files::isRegularFile).mapToLong(f -> f.toFile().length()).sum();
      }
    }
  }
}
