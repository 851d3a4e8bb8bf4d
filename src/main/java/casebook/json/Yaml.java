package casebook.json;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;

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
    } catch (JacksonException e) {
      throw Fault.of(place, e);
    }
  }
}
