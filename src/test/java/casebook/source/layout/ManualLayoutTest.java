package casebook.source.layout;

import static org.assertj.core.api.Assertions.assertThat;

import casebook.json.Json;
import casebook.model.CaseId;
import casebook.model.Manual;
import casebook.model.Section;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class ManualLayoutTest {
  private static final String[] WORDS = {
    "1.",
    "Step 2 -",
    "(a)",
    "•",
    "\uFFFD",
    "Note:",
    "CAUTION",
    "Table 1",
    "Figure 2",
    "Open",
    "the",
    "firm-",
    "ware",
    "12",
    "Page 3 of 4",
    "Contents",
    "x ....... 4",
    "We use cookies",
    "A",
    ":",
    "-"
  };

  @Test
  void no_page_makes_the_reader_fail() {
    for (int seed = 0; seed < 400; seed++) {
      Manual manual = read(random(new Random(seed)));
      assertThat(manual.title()).isNotBlank();
    }
  }

  @Test
  void the_same_pages_give_the_same_manual() {
    List<Page> pages = random(new Random(7));
    assertThat(Json.write(read(pages))).isEqualTo(Json.write(read(pages)));
  }

  @Test
  void a_page_crowded_with_letters_and_marks_is_read_in_seconds() {
    List<Run> runs = new ArrayList<>();
    List<Mark> marks = new ArrayList<>();
    var random = new Random(1);
    for (int i = 0; i < 10_000; i++) {
      runs.add(run("a" + i % 7, random.nextDouble(600), random.nextDouble(780), 4 + i % 9));
    }
    for (int i = 0; i < 5_000; i++) {
      marks.add(mark(random));
    }
    List<Page> pages = List.of(new Page(1, 612, 792, runs, marks));
    Assertions.assertTimeout(Duration.ofSeconds(30), () -> read(pages));
  }

  @Test
  void words_apart_in_columns_are_read_column_by_column() {
    List<Run> runs = new ArrayList<>();
    runs.add(run("A title over both columns", 50, 60, 24));
    for (int i = 0; i < 12; i++) {
      runs.add(run("left column, line number " + i + " of it", 50, 100 + 14 * i, 10));
      runs.add(run("right column, line number " + i + " of it", 310, 100 + 14 * i, 10));
    }
    String lead = read(List.of(new Page(1, 612, 792, runs, List.of()))).lead().text();
    assertThat(lead.indexOf("left column, line number 11"))
        .isLessThan(lead.indexOf("right column, line number 0"));
  }

  @Test
  void a_document_without_headings_keeps_its_steps_under_its_title() {
    List<Run> runs =
        List.of(
            run("Resetting it", 50, 60, 24),
            run("This is how it goes.", 50, 100, 10),
            run("1. ", 50, 120, 10),
            run("Press the button.", 65, 120, 10));
    Section section = read(List.of(new Page(1, 612, 792, runs, List.of()))).sections().getFirst();
    assertThat(section.heading()).isEqualTo("Resetting it");
    assertThat(section.steps().getFirst().text()).isEqualTo("Press the button.");
  }

  private static Manual read(List<Page> pages) {
    return ManualLayout.read(new CaseId("manual/test"), "test.pdf", "", pages);
  }

  private static List<Page> random(Random random) {
    List<Page> pages = new ArrayList<>();
    for (int p = 1; p <= 1 + random.nextInt(4); p++) {
      List<Run> runs = new ArrayList<>();
      List<Mark> marks = new ArrayList<>();
      for (int i = 0; i < random.nextInt(120); i++) {
        String text = WORDS[random.nextInt(WORDS.length)];
        double size = 6 + random.nextInt(4) * 3;
        runs.add(run(text, 20 * random.nextInt(30), 14 * random.nextInt(56), size));
      }
      for (int i = 0; i < random.nextInt(60); i++) {
        marks.add(mark(random));
      }
      pages.add(new Page(p, 612, 792, runs, marks));
    }
    return pages;
  }

  private static Mark mark(Random random) {
    Mark.Kind[] kinds = Mark.Kind.values();
    double x = 20 * random.nextInt(30);
    double y = 14 * random.nextInt(56);
    double width = random.nextInt(4) * random.nextInt(150);
    double height = random.nextInt(3) * random.nextInt(60);
    Mark.Kind kind = kinds[random.nextInt(kinds.length)];
    return new Mark(kind, x, y, x + width, y + height, random.nextBoolean(), 0x333333);
  }

  private static Run run(String text, double x, double y, double size) {
    double right = x + 0.5 * size * text.strip().length();
    return new Run(text, x, right, y, size, size > 12, false, false, 0, false);
  }
}
