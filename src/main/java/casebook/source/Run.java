package casebook.source;

import java.util.ArrayList;
import java.util.List;

/// Text put together from the inline pieces of one block. White space is folded within a line,
/// nothing is added between pieces, and line breaks are kept because a sentence may end there.
final class Run {

  private static final int NOWHERE = -1;

  private final StringBuilder text = new StringBuilder();
  private final List<String> spans = new ArrayList<>();
  private boolean isSpaceDue;
  private int spanStart = NOWHERE;
  private int spanDepth;

  void add(String words) {
    for (int i = 0; i < words.length(); ) {
      int c = words.codePointAt(i);
      i += Character.charCount(c);
      if (PlainText.isSpace(c)) {
        isSpaceDue = true;
      } else {
        addDueSpace();
        text.appendCodePoint(PlainText.readable(c));
      }
    }
  }

  void breakLine() {
    isSpaceDue = false;
    if (!isAtLineStart()) {
      text.append('\n');
    }
  }

  void openSpan() {
    if (spanDepth++ == 0) {
      spanStart = text.length();
    }
  }

  void closeSpan() {
    if (--spanDepth == 0) {
      keepSpan();
      spanStart = NOWHERE;
    }
  }

  String text() {
    return text.toString().stripTrailing();
  }

  List<String> spans() {
    return List.copyOf(spans);
  }

  /// Starts the next block. A code span that is still open goes on in it.
  void clear() {
    text.setLength(0);
    spans.clear();
    isSpaceDue = false;
    spanStart = spanDepth > 0 ? 0 : NOWHERE;
  }

  /// Ends a block within an open code span.
  void endSpanHere() {
    if (spanDepth > 0) {
      keepSpan();
    }
  }

  private void keepSpan() {
    String span = text.substring(Math.min(spanStart, text.length())).strip();
    if (!span.isEmpty()) {
      spans.add(span);
    }
  }

  private void addDueSpace() {
    if (isSpaceDue && !isAtLineStart()) {
      text.append(' ');
    }
    isSpaceDue = false;
  }

  private boolean isAtLineStart() {
    return text.isEmpty() || text.charAt(text.length() - 1) == '\n';
  }
}
