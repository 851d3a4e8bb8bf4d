package casebook.source;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/// Real data that lies beside the project and not in it. Tests that need it are skipped without.
final class SharedData {

  private SharedData() {}

  static Path at(String name) {
    Path place = Path.of("../shared/data").resolve(name);
    assumeTrue(Files.exists(place), place + " is not there");
    return place;
  }
}
