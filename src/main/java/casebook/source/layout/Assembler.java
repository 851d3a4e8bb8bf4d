package casebook.source.layout;

import casebook.model.PagedText;
import casebook.model.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Puts the parts of a document where they belong: under headings, into steps and lists.
final class Assembler {
  private final Typography type;
  private final Joiner joiner;
  private final Headings headings;
  private final List<SectionDraft> sections = new ArrayList<>();
  private final List<Words> lead = new ArrayList<>();
  private final String title;
  private @Nullable SectionDraft section;
  private @Nullable StepDraft step;
  private final List<OpenCallout> waiting = new ArrayList<>();
  private @Nullable OpenCallout callout;
  private int lastNumber;

  Assembler(String title, Headings headings, Typography type, Joiner joiner) {
    this.type = type;
    this.title = title;
    this.headings = headings;
    this.joiner = joiner;
  }

  /// A note or warning that more text may belong to. It waits for its place: a warning in front of
  /// the next step of a list belongs to that step.
  private record OpenCallout(
      Words words, boolean isWarning, Optional<Box> panel, boolean isPlaced) {

    boolean takes(Chunk chunk) {
      boolean isNextColumn = chunk.page() > words.pageEnd() || chunk.first().y() < words.bottom();
      boolean isSamePanel =
          panel.isPresent()
              && (panel.equals(chunk.panel()) || (isNextColumn && chunk.panel().isPresent()))
              && chunk.callout().isEmpty();
      boolean isStep = chunk.label().filter(Label::isNumbered).isPresent();
      boolean isText = words.isEmpty() && chunk.callout().isEmpty() && !isStep;
      return isSamePanel || isText;
    }

    /// A label may stand in a band of its own above the box with the text.
    OpenCallout with(Chunk chunk) {
      Optional<Box> around = words.isEmpty() ? chunk.panel() : panel;
      words.add(chunk);
      return new OpenCallout(words, isWarning, around, isPlaced);
    }
  }

  void add(Part part) {
    switch (part) {
      case Part.Tabular table -> current(table.grid().page()).add(table.grid());
      case Chunk chunk -> add(chunk);
    }
  }

  private void add(Chunk chunk) {
    if (chunk.isHeading()) {
      open(chunk);
      return;
    }
    OpenCallout before = callout;
    if (before != null && before.takes(chunk)) {
      callout = before.with(chunk);
    } else if (chunk.callout().isPresent()) {
      close();
      addCallout(chunk, chunk.callout().get());
    } else if (chunk.label().isPresent()) {
      addEntry(chunk, chunk.label().get());
    } else {
      settle(Optional.empty());
      addText(chunk);
    }
  }

  private void open(Chunk heading) {
    settle(Optional.empty());
    step = null;
    lastNumber = 0;
    int rank = headings.rank(heading);
    section = new SectionDraft(joiner.join(heading.texts()), rank, heading.page());
    sections.add(section);
  }

  /// The section that is open; what comes before the first heading gets one under the title.
  private SectionDraft current(int page) {
    SectionDraft now = section;
    if (now == null) {
      now = new SectionDraft(title, 0, page);
      section = now;
      sections.add(now);
    }
    return now;
  }

  private void addCallout(Chunk chunk, Callout label) {
    Words words = new Words(chunk);
    StepDraft in = step;
    boolean isInStep = in != null && in.holds(chunk) && !chunk.isCentred();
    if (in != null && isInStep) {
      in.add(words, label.isWarning());
    }
    callout = new OpenCallout(words, label.isWarning(), chunk.panel(), isInStep);
  }

  private void close() {
    OpenCallout open = callout;
    callout = null;
    if (open != null && !open.isPlaced()) {
      waiting.add(open);
    }
  }

  /// Warnings go to the step they stand right before, all else to the section.
  private void settle(Optional<StepDraft> next) {
    close();
    for (OpenCallout done : waiting) {
      if (next.isPresent() && done.isWarning()) {
        next.get().add(done.words(), true);
      } else {
        current(done.words().page()).add(done.words(), done.isWarning());
      }
    }
    waiting.clear();
  }

  private void addEntry(Chunk entry, Label label) {
    StepDraft in = step;
    if (in != null && in.nests(entry, label)) {
      settle(Optional.empty());
      in.addSubstep(entry);
    } else if (label.isNumbered()) {
      StepDraft next = new StepDraft(entry, label);
      boolean goesOn = lastNumber > 0 && label.number() == lastNumber + 1;
      settle(goesOn ? Optional.of(next) : Optional.empty());
      current(entry.page()).add(next);
      lastNumber = label.number();
      step = next;
    } else {
      settle(Optional.empty());
      step = null;
      current(entry.page()).addBullet(new Words(entry));
    }
  }

  private void addText(Chunk chunk) {
    StepDraft in = step;
    if (in != null && (in.holds(chunk) || in.isTitled() || in.isWaiting())) {
      in.addText(chunk);
      return;
    }
    step = null;
    SectionDraft now = section;
    if (now == null) {
      lead.add(new Words(chunk));
      return;
    }
    Optional<Words> bullet = now.lastBullet();
    boolean isUnderBullet =
        bullet
            .filter(b -> b.textIndent() > 6 && Math.abs(b.textIndent() - chunk.indent()) < 4)
            .isPresent();
    if (isUnderBullet) {
      bullet.get().add(chunk);
    } else if (now.isRelated()
        && chunk.lines().stream().allMatch(l -> type.isLinkColour(l.colour()))) {
      now.addBullet(new Words(chunk));
    } else {
      now.addParagraph(new Words(chunk));
    }
  }

  List<Section> sections() {
    settle(Optional.empty());
    List<Section> built = new ArrayList<>();
    List<SectionDraft> path = new ArrayList<>();
    for (int i = 0; i < sections.size(); i++) {
      SectionDraft draft = sections.get(i);
      path.removeIf(p -> p.rank() >= draft.rank());
      String parent = path.isEmpty() ? "" : path.getLast().heading();
      path.add(draft);
      built.add(draft.section(path.size() + 1, parent, pageEnd(i), joiner));
    }
    return built;
  }

  /// The last page of a section with its subsections.
  private int pageEnd(int at) {
    int end = sections.get(at).pageEnd();
    for (int i = at + 1;
        i < sections.size() && sections.get(i).rank() > sections.get(at).rank();
        i++) {
      end = Math.max(end, sections.get(i).pageEnd());
    }
    return end;
  }

  PagedText lead(int page) {
    List<PagedText> texts = Words.all(lead, joiner);
    String text = String.join(" ", texts.stream().map(PagedText::text).toList());
    return new PagedText(text, texts.isEmpty() ? page : texts.getFirst().page());
  }
}
