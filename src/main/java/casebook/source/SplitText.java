package casebook.source;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.TextNode;

/// The words of several text nodes in a row, white space folded as in a block, each letter with the
/// place it came from.
final class SplitText {

  private record Place(TextNode node, int at) {}

  private final StringBuilder words = new StringBuilder();
  private final List<Place> places = new ArrayList<>();
  private final Place nowhere = new Place(new TextNode(""), 0);

  void add(TextNode node, boolean isCode) {
    String text = node.getWholeText();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean isSpace = !isCode && PlainText.isSpace(c);
      if (!isSpace) {
        put(c, new Place(node, i));
      } else if (!endsInSpace()) {
        put(' ', new Place(node, i));
      }
    }
  }

  void breakLine() {
    put('\n', nowhere);
  }

  void space() {
    if (!endsInSpace()) {
      put(' ', nowhere);
    }
  }

  String words() {
    return words.toString();
  }

  /// Puts a marker where the first of the letters stood and takes the rest away. From the last to
  /// the first, so that places before stay true.
  void replace(int start, int end, String marker) {
    int first = start;
    while (first < end && places.get(first).node().equals(nowhere.node())) {
      first++;
    }
    int to = end;
    while (to > first) {
      TextNode node = places.get(to - 1).node();
      int from = to - 1;
      while (from > first && places.get(from - 1).node().equals(node)) {
        from--;
      }
      if (!node.equals(nowhere.node())) {
        String text = node.getWholeText();
        String before = text.substring(0, places.get(from).at());
        String after = text.substring(places.get(to - 1).at() + 1);
        node.text(before + (from == first ? marker : "") + after);
      }
      to = from;
    }
  }

  void clear() {
    words.setLength(0);
    places.clear();
  }

  private void put(char c, Place place) {
    words.append(c);
    places.add(place);
  }

  private boolean endsInSpace() {
    return words.isEmpty() || Character.isWhitespace(words.charAt(words.length() - 1));
  }
}
