package casebook;

import static org.assertj.core.api.Assertions.assertThat;

import casebook.json.Json;
import casebook.json.Tree;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The whole program as a process of its own, with everything that ships and the PDF too.
@Timeout(180)
class CasebookTest {

  @TempDir Path folder;

  @Test
  void a_fix_for_a_problem_comes_with_the_steps_of_the_shipped_manual() throws Exception {
    ShippedDesk.copy(folder);
    Tree report = json(run(Map.of(), "ingest", "--json"));
    assertThat(report.at("read").number()).hasValue(37);
    assertThat(report.at("added").number()).hasValue(37);
    Tree answer = json(run(Map.of(), "match", "--json", "Failure to Personalize on a MacBook Pro"));
    Tree fix =
        answer.at("fixes").list().stream()
            .filter(f -> f.at("id").required().equals("dfu-restore"))
            .findFirst()
            .orElseThrow();
    assertThat(fix.at("procedures").list())
        .isNotEmpty()
        .allSatisfy(p -> {
          assertThat(p.at("manual").required()).startsWith("manual/");
          assertThat(p.at("page").number().orElseThrow()).isPositive();
          assertThat(p.at("steps").list()).isNotEmpty();
        });
    assertThat(json(run(Map.of(), "ingest", "--json")).at("unchanged").number()).hasValue(37);
    thenAServerAnswersOnAFreePort();
  }

  private void thenAServerAnswersOnAFreePort() throws Exception {
    Process server =
        start(Map.of(), "serve", "--port", "0")
            .redirectError(folder.resolve("messages").toFile())
            .start();
    try (HttpClient client = HttpClient.newHttpClient()) {
      String line = server.inputReader(StandardCharsets.UTF_8).readLine();
      assertThat(line).startsWith("Casebook is at http://127.0.0.1:");
      String address = line.substring(line.indexOf("http"));
      for (String page : List.of("", "search?q=Failure+to+Personalize", "case/discourse/local/8")) {
        HttpResponse<String> response =
            client.send(
                HttpRequest.newBuilder(URI.create(address + page)).build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(response.statusCode()).as(page).isEqualTo(200);
      }
    } finally {
      server.destroyForcibly().waitFor(30, TimeUnit.SECONDS);
    }
  }

  @Test
  void a_flag_wins_over_the_environment_that_over_the_file_that_over_the_default()
      throws Exception {
    Files.writeString(folder.resolve(".casebook.properties"), "port=9001\ntop=7\nsite=a.org\n");
    Said said = run(Map.of("CASEBOOK_PORT", "9002", "CASEBOOK_TOP", "8"), "settings");
    assertThat(said.code()).isZero();
    assertThat(said.data())
        .containsPattern("(?m)^port +9002 +from environment ")
        .containsPattern("(?m)^top +8 +from environment ")
        .containsPattern("(?m)^site +a\\.org +from \\.casebook\\.properties ")
        .containsPattern("(?m)^host +127\\.0\\.0\\.1 +from default ");
    Said bad = run(Map.of("CASEBOOK_TOP", "8"), "match", "--top", "0", "x");
    assertThat(bad.code()).isEqualTo(2);
    assertThat(bad.messages()).contains("top is 0");
    Said environment = run(Map.of("CASEBOOK_TOP", "many"), "match", "x");
    assertThat(environment.code()).isEqualTo(2);
    assertThat(environment.messages()).contains("top is 'many' (environment)");
  }

  @Test
  void standard_output_holds_data_alone() throws Exception {
    TopicFile.restored(1).writeTo(folder.resolve("corpus/threads/1.json"));
    Said said = run(Map.of(), "match", "--json", "Failure to Personalize");
    assertThat(json(said).at("verdict").required()).isEqualTo("confident");
    assertThat(said.messages().lines()).as(said.messages()).hasSize(2);
  }

  private record Said(int code, String data, String messages) {}

  private static Tree json(Said said) {
    assertThat(said.code()).as(said.messages()).isZero();
    return Json.tree(said.data().getBytes(StandardCharsets.UTF_8), "standard output");
  }

  private Said run(Map<String, String> environment, String... words)
      throws IOException, InterruptedException {
    Path data = folder.resolve("data");
    Path messages = folder.resolve("messages");
    Process process =
        start(environment, words)
            .redirectOutput(data.toFile())
            .redirectError(messages.toFile())
            .start();
    process.getOutputStream().close();
    int code = process.waitFor();
    return new Said(code, Files.readString(data), Files.readString(messages));
  }

  private ProcessBuilder start(Map<String, String> environment, String... words) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("--enable-native-access=ALL-UNNAMED");
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(Casebook.class.getName());
    command.addAll(List.of(words));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("CASEBOOK_"));
    builder.environment().putAll(environment);
    return builder;
  }
}
