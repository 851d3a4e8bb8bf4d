package casebook.source;

import casebook.model.Block;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/// Walks the elements of one post and tells its blocks in reading order. A block ends wherever
/// something is left out, so that its text is never put together from two places.
final class BlockReader {

  private static final Pattern FILE_SIZE =
      Pattern.compile("^\\s*\\([0-9.,]{1,12}\\s?(?:[Bb]ytes?|[KMGT]i?B|B)\\)");

  private enum Form {
    PROSE,
    HEADING,
    ITEM,
    ROW,
    EDIT_MARK
  }

  private final String topic;
  private final List<Block> blocks = new ArrayList<>();
  private final List<Block> beside = new ArrayList<>();
  private final Deque<Voice> voices = new ArrayDeque<>();
  private final Run run = new Run();
  private Form form = Form.PROSE;

  private BlockReader(String topic) {
    this.topic = topic;
  }

  /// `topic` is the number of the discussion: a quote from another one names no post of this.
  static List<Block> read(Element body, String topic) {
    BlockReader reader = new BlockReader(topic);
    reader.children(body);
    reader.endBlock();
    return List.copyOf(reader.blocks);
  }

  /// Recursion is no deeper than `PostHtml` lets elements nest.
  private void children(Element parent) {
    for (Node child : parent.childNodes()) {
      if (child instanceof TextNode words) {
        run.add(withoutFileSize(words));
      } else if (child instanceof Element element) {
        element(element);
      }
    }
  }

  private void element(Element e) {
    switch (Role.of(e)) {
      case FURNITURE -> endOfFurniture(e);
      case INLINE -> children(e);
      case CODE_SPAN -> codeSpan(e);
      case LINE_BREAK -> run.breakLine();
      case BLOCK -> block(e);
      case HEADING -> within(Form.HEADING, e);
      case ITEM -> within(Form.ITEM, e);
      case ROW -> within(Form.ROW, e);
      case CELL -> cell(e);
      case EDIT_MARK -> within(Form.EDIT_MARK, e);
      case CODE -> code(e);
      case QUOTE -> quote(e);
      case LINK -> link(e);
      case ATTACHMENT -> attachment(e);
      case PICTURE -> picture(e);
      case LIGHTBOX -> lightbox(e);
      case CARD -> card(e);
    }
  }

  /// Furniture that holds words ends a block; an icon within a sentence does not.
  private void endOfFurniture(Element e) {
    if (!e.wholeText().isBlank()) {
      endBlock();
    }
  }

  private void codeSpan(Element e) {
    run.openSpan();
    children(e);
    run.closeSpan();
  }

  private void block(Element e) {
    if (form == Form.ROW) {
      cell(e);
    } else {
      within(form, e);
    }
  }

  private void cell(Element e) {
    run.add(" ");
    children(e);
  }

  private void within(Form inner, Element e) {
    endBlock();
    Form outer = form;
    form = inner;
    children(e);
    endBlock();
    form = outer;
  }

  private void code(Element e) {
    endBlock();
    String text = PlainText.lines(e.wholeText());
    if (!text.isBlank()) {
      say(new Block.Code(text));
    }
  }

  private void quote(Element e) {
    endBlock();
    endVoice();
    voices.push(Voice.of(e, topic));
    within(Form.PROSE, e);
    endVoice();
    voices.pop();
  }

  private void link(Element a) {
    children(a);
    leadTo(Card.words(a), Card.address(a, "href"));
  }

  private void attachment(Element a) {
    endBlock();
    if (voices.isEmpty()) {
      blocks.add(new Block.Attachment(PlainText.folded(a.wholeText()), Card.address(a, "href")));
    }
  }

  private void picture(Element img) {
    if (voices.isEmpty()) {
      beside.add(new Block.Picture(Card.alternative(img)));
    }
  }

  private void lightbox(Element e) {
    endBlock();
    e.select("img").stream().limit(1).forEach(this::picture);
    endBlock();
  }

  private void card(Element e) {
    endBlock();
    Card card = Card.of(e);
    leadTo(card.title(), card.address());
    endBlock();
  }

  private void leadTo(String words, String address) {
    if (voices.isEmpty() && !address.isEmpty()) {
      beside.add(new Block.Link(words, address));
    }
  }

  /// What was gathered becomes a block, followed by what stood beside its words.
  private void endBlock() {
    run.endSpanHere();
    String text = run.text();
    if (!text.isBlank()) {
      say(formed(text, run.spans()));
    }
    run.clear();
    blocks.addAll(beside);
    beside.clear();
  }

  private Block formed(String text, List<String> spans) {
    return switch (form) {
      case PROSE -> new Block.Prose(text, spans);
      case HEADING -> new Block.Heading(text);
      case ITEM, ROW -> new Block.Item(text, spans);
      case EDIT_MARK -> new Block.EditMark(text);
    };
  }

  private void say(Block block) {
    if (voices.isEmpty()) {
      blocks.add(block);
    } else {
      voices.element().say(block.text());
    }
  }

  private void endVoice() {
    Stream.ofNullable(voices.peek()).flatMap(v -> v.soFar().stream()).forEach(blocks::add);
  }

  private static String withoutFileSize(TextNode words) {
    boolean isBesideFile =
        words.previousSibling() instanceof Element e && Role.of(e) == Role.ATTACHMENT;
    String text = words.getWholeText();
    return isBesideFile ? FILE_SIZE.matcher(text).replaceFirst("") : text;
  }
}
