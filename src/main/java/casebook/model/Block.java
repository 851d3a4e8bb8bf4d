package casebook.model;

import java.util.List;
import java.util.OptionalInt;

/// A piece of a post. What the author wrote and what the author only repeats are never glued
/// together: a `Quote` is somebody else's words.
public sealed interface Block {

  /// The piece as plain text, white space folded, lines kept only in code.
  String text();

  /// A paragraph. `spans` are the inline code spans in it, in order; they stand in `text` too.
  record Prose(String text, List<String> spans) implements Block {
    public Prose {
      spans = List.copyOf(spans);
    }
  }

  record Heading(String text) implements Block {}

  /// An entry of a list, or a cell row of a table. `spans` as in a paragraph.
  record Item(String text, List<String> spans) implements Block {
    public Item {
      spans = List.copyOf(spans);
    }
  }

  /// Preformatted text with its line breaks: a log, a command, an error.
  record Code(String text) implements Block {}

  /// Words of somebody else, repeated. `author` is empty and `post` absent where not said.
  record Quote(String author, OptionalInt post, String text) implements Block {}

  /// A link that stands in the post, with the words on it (which prose holds too).
  record Link(String text, String href) implements Block {}

  record Attachment(String text, String href) implements Block {}

  /// A picture, with its alternative text.
  record Picture(String text) implements Block {}

  /// A note that the post was edited, such as "Edited to add:".
  record EditMark(String text) implements Block {}
}
