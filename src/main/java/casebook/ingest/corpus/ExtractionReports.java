package casebook.ingest.corpus;

import casebook.json.Json;
import casebook.model.WrongExtraction;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/// What readers say was understood wrongly, one JSON object a line in `feedback/extraction.jsonl`.
/// Nothing of it is read as a discussion. Safe for use by many threads.
public final class ExtractionReports {

  static final String FILE = "extraction.jsonl";

  private final LineFile file;

  public ExtractionReports(Path corpus) {
    this.file = new LineFile(corpus.toAbsolutePath().normalize().resolve("feedback"), FILE);
  }

  /// Returns once the report is on the disk.
  public void keep(WrongExtraction report) throws IOException {
    file.append(Json.write(tree(report)));
  }

  private static Map<String, Object> tree(WrongExtraction report) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("at", report.at().toString());
    tree.put("case", report.in().value());
    tree.put("post", report.post());
    tree.put("fix", report.fix());
    tree.put("quote", report.quote());
    tree.put("wrong", report.kind().word());
    tree.put("comment", report.comment());
    return tree;
  }
}
