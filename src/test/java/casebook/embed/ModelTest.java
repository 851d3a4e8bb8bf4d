package casebook.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ModelTest {

  @ParameterizedTest
  @EnumSource
  void a_model_is_found_by_its_name_and_its_files_are_there(Model model) {
    assertThat(Model.named(model.text())).isEqualTo(model);
    assertThat(Model.class.getResource(model.weights())).isNotNull();
    assertThat(Model.class.getResource(model.words())).isNotNull();
  }

  @Test
  void an_unknown_name_is_told_the_known_ones() {
    assertThatThrownBy(() -> Model.named("gpt"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("model is gpt; must be one of all-minilm-l6-v2-q, bge-small-en-v1.5-q");
  }
}
