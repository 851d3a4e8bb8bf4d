package casebook.json;

import casebook.model.CorruptSourceException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/// Any JSON or YAML value, asked by name. `place` stands in every message.
public final class Tree {
  private final JsonNode node;
  private final String place;

  Tree(JsonNode node, String place) {
    this.node = node;
    this.place = place;
  }

  public String place() {
    return place;
  }

  /// The value under a name; missing where there is none.
  public Tree at(String name) {
    return new Tree(node.path(name), place + " " + name);
  }

  public boolean isMissing() {
    return node.isMissingNode() || node.isNull();
  }

  public boolean isObject() {
    return node.isObject();
  }

  public boolean isList() {
    return node.isArray();
  }

  /// The members of a list, none where it is missing.
  public List<Tree> list() {
    List<Tree> found = new ArrayList<>();
    int i = 0;
    for (JsonNode child : node) {
      found.add(new Tree(child, place + "[" + i++ + "]"));
    }
    return found;
  }

  /// The members of an object in their order, none where it is missing.
  public Map<String, Tree> members() {
    Map<String, Tree> found = new LinkedHashMap<>();
    node.properties()
        .forEach(e -> found.put(e.getKey(), new Tree(e.getValue(), place + " " + e.getKey())));
    return found;
  }

  /// Text of a text, number or truth value, empty where missing.
  public Optional<String> text() {
    return node.isValueNode() && !node.isNull() ? Optional.of(node.asText()) : Optional.empty();
  }

  public String required() {
    return text().orElseThrow(() -> new CorruptSourceException(place + ": missing"));
  }

  public OptionalLong number() {
    return node.isIntegralNumber() && node.canConvertToLong()
        ? OptionalLong.of(node.asLong())
        : OptionalLong.empty();
  }

  public boolean isTrue() {
    return node.isBoolean() && node.asBoolean();
  }
}
