package casebook.cli;

import java.util.HashMap;
import java.util.Map;
import picocli.CommandLine.Option;

/// The two folders that most commands take.
final class Places {

  @Option(
      names = "--corpus",
      paramLabel = "DIR",
      description = "where posts and manuals lie (default: corpus)")
  private String corpus = "";

  @Option(
      names = "--index",
      paramLabel = "DIR",
      description = "where the index is made (default: index)")
  private String index = "";

  Map<String, String> flags() {
    Map<String, String> flags = new HashMap<>();
    flags.put("corpus", corpus);
    flags.put("index", index);
    return flags;
  }
}
