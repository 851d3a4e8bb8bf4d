package casebook.source.layout;

import casebook.model.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A step while what belongs to it is added.
final class StepDraft {
  private final Chunk start;
  private final int number;
  private final Words words;
  private final List<Words> substeps = new ArrayList<>();
  private final List<Words> notes = new ArrayList<>();
  private final List<Words> warnings = new ArrayList<>();

  StepDraft(Chunk start, Label label) {
    this.start = start;
    this.number = label.number();
    this.words = new Words(start);
  }

  int number() {
    return number;
  }

  /// Whether a chunk stands inside this step: not left of its text.
  boolean holds(Chunk chunk) {
    boolean isIndented = start.bodyIndent() > start.indent() + 3;
    return isIndented && chunk.indent() > start.bodyIndent() - 3;
  }

  /// Whether an entry of a list is nested in this step.
  boolean nests(Chunk entry, Label label) {
    boolean isLetter = label.kind() == Label.Kind.LETTER;
    boolean isDeeper =
        entry.textIndent() > start.textIndent() + 4 || entry.indent() > start.bodyIndent() - 2;
    boolean isInside = entry.indent() > start.indent() + 4;
    return label.kind() == Label.Kind.STEP
        ? false
        : (isLetter && !entry.isHeading()) || (isDeeper && isInside);
  }

  /// A step whose label line is a title takes the text below it.
  boolean isTitled() {
    boolean isStep = start.label().filter(l -> l.kind() == Label.Kind.STEP).isPresent();
    return start.isBold() && isStep && substeps.isEmpty();
  }

  /// Whether the text of the step says that something follows, and nothing has yet.
  boolean isWaiting() {
    return substeps.isEmpty() && words.endsWithColon();
  }

  void addSubstep(Chunk entry) {
    substeps.add(new Words(entry));
  }

  /// Text without a label: it goes on with the entry it stands under, or is an entry that lost its
  /// mark, or is more of the step.
  void addText(Chunk chunk) {
    Optional<Words> last = substeps.isEmpty() ? Optional.empty() : Optional.of(substeps.getLast());
    boolean isUnder = last.filter(w -> Math.abs(w.textIndent() - chunk.indent()) < 4).isPresent();
    boolean isDeeper = chunk.indent() > start.bodyIndent() + 8 && !words.isEmpty();
    if (isUnder && last.get().textIndent() > start.bodyIndent() + 3) {
      last.get().add(chunk);
    } else if (isDeeper) {
      addSubstep(chunk);
    } else {
      words.add(chunk);
    }
  }

  void add(Words callout, boolean isWarning) {
    (isWarning ? warnings : notes).add(callout);
  }

  int pageEnd() {
    int end = words.pageEnd();
    for (List<Words> all : List.of(substeps, notes, warnings)) {
      end = Math.max(end, all.stream().mapToInt(Words::pageEnd).max().orElse(end));
    }
    return end;
  }

  Step step(Joiner joiner) {
    return new Step(
        number,
        words.text(joiner),
        words.page(),
        pageEnd(),
        Words.all(substeps, joiner),
        Words.all(notes, joiner),
        Words.all(warnings, joiner));
  }
}
