package casebook.source.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Takes out what a web site puts around an article: buttons, cookie banners, dates, rights. Also
/// lines of a table of contents, which say where things are and not what they are.
final class Chrome {
  private static final Pattern COOKIES =
      Pattern.compile(
          "(?i).*\\b(?:we use cookies|(?:accept|reject|manage) (?:all )?cookies"
              + "|cookie (?:settings|preferences|policy))\\b.*");
  private static final Pattern IMPRINT =
      Pattern.compile(
          "(?i)(?:copyright\\s.*|©.*|.*\\ball rights reserved\\.?"
              + "|(?:published|updated|last updated|published date|last modified)\\s?:.*\\d{4})");
  private static final Pattern LEADER =
      Pattern.compile(".*(?:\\.{4}|(?:\\s\\.){4}|…{2}).*\\d{1,4}");

  /// Longer lines are none of these.
  private static final int LONGEST = 200;

  private final Page page;
  private final Panels panels;

  Chrome(Page page, Panels panels) {
    this.page = page;
    this.panels = panels;
  }

  List<Line> without(List<Line> lines) {
    List<Line> buttons = lines.stream().filter(this::isButton).toList();
    List<Box> banners =
        lines.stream()
            .filter(l -> l.text().length() < LONGEST && COOKIES.matcher(l.text()).matches())
            .map(l -> panels.around(l).orElse(l.box()))
            .toList();
    List<Line> kept = new ArrayList<>();
    for (Line line : lines) {
      boolean isBanner = banners.stream().anyMatch(b -> b.grown(2).holds(line.box()));
      if (!isBanner && !isNoise(line.text()) && !isInButtonRow(line, buttons)) {
        kept.add(line);
      }
    }
    return kept;
  }

  private static boolean isNoise(String text) {
    return text.length() < LONGEST
        && (IMPRINT.matcher(text).matches() || LEADER.matcher(text).matches());
  }

  private static boolean isInButtonRow(Line line, List<Line> buttons) {
    return buttons.contains(line)
        || (line.words() <= 3
            && Label.of(line).isEmpty()
            && buttons.stream().anyMatch(b -> Math.abs(b.y() - line.y()) < 2));
  }

  /// A few words alone in a small box with round corners.
  private boolean isButton(Line line) {
    boolean isText = line.words() <= 5 && line.text().length() > 1 && !Callout.isAlone(line.text());
    return isText
        && Label.of(line).isEmpty()
        && line.text().chars().anyMatch(Character::isLetter)
        && page.marks().stream().anyMatch(m -> isTight(m, line));
  }

  private static boolean isTight(Mark mark, Line line) {
    return mark.isCurved()
        && mark.kind() != Mark.Kind.IMAGE
        && mark.box().holds(line.box())
        && mark.height() < 3.2 * line.size()
        && mark.width() < line.box().width() + 8 * line.size();
  }
}
