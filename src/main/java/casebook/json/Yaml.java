package casebook.json;

import casebook.model.CorruptSourceException;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.util.List;
import java.util.stream.Collectors;

/// YAML that people edit to records. Unlike JSON from machines, an unknown name is an error here:
/// it is a typing mistake.
public final class Yaml {

  private static final YAMLMapper MAPPER =
      YAMLMapper.builder()
          .addModules(new Jdk8Module())
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .defaultSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY))
          .build();

  private Yaml() {}

  /// Throws `CorruptSourceException` that names `place`, line and reason.
  public static <T> T read(String yaml, Class<T> type, String place) {
    try {
      return MAPPER.readValue(yaml, type);
    } catch (UnrecognizedPropertyException e) {
      throw unknownName(yaml, place, e);
    } catch (JacksonException e) {
      throw Fault.of(place, e);
    }
  }

  /// Jackson complains at the end of the record; the name stands in a line before.
  private static CorruptSourceException unknownName(
      String yaml, String place, UnrecognizedPropertyException e) {
    List<String> lines = yaml.lines().toList();
    int line = Math.min(e.getLocation().getLineNr(), lines.size());
    while (line > 1 && !lines.get(line - 1).contains(e.getPropertyName())) {
      line--;
    }
    String known =
        e.getKnownPropertyIds().stream()
            .map(String::valueOf)
            .sorted()
            .collect(Collectors.joining(", "));
    return new CorruptSourceException(
        place
            + ", line "
            + line
            + ": '"
            + e.getPropertyName()
            + "' is no name here; known are "
            + known,
        e);
  }
}
