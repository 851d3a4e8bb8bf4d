package casebook.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import casebook.cli.SettingsReader.InForce;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// That the environment stands between flag and file is shown in `CasebookTest`: it takes a process
/// of its own.
class SettingsReaderTest {

  @TempDir Path folder;

  @Test
  void without_anything_the_defaults_are_in_force() {
    SettingsReader reader = SettingsReader.of(Map.of(), folder);
    assertThat(reader.settings().port()).isEqualTo(8080);
    assertThat(reader.settings().corpus()).isEqualTo(Path.of("corpus"));
    for (InForce row : reader.inForce()) {
      assertThat(row.value()).isEqualTo(row.setting().byDefault());
      assertThat(row.origin()).isEqualTo("default");
    }
  }

  @Test
  void a_file_wins_over_the_default_and_a_flag_over_the_file() throws IOException {
    write("port=9000\ntop=5\n");
    SettingsReader reader = SettingsReader.of(Map.of("port", "9100"), folder);
    assertThat(reader.settings().port()).isEqualTo(9100);
    assertThat(reader.settings().top()).isEqualTo(5);
    assertThat(origin(reader, "port")).isEqualTo("flag");
    assertThat(origin(reader, "top")).isEqualTo(".casebook.properties");
    assertThat(origin(reader, "host")).isEqualTo("default");
  }

  @Test
  void a_password_is_not_shown() throws IOException {
    write("pdf-password=open sesame\n");
    SettingsReader reader = SettingsReader.of(Map.of(), folder);
    assertThat(reader.settings().pdfPassword()).isEqualTo("open sesame");
    assertThat(reader.inForce().toString()).contains("(set)").doesNotContain("sesame");
  }

  @Test
  void a_value_that_is_no_number_names_setting_value_and_where_it_stands() throws IOException {
    write("port=http\n");
    assertThatThrownBy(() -> SettingsReader.of(Map.of(), folder).settings())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("port is 'http' (.casebook.properties)");
  }

  @Test
  void a_value_out_of_range_names_the_range() {
    for (Map.Entry<String, String> bad :
        Map.of(
                "port", "-1",
                "top", "1001",
                "max-text-bytes", "1",
                "pdf-heap-megabytes", "1",
                "pdf-wall-seconds", "0",
                "pdf-cpu-seconds", "3601",
                "pdf-pages", "0",
                "pdf-text-megabytes", "513",
                "site", "a b",
                "host", " ")
            .entrySet()) {
      assertThatThrownBy(
              () -> SettingsReader.of(Map.of(bad.getKey(), bad.getValue()), folder).settings())
          .as(bad.toString())
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining(bad.getKey())
          .hasMessageContaining("must be");
    }
  }

  @Test
  void a_name_in_the_file_that_is_no_setting_is_a_typing_mistake() throws IOException {
    write("prot=9000\n");
    assertThatThrownBy(() -> SettingsReader.of(Map.of(), folder))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(".casebook.properties")
        .hasMessageContaining("prot");
  }

  private void write(String properties) throws IOException {
    Files.writeString(folder.resolve(".casebook.properties"), properties);
  }

  private static String origin(SettingsReader reader, String name) {
    return reader.inForce().stream()
        .filter(row -> row.setting().name().equals(name))
        .map(InForce::origin)
        .findFirst()
        .orElseThrow();
  }
}
