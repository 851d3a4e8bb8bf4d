package casebook.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import casebook.model.CorruptSourceException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class YamlTest {

  private record Shelf(String name, List<String> books, Map<String, Integer> prices) {}

  @Test
  void what_a_person_wrote_becomes_a_record() {
    assertThat(
            Yaml.read(
                """
                name: left   # by the window
                books: [a, "b: c"]
                prices:
                  a: 3
                """,
                Shelf.class,
                "shelf.yaml"))
        .isEqualTo(new Shelf("left", List.of("a", "b: c"), Map.of("a", 3)));
  }

  @Test
  void a_list_that_was_left_empty_is_empty() {
    Shelf shelf = Yaml.read("name: left\nbooks:\nprices:\n", Shelf.class, "shelf.yaml");
    assertThat(shelf.books()).isEmpty();
    assertThat(shelf.prices()).isEmpty();
  }

  @Test
  void a_name_that_nobody_knows_is_a_typing_mistake() {
    assertThatThrownBy(() -> Yaml.read("name: a\nbokks: [b]\n", Shelf.class, "shelf.yaml"))
        .isInstanceOf(CorruptSourceException.class)
        .hasMessageStartingWith("shelf.yaml, line 2: ")
        .hasMessageContaining("bokks");
  }

  @Test
  void a_name_that_stands_twice_is_a_mistake_too() {
    assertThatThrownBy(() -> Yaml.read("name: a\nname: b\n", Shelf.class, "shelf.yaml"))
        .isInstanceOf(CorruptSourceException.class)
        .hasMessageStartingWith("shelf.yaml, line 2: ");
  }

  @Test
  void what_is_no_yaml_names_place_and_line() {
    assertThatThrownBy(() -> Yaml.read("name: a\nbooks: [b\n", Shelf.class, "shelf.yaml"))
        .isInstanceOf(CorruptSourceException.class)
        .hasMessageStartingWith("shelf.yaml, line ");
  }
}
