package casebook.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import casebook.model.Attempt;
import casebook.model.Block;
import casebook.model.Case;
import casebook.model.CaseId;
import casebook.model.CorruptSourceException;
import casebook.model.Environment;
import casebook.model.Outcome;
import casebook.model.Post;
import casebook.model.Reading;
import casebook.model.SafeHtml;
import casebook.model.Status;
import casebook.model.Symptom;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class JsonTest {

  private record Counted(String name, int count) {}

  @Test
  void a_case_comes_back_as_it_was() {
    Outcome.Report report = new Outcome.Report("anna", 3, "it \"works\" \ud83d\ude00 \u2028");
    Case past =
        new Case(
            new CaseId("discourse/local/1"),
            "Title",
            Optional.of(URI.create("https://example.org/t/1")),
            "anna",
            Optional.of(Instant.parse("2025-01-01T00:00:00.123Z")),
            Status.SOLVED,
            "Does not start",
            new Environment(
                List.of("Mac mini"),
                List.of("M4"),
                List.of("15.2"),
                List.of(),
                List.of(),
                List.of()),
            List.of(new Symptom(Symptom.Kind.CODE, "-2102F", "-2102f", 1, 3, "code")),
            List.of("sudo nvram -c"),
            List.of(
                attempt(new Outcome.Worked(report)),
                attempt(new Outcome.Failed(report)),
                attempt(new Outcome.Partial(report)),
                attempt(new Outcome.Unreported())),
            List.of("nvram-smc-reset"),
            OptionalInt.of(3));
    assertThat(Json.read(Json.write(past), Case.class, "here")).isEqualTo(past);
    assertThat(Json.read(Json.writePretty(past), Case.class, "here")).isEqualTo(past);
  }

  @Test
  void every_kind_of_block_comes_back_as_it_was() {
    Post post =
        new Post(
            1,
            "anna",
            Optional.empty(),
            OptionalInt.of(2),
            true,
            List.of(
                new Block.Prose("a", List.of("b")),
                new Block.Heading("a"),
                new Block.Item("a", List.of()),
                new Block.Code("a\n  b"),
                new Block.Quote("bert", OptionalInt.of(3), "a"),
                new Block.Quote("", OptionalInt.empty(), "a"),
                new Block.Link("a", "https://example.org"),
                new Block.Attachment("a", "b"),
                new Block.Picture("a"),
                new Block.EditMark("a")),
            new SafeHtml("<p>a</p>"));
    assertThat(post.blocks().stream().map(Object::getClass).distinct())
        .hasSize(Block.class.getPermittedSubclasses().length);
    assertThat(Json.read(Json.write(post), Post.class, "here")).isEqualTo(post);
  }

  @Test
  void a_reading_comes_back_as_it_was() {
    Reading.Skipped skipped = new Reading.Skipped("a.json", "is empty");
    assertThat(Json.read(Json.write(skipped), Reading.Skipped.class, "here")).isEqualTo(skipped);
  }

  @Test
  void a_property_that_nobody_knows_is_passed_over() {
    assertThat(Json.read("{\"name\": \"a\", \"colour\": {}, \"count\": 2}", Counted.class, "here"))
        .isEqualTo(new Counted("a", 2));
  }

  @Test
  void the_same_value_is_written_the_same() {
    Counted value = new Counted("\u00e4", 2);
    assertThat(Json.write(value)).isEqualTo("{\"name\":\"\u00e4\",\"count\":2}");
  }

  @Test
  void a_fault_names_place_and_line_and_is_one_line() {
    assertThatThrownBy(() -> Json.read("{\"name\": \"a\",\n\"count\": }", Counted.class, "a.json"))
        .isInstanceOf(CorruptSourceException.class)
        .hasMessageStartingWith("a.json, line 2: ")
        .message()
        .doesNotContain("\n");
    assertThatThrownBy(() -> tree("{\"a\": [1, 2"))
        .isInstanceOf(CorruptSourceException.class)
        .hasMessageStartingWith("here");
  }

  @Test
  void a_value_that_a_record_refuses_is_a_fault_of_the_file() {
    assertThatThrownBy(() -> Json.read("{\"value\": \"a b\"}", CaseId.class, "a.json"))
        .isInstanceOf(CorruptSourceException.class)
        .hasMessageStartingWith("a.json");
  }

  @Test
  void nothing_deep_or_endless_takes_the_program_down() {
    assertThatThrownBy(() -> tree("[".repeat(200_000))).isInstanceOf(CorruptSourceException.class);
    assertThatThrownBy(() -> tree("[" + "{},".repeat(6_000_000) + "{}]"))
        .isInstanceOf(CorruptSourceException.class);
    assertThatThrownBy(() -> tree("{\"a\": " + "9".repeat(20_000) + "}"))
        .isInstanceOf(CorruptSourceException.class);
  }

  @Test
  void a_tree_is_asked_by_name_and_says_where_it_is() {
    Tree tree = tree("{\"a\": [{\"b\": \"x\"}, {\"b\": 7}], \"c\": null, \"d\": true, \"e\": 1.5}");
    assertThat(tree.at("a").list().get(1).at("b").number()).hasValue(7);
    assertThat(tree.at("a").list().get(1).at("b").text()).hasValue("7");
    assertThat(tree.at("a").list().get(0).at("b").number()).isEmpty();
    assertThat(tree.at("c").isMissing()).isTrue();
    assertThat(tree.at("x").isMissing()).isTrue();
    assertThat(tree.at("x").at("y").list()).isEmpty();
    assertThat(tree.at("d").isTrue()).isTrue();
    assertThat(tree.at("e").number()).isEmpty();
    assertThat(tree.members()).containsOnlyKeys("a", "c", "d", "e");
    assertThatThrownBy(() -> tree.at("a").list().get(1).at("z").required())
        .hasMessage("here a[1] z: missing");
  }

  private static Tree tree(String json) {
    return Json.tree(json.getBytes(StandardCharsets.UTF_8), "here");
  }

  private static Attempt attempt(Outcome outcome) {
    return new Attempt("safe-mode", "did it", outcome, 1, "anna", true, "did it", "a test");
  }
}
