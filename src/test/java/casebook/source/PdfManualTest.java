package casebook.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import casebook.json.Json;
import casebook.json.Tree;
import casebook.model.Manual;
import casebook.model.Reading;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PdfManualTest {
  private static final Path SEED = Path.of("../shared/seed");
  private static final Path OWN = Path.of("corpus/manuals");
  private static final Path OTHERS = Path.of("src/test/resources/manuals");
  private static final PdfManual READER = new PdfManual(PdfLimits.standard(), Optional.empty());

  @AfterAll
  static void close() {
    READER.close();
  }

  @Test
  void the_seed_article_is_read_as_a_careful_reader_sees_it() throws IOException {
    Path pdf = SEED.resolve("revive-or-restore-mac-firmware.pdf");
    assumeTrue(Files.exists(pdf), "no " + pdf + ": the seed lies beside the project folder");
    Tree gold = gold(SEED.resolve("revive-or-restore-mac-firmware.gold.json"));
    Manual manual = manual(pdf);
    everythingIsRead(gold, manual);
    nothingOfTheNoiseIsRead(gold, manual);
    assertThat(manual.id().value()).isEqualTo("manual/revive-or-restore-mac-firmware");
    assertThat(manual.pages()).isEqualTo(6);
  }

  @Test
  void our_own_manual_is_read_as_a_careful_reader_sees_it() throws IOException {
    Tree gold = gold(Path.of("src/test/gold/how-to-revive-or-restore-mac-firmware.gold.json"));
    Manual manual = manual(OWN.resolve("how-to-revive-or-restore-mac-firmware.pdf"));
    everythingIsRead(gold, manual);
    nothingOfTheNoiseIsRead(gold, manual);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"two-columns", "handbook", "plain", "hinge-module", "knowledge-base", "coolant"})
  void manuals_of_other_layouts_are_read_too(String name) throws IOException {
    Tree gold = gold(OTHERS.resolve(name + ".gold.json"));
    everythingIsRead(gold, manual(OTHERS.resolve(name + ".pdf")));
  }

  @Test
  void a_pdf_is_known_by_its_magic_near_the_beginning() {
    Path anything = Path.of("x");
    assertThat(READER.recognises(anything, bytes("%PDF-1.7"))).isTrue();
    assertThat(READER.recognises(anything, bytes(" ".repeat(1000) + "%PDF-1.4"))).isTrue();
    assertThat(READER.recognises(anything, bytes(" ".repeat(1024) + "%PDF-1.4"))).isFalse();
    assertThat(READER.recognises(anything, bytes("<html>"))).isFalse();
    assertThat(READER.recognises(anything, bytes(""))).isFalse();
  }

  @Test
  void an_id_is_the_name_without_what_an_address_cannot_hold() {
    assertThat(PdfManual.id("Über die  DFU-Ports (v2).PDF").value())
        .isEqualTo("manual/uber-die-dfu-ports-v2");
    assertThat(PdfManual.id("….pdf").value()).isEqualTo("manual/unnamed");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static void everythingIsRead(Tree gold, Manual manual) {
    ManualScore score = ManualScore.of(gold, manual);
    System.out.println(manual.file() + "\n" + score);
    score
        .counts()
        .forEach((kind, count) -> {
          assertThat(count.recall()).as("recall of " + kind).isEqualTo(1);
          assertThat(count.precision()).as("precision of " + kind).isEqualTo(1);
        });
  }

  private static void nothingOfTheNoiseIsRead(Tree gold, Manual manual) {
    List<String> noise = new ArrayList<>();
    for (String kind : List.of("everyPage", "once")) {
      gold.at("noise").at(kind).list().forEach(n -> noise.add(n.required()));
    }
    for (Tree section : gold.at("sections").list()) {
      for (Tree figure : section.at("figures").list()) {
        noise.add(figure.at("caption").required());
        figure.at("textInside").list().forEach(t -> noise.add(t.required()));
      }
    }
    String all = Json.write(manual.sections());
    noise.removeIf(n -> n.length() < 12 || n.equals(manual.title()));
    noise.forEach(n -> assertThat(all).doesNotContain(n));
  }

  private static Tree gold(Path file) throws IOException {
    return Json.tree(Files.readAllBytes(file), file.toString());
  }

  private static Manual manual(Path pdf) {
    List<Source.Entry> entries = new ArrayList<>();
    READER.read(pdf, "local", entries::add);
    assertThat(entries).hasSize(1);
    assertThat(entries.getFirst().hash()).matches("[0-9a-f]{64}");
    assertThat(entries.getFirst().reading()).isInstanceOf(Reading.HowTo.class);
    return ((Reading.HowTo) entries.getFirst().reading()).manual();
  }
}
