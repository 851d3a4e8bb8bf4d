package casebook.source.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Joins lines to paragraphs, headings and entries of lists.
final class Chunker {
  private final Typography type;
  private final List<Part> parts = new ArrayList<>();
  private final List<Part> held = new ArrayList<>();
  private @Nullable OpenChunk open;
  private int lastNumber = -1;

  private Chunker(Typography type) {
    this.type = type;
  }

  static List<Part> chunks(List<Flow> flows, Typography type) {
    var chunker = new Chunker(type);
    flows.forEach(chunker::add);
    chunker.close();
    return chunker.parts;
  }

  private void add(Flow flow) {
    switch (flow.placed()) {
      case Line line -> add(flow, line);
      case Grid grid -> held.add(new Part.Tabular(grid));
    }
  }

  /// A table in the middle of a sentence comes after it.
  private void add(Flow flow, Line line) {
    Optional<Label> label = Label.of(line).or(() -> decimal(line));
    OpenChunk before = open;
    boolean goesOn =
        before != null
            && (label.isPresent()
                ? before.isMidSentence(flow, line, label.get())
                : before.isContinuedBy(flow, line));
    if (before != null && goesOn) {
      before.add(flow, line);
      return;
    }
    close();
    open = new OpenChunk(flow, line, label, type);
    lastNumber = label.filter(Label::isNumbered).map(Label::number).orElse(lastNumber);
  }

  private Optional<Label> decimal(Line line) {
    return line.isBold() || type.isLarge(line) ? Optional.empty() : Label.below(lastNumber, line);
  }

  private void close() {
    OpenChunk done = open;
    if (done != null) {
      parts.add(done.close());
    }
    parts.addAll(held);
    held.clear();
    open = null;
  }
}
