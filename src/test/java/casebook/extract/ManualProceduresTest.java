package casebook.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import casebook.json.Json;
import casebook.json.Tree;
import casebook.model.Manual;
import casebook.model.Procedure;
import casebook.model.Reading;
import casebook.source.PdfLimits;
import casebook.source.PdfManual;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/// Whole manuals: which steps erase data, and for which machines they are, as a careful reader sees
/// it.
class ManualProceduresTest {
  private static final Path SEED = Path.of("../shared/seed");
  private static final Set<String> EVERY =
      Set.of("apple-silicon-laptop", "apple-silicon-desktop", "t2-laptop", "t2-desktop");
  private static final PdfManual READER = new PdfManual(PdfLimits.standard(), Optional.empty());

  /// A step as gold and we see it, known by its heading and number.
  private record Seen(boolean erases, Set<String> kinds) {}

  @AfterAll
  static void close() {
    READER.close();
  }

  @Test
  void of_the_seed_article() throws IOException {
    Path pdf = SEED.resolve("revive-or-restore-mac-firmware.pdf");
    assumeTrue(Files.exists(pdf), "no " + pdf + ": the seed lies beside the project folder");
    thenTheStepsAreAsIn(SEED.resolve("revive-or-restore-mac-firmware.gold.json"), pdf);
  }

  @Test
  void of_our_own_manual() throws IOException {
    thenTheStepsAreAsIn(
        Path.of("src/test/gold/how-to-revive-or-restore-mac-firmware.gold.json"),
        Path.of("corpus/manuals/how-to-revive-or-restore-mac-firmware.pdf"));
  }

  private static void thenTheStepsAreAsIn(Path goldFile, Path pdf) throws IOException {
    Map<String, Seen> gold = gold(Json.tree(Files.readAllBytes(goldFile), goldFile.toString()));
    Map<String, Seen> read = read(manual(pdf));
    List<String> differences = new ArrayList<>();
    gold.forEach((step, seen) -> {
      if (!seen.equals(read.get(step))) {
        differences.add(step + ": " + read.get(step) + ", gold " + seen);
      }
    });
    System.out.printf(
        "%s: %d of %d steps as in the gold, %d of them erase data%n",
        pdf.getFileName(),
        gold.size() - differences.size(),
        gold.size(),
        gold.values().stream().filter(Seen::erases).count());
    assertThat(gold).isNotEmpty();
    assertThat(read).hasSameSizeAs(gold);
    assertThat(differences).isEmpty();
  }

  private static Map<String, Seen> gold(Tree manual) {
    Map<String, Seen> steps = new LinkedHashMap<>();
    for (Tree section : manual.at("sections").list()) {
      for (Tree step : section.at("steps").list()) {
        Set<String> kinds = new TreeSet<>();
        step.at("macKinds").list().forEach(k -> kinds.add(k.required()));
        steps.put(
            key(section.at("heading").required(), step.at("number").number().orElseThrow()),
            new Seen(step.at("erasesData").isTrue(), kinds));
      }
    }
    return steps;
  }

  private static Map<String, Seen> read(Manual manual) {
    Map<String, Seen> steps = new LinkedHashMap<>();
    for (Procedure made : new ProcedureExtractor(Talk.LEXICON).extract(manual)) {
      String heading = made.title().substring(made.title().lastIndexOf(": ") + 1).strip();
      Set<String> kinds = new TreeSet<>();
      EVERY.stream()
          .filter(k ->
              made.machineKinds().isEmpty()
                  || made.machineKinds().stream().anyMatch(m -> k.contains(m)))
          .forEach(kinds::add);
      made.steps()
          .forEach(s -> steps.put(key(heading, s.number()), new Seen(s.erasesData(), kinds)));
    }
    return steps;
  }

  private static String key(String heading, long number) {
    return heading + ", step " + number;
  }

  private static Manual manual(Path pdf) {
    List<Manual> read = new ArrayList<>();
    READER.read(
        pdf,
        "local",
        e -> {
          if (e.reading() instanceof Reading.HowTo(Manual manual)) {
            read.add(manual);
          }
        });
    assertThat(read).hasSize(1);
    return read.getFirst();
  }
}
