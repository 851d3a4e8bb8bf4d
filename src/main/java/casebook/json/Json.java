package casebook.json;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/// Records to JSON and back. Safe for use by many threads.
public final class Json {

  /// A topic of ten thousand posts has some million and a half tokens. Without a bound, 64 MB of
  /// empty objects would fill two gigabytes of memory.
  private static final long MAX_TOKENS = 5_000_000;

  private static final JsonMapper MAPPER =
      JsonMapper.builder(bounded())
          .addModules(new Jdk8Module(), new JavaTimeModule())
          .addMixIn(casebook.model.Block.class, Kinds.class)
          .addMixIn(casebook.model.Outcome.class, Kinds.class)
          .addMixIn(casebook.model.Reading.class, Kinds.class)
          .registerSubtypes(casebook.model.Block.class.getPermittedSubclasses())
          .registerSubtypes(casebook.model.Outcome.class.getPermittedSubclasses())
          .registerSubtypes(casebook.model.Reading.class.getPermittedSubclasses())
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
          .build();

  private Json() {}

  public static String write(Object value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (JacksonException e) {
      throw new IllegalArgumentException(
          value.getClass() + " has no JSON form: " + e.getOriginalMessage(), e);
    }
  }

  /// For a person's eye: indented.
  public static String writePretty(Object value) {
    try {
      return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(value);
    } catch (JacksonException e) {
      throw new IllegalArgumentException(
          value.getClass() + " has no JSON form: " + e.getOriginalMessage(), e);
    }
  }

  /// Throws `CorruptSourceException` that names `place`, line and reason.
  public static <T> T read(String json, Class<T> type, String place) {
    try {
      return MAPPER.readValue(json, type);
    } catch (JacksonException e) {
      throw Fault.of(place, e);
    }
  }

  /// Any JSON as a tree, for formats whose shape we do not own.
  public static Tree tree(byte[] json, String place) {
    try {
      return new Tree(MAPPER.readTree(json), place);
    } catch (java.io.IOException e) {
      throw Fault.of(place, e);
    }
  }

  private static JsonFactory bounded() {
    return JsonFactory.builder()
        .streamReadConstraints(StreamReadConstraints.builder().maxTokenCount(MAX_TOKENS).build())
        .build();
  }
}
