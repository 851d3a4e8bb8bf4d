package casebook.model;

import java.util.List;

/// The one question that would tell two groups of causes apart best.
public record Question(String text, List<String> options) {

  public Question {
    options = List.copyOf(options);
  }
}
