package casebook.embed;

import java.util.Arrays;
import java.util.stream.Collectors;

/// A sentence encoder that ships with the program: one file of weights and one of words, each in
/// the model's own Maven package. Vectors of two models have nothing to do with each other, and no
/// threshold of one holds for the other: whoever stores vectors stores the `name` with them.
public enum Model {
  /// Small and twice as fast; texts are cut early. Apache License 2.0.
  MINILM("all-minilm-l6-v2-q", 384, 128, Pooling.MEAN, ""),

  /// Finds better, costs more, reads longer texts. MIT License.
  BGE(
      "bge-small-en-v1.5-q",
      384,
      512,
      Pooling.FIRST,
      "Represent this sentence for searching relevant passages: ");

  private final String name;
  private final int dimensions;
  private final int longest;
  private final Pooling pooling;
  private final String queryPrefix;

  Model(String name, int dimensions, int longest, Pooling pooling, String queryPrefix) {
    this.name = name;
    this.dimensions = dimensions;
    this.longest = longest;
    this.pooling = pooling;
    this.queryPrefix = queryPrefix;
  }

  /// Throws `IllegalArgumentException` that names the known ones.
  public static Model named(String name) {
    return Arrays.stream(values())
        .filter(model -> model.name.equals(name))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("model is " + name + "; must be one of " + names()));
  }

  private static String names() {
    return Arrays.stream(values()).map(Model::text).collect(Collectors.joining(", "));
  }

  /// The name people use for it, and the beginning of its files' names.
  public String text() {
    return name;
  }

  /// How many numbers make a vector.
  public int dimensions() {
    return dimensions;
  }

  /// The most tokens of a text that are looked at, both marks at its ends counted.
  public int longest() {
    return longest;
  }

  Pooling pooling() {
    return pooling;
  }

  String queryPrefix() {
    return queryPrefix;
  }

  String weights() {
    return "/" + name + ".onnx";
  }

  String words() {
    return "/" + name + "-tokenizer.json";
  }
}
