package casebook.source.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Joins the runs of a page to lines.
final class LineFinder {
  /// A wider gap, in ems, parts two lines: they may stand in two columns.
  private static final double COLUMN_GAP = 1.0;

  /// As far, in ems, as a label may stand from its text.
  private static final double LABEL_GAP = 6.0;

  private LineFinder() {}

  /// From top to bottom, then from left to right.
  static List<Line> lines(Page page) {
    FootnoteMarks marks = FootnoteMarks.in(clean(page.runs()));
    List<Line> lines = new ArrayList<>();
    for (List<Run> row : rows(marks.text())) {
      for (List<Run> runs : segments(row, COLUMN_GAP)) {
        Line line = Line.of(page.number(), runs, marks.starts().contains(runs.getFirst()));
        if (!line.text().isEmpty() || isBullet(line)) {
          lines.add(line);
        }
      }
    }
    return lines;
  }

  private static boolean isBullet(Line line) {
    return line.runs().size() == 1 && line.first().text().indexOf(Letters.UNKNOWN) >= 0;
  }

  /// Unreadable and doubled runs left out. Some programs print a word twice to make it bold.
  private static List<Run> clean(List<Run> runs) {
    List<Run> kept = new ArrayList<>();
    for (Run run : runs) {
      Run clean = run.withText(Letters.clean(run.text()));
      Optional<Run> twin =
          kept.reversed().stream().limit(30).filter(k -> isTwin(k, clean)).findFirst();
      if (twin.isPresent()) {
        kept.set(kept.lastIndexOf(twin.get()), twin.get().bolder());
      } else if (!clean.text().isBlank()) {
        kept.add(clean);
      }
    }
    return kept;
  }

  private static boolean isTwin(Run a, Run b) {
    return Math.abs(a.x() - b.x()) < 0.1 * a.size()
        && Math.abs(a.y() - b.y()) < 0.1 * a.size()
        && a.text().equals(b.text());
  }

  private static List<List<Run>> rows(List<Run> runs) {
    List<Run> sorted = new ArrayList<>(runs);
    sorted.sort(Comparator.comparingDouble(Run::y).thenComparingDouble(Run::x));
    List<List<Run>> rows = new ArrayList<>();
    for (Run run : sorted) {
      if (rows.isEmpty() || !isLevel(rows.getLast().getFirst(), run)) {
        rows.add(new ArrayList<>());
      }
      rows.getLast().add(run);
    }
    return rows;
  }

  private static boolean isLevel(Run first, Run run) {
    return run.y() - first.y() <= 0.25 * Math.max(first.size(), run.size());
  }

  /// Cuts a row where a gap is wider than `ems`, but not between a label and its text.
  static List<List<Run>> segments(List<Run> row, double ems) {
    List<Run> sorted = new ArrayList<>(row);
    sorted.sort(Comparator.comparingDouble(Run::x));
    List<List<Run>> segments = new ArrayList<>();
    for (Run run : sorted) {
      if (segments.isEmpty() || isCut(segments.getLast(), run, ems)) {
        segments.add(new ArrayList<>());
      }
      segments.getLast().add(run);
    }
    return segments;
  }

  private static boolean isCut(List<Run> segment, Run run, double ems) {
    double right = segment.stream().mapToDouble(Run::right).max().orElse(0);
    double gap = (run.x() - right) / Math.max(segment.getLast().size(), run.size());
    if (gap <= ems) {
      return false;
    }
    boolean isLabel = ems == COLUMN_GAP && segment.size() <= 3 && Label.isAlone(segment);
    return !isLabel || gap > LABEL_GAP;
  }
}
