package casebook.eval;

import casebook.extract.CaseExtractor;
import casebook.json.Json;
import casebook.model.Case;
import casebook.model.Reading;
import casebook.source.DiscourseJson;
import casebook.source.Masking;
import casebook.text.Lexicon;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// How well threads are understood, against a gold file: one JSON object a line with `topic_id`,
/// `devices`, `chips`, `os_versions`, `error_signatures`, `commands`, `attempts` [{`label`,
/// `outcome`, `post_number`, `quote`}], `status`, `resolution_labels`; where they are there,
/// `other_mentions` [{`label`}], `language` and `half` (`dev` or `kept`).
///
/// Figures are micro precision, recall and F1 of each kind; an attempt counts once a fix and
/// outcome of a case; advice beside the case is neither right nor wrong; devices count by family,
/// errors one to one; a thread that gives no case is wholly missed.
public final class ExtractionEval {
  private final CaseExtractor extractor;
  private final Masking masking;
  private final GoldNames names = GoldNames.shipped();

  public ExtractionEval(Lexicon lexicon) {
    this.extractor = new CaseExtractor(lexicon);
    this.masking = new Masking(lexicon.redaction());
  }

  /// `language` leaves out gold lines of other languages; empty for all. Throws
  /// `CorruptSourceException` for a gold line that cannot be read, `IOException` for a file.
  public ExtractionReport run(Path gold, Path threads, String language) throws IOException {
    ExtractionCounts all = new ExtractionCounts();
    Map<String, ExtractionCounts> halves = new TreeMap<>();
    List<String> differences = new ArrayList<>();
    CaseComparison comparison = new CaseComparison(names, differences);
    CaseComparison silent = new CaseComparison(names, new ArrayList<>());
    for (GoldLine line : lines(gold)) {
      if (!line.isIn(language)) {
        continue;
      }
      Path thread = threads.resolve(line.topic() + ".json");
      Optional<Case> made = read(thread, differences);
      ThreadTexts texts = ThreadTexts.of(thread);
      comparison.count(line, made, texts, all);
      if (!line.half().isEmpty()) {
        ExtractionCounts half = halves.computeIfAbsent(line.half(), _ -> new ExtractionCounts());
        silent.count(line, made, texts, half);
      }
    }
    Map<String, ExtractionReport.Figures> figures = new TreeMap<>();
    halves.forEach((half, counts) -> figures.put(half, counts.figures()));
    return new ExtractionReport(all.figures(), figures, differences);
  }

  private static List<GoldLine> lines(Path gold) throws IOException {
    List<GoldLine> lines = new ArrayList<>();
    int row = 0;
    for (String line : Files.readAllLines(gold)) {
      row++;
      if (!line.isBlank()) {
        byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
        lines.add(GoldLine.of(Json.tree(bytes, gold + ", line " + row)));
      }
    }
    return lines;
  }

  private Optional<Case> read(Path thread, List<String> differences) {
    List<Case> made = new ArrayList<>();
    new DiscourseJson()
        .read(
            thread,
            "local",
            entry -> {
              switch (masking.of(entry.reading())) {
                case Reading.Talk(var discussion) -> made.add(extractor.extract(discussion));
                case Reading.Skipped(String place, String reason) ->
                    differences.add(place + ": " + reason);
                case Reading.HowTo _ -> differences.add(thread + ": a manual");
              }
            });
    return made.stream().findFirst();
  }
}
