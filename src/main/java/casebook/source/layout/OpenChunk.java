package casebook.source.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A chunk while lines are added to it, and the decision whether a line goes on with it.
final class OpenChunk {
  /// How far, in points, left edges may be off.
  private static final double OFF = 3;

  private final Typography type;
  private final List<Line> lines = new ArrayList<>();
  private final Flow start;
  private final Optional<Label> label;
  private final Optional<Callout> callout;
  private final double indent;
  private double textIndent;
  private Flow last;

  OpenChunk(Flow start, Line line, Optional<Label> label, Typography type) {
    this.type = type;
    this.start = start;
    this.last = start;
    this.label = label;
    this.callout = label.isPresent() ? Optional.empty() : Callout.of(line);
    this.indent = start.indent(line);
    this.textIndent =
        label.isPresent()
            ? line.xBehind(label.get().length()) - start.left()
            : line.x() - start.left();
    lines.add(line);
  }

  Chunk close() {
    boolean isAtEdge = indent < OFF + 1 || lines.stream().allMatch(this::isCentred);
    return new Chunk(lines, label, callout, start.panel(), indent, textIndent, isAtEdge, false);
  }

  private boolean isCentred(Line line) {
    double middle = (line.x() + line.right()) / 2;
    return Math.abs(middle - (start.left() + start.right()) / 2) < OFF
        && line.box().width() < 0.8 * (start.right() - start.left());
  }

  void add(Flow flow, Line line) {
    if (lines.size() == 1) {
      textIndent = line.x() - flow.left();
    }
    last = flow;
    lines.add(line);
  }

  Line lastLine() {
    return lines.getLast();
  }

  boolean isContinuedBy(Flow flow, Line line) {
    if (Callout.of(line).isPresent() || !isAlike(line)) {
      return false;
    }
    boolean follows = line.page() == lastLine().page() && isBelow(line) && isSameColumn(flow);
    return follows ? isNextLine(flow, line) : isNextColumn(flow, line);
  }

  /// A label at the beginning of a line that is only the middle of a sentence: `version / 14.
  /// Then`.
  boolean isMidSentence(Flow flow, Line line, Label found) {
    boolean mayBe = found.kind() != Label.Kind.STEP && !lastLine().endsSentence();
    double x = line.x() - flow.left();
    return mayBe
        && found.number() != 1
        && lines.size() + (label.isPresent() ? 1 : 0) > 1
        && Math.abs(x - textIndent) < OFF
        && !hasRoom(line)
        && isContinuedBy(flow, line);
  }

  private boolean isAlike(Line line) {
    return Math.abs(line.size() - lastLine().size()) < 0.06 * line.size() || isLabelOnly();
  }

  private boolean isLabelOnly() {
    return lines.size() == 1
        && label.filter(l -> l.length() >= lastLine().text().length()).isPresent();
  }

  private boolean isBelow(Line line) {
    return line.y() > lastLine().y();
  }

  private boolean isSameColumn(Flow flow) {
    return flow.region() == last.region()
        || (Math.abs(flow.left() - last.left()) < OFF && isNear(lines.getLast(), flow));
  }

  private static boolean isNear(Line line, Flow flow) {
    return flow.placed().box().top() - line.box().bottom() < line.size();
  }

  private boolean isNextLine(Flow flow, Line line) {
    double pitch = line.y() - lastLine().y();
    if (isLabelOnly()) {
      return pitch < 2.4 * type.pitchAt(line.size()) && line.x() - flow.left() > indent - OFF;
    }
    return pitch < pitchLimit()
        && flow.panel().equals(last.panel())
        && isAligned(line.x() - flow.left(), line)
        && !isNewByStyle(line);
  }

  private double pitchLimit() {
    if (lines.size() == 1 || lines.getFirst().page() != lastLine().page()) {
      return 1.25 * type.pitchAt(lastLine().size());
    }
    double own = lines.get(lines.size() - 1).y() - lines.get(lines.size() - 2).y();
    double usual = 1.25 * type.pitchAt(lastLine().size());
    return own > 0 ? Math.min(usual, 1.13 * own + 0.6) : usual;
  }

  private boolean isAligned(double x, Line line) {
    if (lines.size() > 1) {
      return Math.abs(x - textIndent) < OFF || isCentredUnder(line);
    }
    if (label.isPresent()) {
      boolean isHanging = x > indent + OFF && x < textIndent + OFF;
      return isHanging || (Math.abs(x - indent) <= OFF && !hasRoom(line));
    }
    double back = textIndent - x;
    return Math.abs(back) < OFF || (back > 0 && back < 3 * line.size()) || isCentredUnder(line);
  }

  private boolean isCentredUnder(Line line) {
    double above = (lastLine().x() + lastLine().right()) / 2;
    return Math.abs(above - (line.x() + line.right()) / 2) < 1.5
        && lastLine().isBold() == line.isBold();
  }

  private boolean hasRoom(Line line) {
    double limit = last.panel().map(p -> p.right() - 6).orElse(last.right());
    return lastLine().hasRoomFor(line, Math.min(limit, last.right()));
  }

  /// Lines that were broken on purpose: a bold line above plain text, links one below the other.
  private boolean isNewByStyle(Line line) {
    boolean isTurn = lines.stream().allMatch(Line::isBold) != line.isBold();
    boolean isPlainTurn = isTurn && label.isEmpty() && callout.isEmpty();
    boolean isLinks = type.isLinkColour(line.colour()) && type.isLinkColour(lastLine().colour());
    boolean startsAfresh = isPlainTurn && line.isBold() != line.first().isBold();
    return (isLinks || (isPlainTurn && !startsAfresh)) && hasRoom(line);
  }

  /// In the next column or on the next page: what is no new sentence goes on.
  private boolean isNextColumn(Flow flow, Line line) {
    boolean isAligned = Math.abs(line.x() - flow.left() - textIndent) < OFF;
    boolean isBroken = !lastLine().endsSentence() && !hasRoom(line);
    boolean isLevelPanel = flow.panel().isPresent() == last.panel().isPresent();
    return (isAligned || lines.size() == 1)
        && isBroken
        && isLevelPanel
        && line.isBold() == lastLine().isBold()
        && !type.isLarge(line)
        && Math.abs(line.x() - flow.left() - textIndent) < 3 * line.size();
  }
}
