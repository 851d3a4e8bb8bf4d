package casebook.source;

import casebook.model.Block;
import casebook.text.Redaction;
import casebook.text.Redaction.Hidden;
import java.util.ArrayList;
import java.util.List;

/// Masks the blocks of a post. A code span is masked as its words are in the paragraph around it:
/// the label that says what it is may stand outside of it.
record BlockMasking(Redaction redaction, Masking.Names names) {

  Block of(Block block) {
    return switch (block) {
      case Block.Prose(String text, List<String> spans) ->
          new Block.Prose(redaction.of(text), spans(text, spans));
      case Block.Item(String text, List<String> spans) ->
          new Block.Item(redaction.of(text), spans(text, spans));
      case Block.Heading(String text) -> new Block.Heading(redaction.of(text));
      case Block.Code(String text) -> new Block.Code(redaction.of(text));
      case Block.Quote(String author, var post, String text) ->
          new Block.Quote(author.isEmpty() ? "" : names.of(author), post, redaction.of(text));
      case Block.Link(String text, String href) ->
          new Block.Link(redaction.of(text), new AddressMasking(redaction).of(href));
      case Block.Attachment(String text, String href) ->
          new Block.Attachment(redaction.of(text), new AddressMasking(redaction).of(href));
      case Block.Picture(String text) -> new Block.Picture(redaction.of(text));
      case Block.EditMark(String text) -> new Block.EditMark(redaction.of(text));
    };
  }

  /// The spans stand in the text in this order. One of which only a part is masked keeps the rest.
  private List<String> spans(String text, List<String> spans) {
    List<Hidden> hidden = redaction.in(text);
    if (hidden.isEmpty()) {
      return spans;
    }
    List<String> masked = new ArrayList<>();
    int from = 0;
    for (String span : spans) {
      int start = text.indexOf(span, from);
      from = start < 0 ? from : start + span.length();
      masked.add(start < 0 ? redaction.of(span) : piece(text, start, from, hidden));
    }
    return masked;
  }

  private static String piece(String text, int start, int end, List<Hidden> hidden) {
    StringBuilder piece = new StringBuilder();
    int from = start;
    for (Hidden one : hidden) {
      if (one.end() > start && one.start() < end) {
        piece.append(text, from, Math.max(from, one.start())).append(one.by());
        from = Math.min(end, one.end());
      }
    }
    return piece.append(text, from, end).toString();
  }
}
