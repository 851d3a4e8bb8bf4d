package casebook.source.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Takes raised marks out of the runs of a page. `starts` are the runs that a mark stood before: a
/// footnote begins there. Other small letters that are raised or lowered, as in 1st, come down to
/// their word.
record FootnoteMarks(List<Run> text, Set<Run> starts) {
  private static final Pattern MARK = Pattern.compile("[\\d,*†‡§¶]{1,5}|[a-z]|\\[\\d{1,3}]");

  /// Letters that a mark or the end of an ordinal has at most.
  private static final int LONGEST = 5;

  /// The height, in points, of the strips of a page that are searched together.
  private static final double STRIP = 24;

  static FootnoteMarks in(List<Run> runs) {
    List<Run> text = new ArrayList<>();
    Set<Run> starts = new HashSet<>();
    Map<Long, List<Run>> strips = new HashMap<>();
    runs.forEach(r -> strips.computeIfAbsent(strip(r), k -> new ArrayList<>()).add(r));
    for (Run run : runs) {
      if (run.text().length() > LONGEST) {
        text.add(run);
      } else {
        level(run, near(run, strips), starts).ifPresent(text::add);
      }
    }
    return new FootnoteMarks(text, starts);
  }

  private static long strip(Run run) {
    return Math.round(run.y() / STRIP);
  }

  private static List<Run> near(Run run, Map<Long, List<Run>> strips) {
    List<Run> near = new ArrayList<>();
    for (long strip = strip(run) - 1; strip <= strip(run) + 1; strip++) {
      near.addAll(strips.getOrDefault(strip, List.of()));
    }
    return near;
  }

  /// The run as it belongs to the text, if it does.
  private static Optional<Run> level(Run run, List<Run> runs, Set<Run> starts) {
    boolean isMark = MARK.matcher(run.text().strip()).matches();
    Optional<Run> word = runs.stream().filter(r -> isBehind(run, r)).findFirst();
    if (word.isPresent()) {
      boolean isRaised = run.y() < word.get().y();
      return isMark && isRaised ? Optional.empty() : Optional.of(run.loweredTo(word.get().y()));
    }
    Optional<Run> note = runs.stream().filter(r -> isMark && isBefore(run, r)).findFirst();
    note.ifPresent(starts::add);
    return note.isPresent() ? Optional.empty() : Optional.of(run);
  }

  private static boolean isBehind(Run small, Run word) {
    double gap = Math.abs(small.x() - word.right()) / word.size();
    double up = (word.y() - small.y()) / word.size();
    return small.size() < 0.87 * word.size()
        && gap < 0.4
        && Math.abs(up) > 0.1
        && up < 0.75
        && up > -0.4;
  }

  private static boolean isBefore(Run small, Run word) {
    double gap = (word.x() - small.right()) / word.size();
    double up = (word.y() - small.y()) / word.size();
    return small.size() < 0.87 * word.size() && gap > -0.1 && gap < 0.6 && up > 0.1 && up < 0.75;
  }
}
