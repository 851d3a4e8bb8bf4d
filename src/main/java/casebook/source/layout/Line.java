package casebook.source.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Words that stand side by side on one base line `y`, with no gap wider than an em. `size` is that
/// of most of its letters; `colour` is -1 where there are several; `isFootnote` when it begins with
/// a raised mark.
record Line(
    int page,
    List<Run> runs,
    String text,
    Box box,
    double y,
    double size,
    int colour,
    boolean isBold,
    boolean isFootnote)
    implements Placed {

  /// In ems: a wider gap between two runs is a space even where the file has none.
  private static final double SPACE = 0.15;

  Line {
    runs = List.copyOf(runs);
  }

  /// `runs` from left to right.
  static Line of(int page, List<Run> runs, boolean isFootnote) {
    Run main = main(runs);
    Box box =
        Box.around(runs.stream().map(r -> new Box(r.x(), r.top(), r.right(), r.bottom())).toList());
    int first = runs.getFirst().colour();
    boolean isPlain = runs.stream().allMatch(r -> r.colour() == first);
    return new Line(
        page,
        runs,
        Letters.fold(raw(runs, runs.size())),
        box,
        main.y(),
        main.size(),
        isPlain ? first : -1,
        runs.stream().allMatch(r -> r.isBold() || isMark(r)),
        isFootnote);
  }

  private static boolean isMark(Run run) {
    return run.text().codePoints().noneMatch(Character::isLetterOrDigit);
  }

  /// A run in the size that most letters have.
  private static Run main(List<Run> runs) {
    Map<Double, Integer> letters = new HashMap<>();
    runs.forEach(r -> letters.merge(r.size(), r.text().length(), Integer::sum));
    Run main = runs.getFirst();
    for (Run run : runs) {
      if (letters.getOrDefault(run.size(), 0) > letters.getOrDefault(main.size(), 0)) {
        main = run;
      }
    }
    return main;
  }

  /// The text of the first `count` runs, spaces put in where the gaps show them.
  private static String raw(List<Run> runs, int count) {
    var text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      Run run = runs.get(i);
      if (i > 0 && isApart(runs.get(i - 1), run)) {
        text.append(' ');
      }
      text.append(run.text());
    }
    return text.toString();
  }

  private static boolean isApart(Run before, Run after) {
    double gap = (after.x() - before.right()) / Math.max(before.size(), after.size());
    boolean isClosing = ",.;:!?)".indexOf(after.text().charAt(0)) >= 0;
    return gap > (isClosing ? 0.8 : SPACE);
  }

  double x() {
    return box.x();
  }

  double right() {
    return box.right();
  }

  /// The left edge of what stands behind the first `letters` letters of the text.
  double xBehind(int letters) {
    int length = text.substring(0, Math.min(letters, text.length())).strip().length();
    for (int i = 1; i < runs.size(); i++) {
      if (Letters.fold(raw(runs, i)).length() >= length) {
        return runs.get(i).x();
      }
    }
    return runs.getFirst().x();
  }

  Run first() {
    return runs.getFirst();
  }

  /// How wide the first word is.
  double firstWordWidth() {
    int end = text.indexOf(' ');
    double share = end < 0 ? 1 : (double) end / text.length();
    return box.width() * share;
  }

  /// This line with more to the right of it.
  Line with(Line more) {
    List<Run> all = new ArrayList<>(runs);
    all.addAll(more.runs);
    return of(page, all, isFootnote);
  }

  /// This line behind a bullet that is drawn, not written.
  Line behind(Box bullet) {
    Run first = first();
    List<Run> all = new ArrayList<>();
    all.add(
        new Run(
            "\u2022 ",
            bullet.x(),
            bullet.right(),
            y,
            size,
            false,
            false,
            false,
            first.colour(),
            false));
    all.addAll(runs);
    return of(page, all, isFootnote);
  }

  /// Whether the first word of another line would have had room behind this one.
  boolean hasRoomFor(Line next, double limit) {
    return right() + 0.35 * size + next.firstWordWidth() < limit - 0.5;
  }

  /// Whether a sentence, or what leads up to a list, ends here.
  boolean endsSentence() {
    String bare = text.replaceAll("[\"'”’)\\]]{1,3}$", "");
    return !bare.isEmpty() && ".!?:;".indexOf(bare.charAt(bare.length() - 1)) >= 0;
  }

  /// Set like a command or its output.
  boolean isFixed() {
    return runs.stream().allMatch(r -> r.isFixed() || isMark(r));
  }

  int words() {
    return (int) text.chars().filter(c -> c == ' ').count() + 1;
  }
}
