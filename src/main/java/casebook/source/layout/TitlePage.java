package casebook.source.layout;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Finds the title of a document: the largest words on the first page that has any. What stands
/// before it, such as the navigation of a web site, is left out.
record TitlePage(String title, int page, List<Part> rest) {

  static TitlePage of(List<Part> parts, Typography type, Joiner joiner, String told, String file) {
    Optional<Chunk> largest = said(parts, type, joiner, told).or(() -> largest(parts));
    boolean isTitle =
        largest.isPresent()
            && largest.get().size() >= 1.15 * type.bodySize()
            && !isSectionLike(largest.get(), parts, joiner, told);
    if (!isTitle) {
      String name = told.isBlank() ? file.replaceFirst("(?i)\\.pdf$", "") : Letters.fold(told);
      return new TitlePage(name, 1, parts);
    }
    Chunk title = largest.get();
    List<Part> rest = parts.subList(parts.indexOf(title) + 1, parts.size());
    return new TitlePage(joiner.join(title.asHeading().texts()), title.page(), rest);
  }

  /// Large words on the first page that the title in the file begins with.
  private static Optional<Chunk> said(
      List<Part> parts, Typography type, Joiner joiner, String told) {
    for (Part part : parts) {
      if (part instanceof Chunk chunk && chunk.page() == 1 && isTitleText(chunk)) {
        String text = joiner.join(chunk.asHeading().texts());
        boolean isSaid = text.length() > 5 && told.regionMatches(true, 0, text, 0, text.length());
        if (isSaid && chunk.size() >= 1.3 * type.bodySize()) {
          return Optional.of(chunk);
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Chunk> largest(List<Part> parts) {
    Optional<Chunk> largest = Optional.empty();
    for (Part part : parts) {
      if (part instanceof Chunk chunk && isTitleText(chunk)) {
        if (largest.isPresent() && chunk.page() > largest.get().page()) {
          return largest;
        }
        if (largest.isEmpty() || chunk.size() > 1.03 * largest.get().size()) {
          largest = Optional.of(chunk);
        }
      }
    }
    return largest;
  }

  private static boolean isTitleText(Chunk chunk) {
    long letters =
        chunk.lines().stream()
            .flatMapToInt(l -> l.text().chars())
            .filter(Character::isLetter)
            .count();
    return letters >= 3 && chunk.callout().isEmpty() && chunk.lines().size() <= 4;
  }

  /// Whether other headings look the same while the file itself tells another title.
  private static boolean isSectionLike(Chunk title, List<Part> parts, Joiner joiner, String told) {
    long alike =
        parts.stream()
            .filter(p -> p instanceof Chunk c && Headings.style(c).isLike(Headings.style(title)))
            .count();
    String text = joiner.join(title.asHeading().texts()).toLowerCase(Locale.ROOT);
    return alike >= 3 && told.contains(" ") && !told.toLowerCase(Locale.ROOT).contains(text);
  }
}
