package casebook.json;

import casebook.model.CorruptSourceException;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// What Jackson complains of, as one line that names place, line and reason.
final class Fault {

  private Fault() {}

  static CorruptSourceException of(String place, IOException e) {
    if (!(e instanceof JacksonException jackson)) {
      return new CorruptSourceException(place + ": " + e.getMessage(), e);
    }
    @Nullable JsonLocation at = jackson.getLocation();
    String line = at == null || at.getLineNr() < 1 ? "" : ", line " + at.getLineNr();
    String reason = String.valueOf(jackson.getOriginalMessage()).lines().findFirst().orElse("");
    return new CorruptSourceException(place + line + ": " + reason, e);
  }
}
