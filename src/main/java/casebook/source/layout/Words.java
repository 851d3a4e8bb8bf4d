package casebook.source.layout;

import casebook.model.PagedText;
import java.util.ArrayList;
import java.util.List;

/// Running text while pieces are added to it. `textIndent` is where its lines begin.
final class Words {
  private final List<String> lines = new ArrayList<>();
  private final int page;
  private final double textIndent;
  private int pageEnd;
  private double bottom;

  Words(Chunk chunk) {
    this.page = chunk.page();
    this.textIndent = chunk.textIndent();
    this.pageEnd = page;
    add(chunk);
  }

  void add(Chunk chunk) {
    for (String text : chunk.texts()) {
      if (!text.isBlank()) {
        lines.add(text);
      }
    }
    pageEnd = Math.max(pageEnd, chunk.pageEnd());
    bottom = chunk.lines().getLast().y();
  }

  double textIndent() {
    return textIndent;
  }

  int page() {
    return page;
  }

  int pageEnd() {
    return pageEnd;
  }

  /// The base line of the last line.
  double bottom() {
    return bottom;
  }

  boolean endsWithColon() {
    return !lines.isEmpty() && lines.getLast().endsWith(":");
  }

  boolean isEmpty() {
    return lines.isEmpty();
  }

  String text(Joiner joiner) {
    return joiner.join(lines);
  }

  PagedText paged(Joiner joiner) {
    return new PagedText(text(joiner), page);
  }

  static List<PagedText> all(List<Words> words, Joiner joiner) {
    return words.stream().filter(w -> !w.isEmpty()).map(w -> w.paged(joiner)).toList();
  }
}
