package casebook.source.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Lines that belong together: a paragraph, a heading, or an entry of a list. `indent` is the place
/// of its left edge in its column, `textIndent` that of the text behind the label, in points;
/// `isAtEdge` when it begins at the left edge of the column or stands in its middle.
record Chunk(
    List<Line> lines,
    Optional<Label> label,
    Optional<Callout> callout,
    Optional<Box> panel,
    double indent,
    double textIndent,
    boolean isAtEdge,
    boolean isHeading)
    implements Part {

  Chunk {
    lines = List.copyOf(lines);
  }

  Line first() {
    return lines.getFirst();
  }

  int page() {
    return first().page();
  }

  int pageEnd() {
    return lines.getLast().page();
  }

  boolean isBold() {
    return lines.stream().allMatch(Line::isBold);
  }

  double size() {
    return first().size();
  }

  /// Where a line that goes on with this one begins, as far as it shows.
  double bodyIndent() {
    if (lines.size() > 1) {
      return textIndent;
    }
    boolean isStep = label.filter(l -> l.kind() == Label.Kind.STEP).isPresent();
    return isStep ? indent + 6 : textIndent;
  }

  /// The texts of the lines, the label of the first left out.
  List<String> texts() {
    int cut = Math.max(label.map(Label::length).orElse(0), callout.map(Callout::length).orElse(0));
    List<String> texts = new ArrayList<>();
    lines.forEach(l -> texts.add(l.text()));
    String first = texts.getFirst();
    texts.set(0, first.substring(Math.min(cut, first.length())));
    return texts;
  }

  boolean isEmpty() {
    return texts().stream().allMatch(String::isBlank);
  }

  /// Its indent then tells nothing.
  boolean isCentred() {
    return isAtEdge && indent > 8 && label.isEmpty();
  }

  /// Whether the box around it holds nothing else: a bar behind a heading.
  boolean isAloneInPanel() {
    return panel.filter(p -> p.height() < (lines.size() + 1.6) * 1.3 * size()).isPresent();
  }

  Chunk asHeading() {
    return new Chunk(
        lines, Optional.empty(), Optional.empty(), panel, indent, textIndent, isAtEdge, true);
  }
}
