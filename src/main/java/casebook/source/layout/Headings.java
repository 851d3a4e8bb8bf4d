package casebook.source.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/// Tells headings from text by size, weight and place, and their levels by size and weight.
final class Headings {
  private static final int LONGEST = 140;

  /// Sizes that differ by less count as one.
  private static final double SAME = 0.04;

  private final List<Style> styles;

  private Headings(List<Style> styles) {
    this.styles = List.copyOf(styles);
  }

  record Style(double size, boolean isBold) {

    boolean isLike(Style other) {
      return isBold == other.isBold && Math.abs(size - other.size) < SAME * size;
    }
  }

  /// The document's parts with its headings marked.
  record Marked(List<Part> parts, Headings levels) {}

  static Marked mark(List<Part> parts, Typography type) {
    List<Part> marked = new ArrayList<>();
    for (Part part : parts) {
      boolean isHeading = part instanceof Chunk chunk && isHeading(chunk, type);
      marked.add(isHeading ? ((Chunk) part).asHeading() : part);
    }
    if (!parts.isEmpty() && isSubtitle(marked)) {
      marked.set(0, parts.getFirst());
    }
    return new Marked(marked, new Headings(styles(marked)));
  }

  /// Words below the title in a plain look that no heading has.
  private static boolean isSubtitle(List<Part> marked) {
    return marked.getFirst() instanceof Chunk first
        && first.isHeading()
        && !first.isBold()
        && marked.stream()
            .skip(1)
            .noneMatch(p -> p instanceof Chunk c && c.isHeading() && style(c).isLike(style(first)));
  }

  private static boolean isHeading(Chunk chunk, Typography type) {
    String text = String.join(" ", chunk.texts());
    boolean isLarge = type.isLarge(chunk.first());
    boolean isShort = text.length() <= LONGEST && chunk.lines().size() <= 3;
    boolean isText = chunk.lines().size() > 1 && text.endsWith(".") && !chunk.isBold();
    if (!isShort || isText || text.chars().noneMatch(Character::isLetter)) {
      return false;
    }
    return isLarge ? isLargeHeading(chunk, text) : isBoldHeading(chunk, text, type);
  }

  private static boolean isLargeHeading(Chunk chunk, String text) {
    boolean isEntry =
        chunk.label().filter(l -> !isHeadingLabel(l, text(chunk)) || !chunk.isBold()).isPresent();
    boolean isCallout = chunk.callout().isPresent() && chunk.panel().isPresent();
    return !isEntry && !isCallout && (chunk.isBold() || !text.endsWith("."));
  }

  /// `2.` or `B.` may number a heading.
  private static boolean isHeadingLabel(Label label, String text) {
    return label.kind() == Label.Kind.NUMBER
        || (label.kind() == Label.Kind.LETTER && Character.isUpperCase(text.charAt(0)));
  }

  private static String text(Chunk chunk) {
    return chunk.first().text();
  }

  /// In the size of running text, only a bold line of its own at the edge of its column, without a
  /// sign at its end.
  private static boolean isBoldHeading(Chunk chunk, String text, Typography type) {
    return chunk.isBold()
        && chunk.label().isEmpty()
        && chunk.callout().isEmpty()
        && (chunk.panel().isEmpty() || chunk.isAloneInPanel())
        && chunk.isAtEdge()
        && chunk.size() > 0.95 * type.bodySize()
        && text.length() < 90
        && ".,;:!".indexOf(text.charAt(text.length() - 1)) < 0;
  }

  private static List<Style> styles(List<Part> parts) {
    var all =
        new TreeSet<>(
            Comparator.comparingDouble(Style::size)
                .reversed()
                .thenComparing(Style::isBold, Comparator.reverseOrder()));
    for (Part part : parts) {
      if (part instanceof Chunk chunk && chunk.isHeading()) {
        all.add(style(chunk));
      }
    }
    List<Style> distinct = new ArrayList<>();
    for (Style style : all) {
      if (distinct.isEmpty() || distinct.stream().noneMatch(style::isLike)) {
        distinct.add(style);
      }
    }
    return distinct;
  }

  static Style style(Chunk chunk) {
    return new Style(chunk.size(), chunk.isBold());
  }

  /// From 1, the largest.
  int rank(Chunk heading) {
    Style style = style(heading);
    for (int i = 0; i < styles.size(); i++) {
      if (styles.get(i).isLike(style)) {
        return i + 1;
      }
    }
    return styles.size();
  }
}
