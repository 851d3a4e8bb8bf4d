package casebook.source.layout;

import casebook.model.Section;
import casebook.model.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// A section while what stands in it is added.
final class SectionDraft {
  private static final Pattern RELATED =
      Pattern.compile(
          "(?i)(?:learn more|see also|related\\b.*|more information|further reading|links)");

  private final String heading;
  private final int rank;
  private final int page;
  private final List<Words> paragraphs = new ArrayList<>();
  private final List<StepDraft> steps = new ArrayList<>();
  private final List<Words> bullets = new ArrayList<>();
  private final List<Words> notes = new ArrayList<>();
  private final List<Words> warnings = new ArrayList<>();
  private final List<Grid> tables = new ArrayList<>();
  private int pageEnd;

  /// `rank` orders headings by weight: one of a higher number stands under one of a lower.
  SectionDraft(String heading, int rank, int page) {
    this.heading = heading;
    this.rank = rank;
    this.page = page;
    this.pageEnd = page;
  }

  int rank() {
    return rank;
  }

  String heading() {
    return heading;
  }

  /// A list of links to other documents.
  boolean isRelated() {
    return RELATED.matcher(heading).matches();
  }

  Optional<Words> lastBullet() {
    return bullets.isEmpty() ? Optional.empty() : Optional.of(bullets.getLast());
  }

  void addParagraph(Words words) {
    paragraphs.add(words);
  }

  void addBullet(Words words) {
    bullets.add(words);
  }

  void add(StepDraft step) {
    steps.add(step);
  }

  void add(Words callout, boolean isWarning) {
    (isWarning ? warnings : notes).add(callout);
  }

  /// A table at the top of a page that has the columns of the one before goes on with it.
  void add(Grid grid) {
    if (!tables.isEmpty() && isMore(tables.getLast(), grid)) {
      tables.set(tables.size() - 1, joined(tables.getLast(), grid));
    } else {
      tables.add(grid);
    }
    pageEnd = Math.max(pageEnd, grid.page());
  }

  private static boolean isMore(Grid before, Grid grid) {
    boolean isNext =
        grid.page() == before.page() + 1 && grid.box().top() < before.box().top() + 150;
    boolean isAlike =
        before.table().header().size() == grid.table().header().size()
            && Math.abs(before.box().x() - grid.box().x()) < 6;
    boolean isUntitled =
        grid.table().caption().isEmpty() || grid.table().caption().contains("ontinued");
    return isNext && isAlike && isUntitled;
  }

  private static Grid joined(Grid before, Grid more) {
    Table first = before.table();
    List<List<String>> rows = new ArrayList<>(first.rows());
    if (!more.table().header().equals(first.header())) {
      rows.add(more.table().header());
    }
    rows.addAll(more.table().rows());
    return new Grid(
        new Table(first.caption(), first.page(), first.header(), rows),
        new Box(before.box().x(), before.box().top(), before.box().right(), more.box().bottom()));
  }

  int pageEnd() {
    int end = pageEnd;
    for (List<Words> all : List.of(paragraphs, bullets, notes, warnings)) {
      end = Math.max(end, all.stream().mapToInt(Words::pageEnd).max().orElse(end));
    }
    return Math.max(end, steps.stream().mapToInt(StepDraft::pageEnd).max().orElse(end));
  }

  Section section(int level, String parent, int end, Joiner joiner) {
    return new Section(
        heading,
        level,
        parent,
        page,
        end,
        Words.all(paragraphs, joiner),
        steps.stream().map(s -> s.step(joiner)).toList(),
        Words.all(bullets, joiner),
        Words.all(notes, joiner),
        Words.all(warnings, joiner),
        tables.stream().map(Grid::table).toList());
  }
}
