package casebook.source;

import casebook.json.Tree;
import java.util.OptionalLong;

/// Numbers of posts and topics, as numbers or, as some archives have them, as text.
final class Numbers {

  private Numbers() {}

  static OptionalLong from1(Tree value) {
    String digits = value.text().orElse("").strip();
    return digits.matches("0{0,9}[1-9][0-9]{0,8}")
        ? OptionalLong.of(Long.parseLong(digits))
        : OptionalLong.empty();
  }
}
