package casebook.source.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Takes out a table of contents: the headings in it are those of the document, said twice.
final class Contents {
  private static final Pattern HEADING =
      Pattern.compile("(?i)(?:table of )?contents|in this (?:article|document|guide|manual)");

  private Contents() {}

  /// What follows such a heading goes with it, up to a heading as large or the end of the page.
  static List<Part> without(List<Part> parts) {
    List<Part> kept = new ArrayList<>();
    @Nullable Chunk open = null;
    for (Part part : parts) {
      if (open != null && ends(part, open)) {
        open = null;
      }
      if (part instanceof Chunk chunk && isContents(chunk)) {
        open = chunk;
      }
      if (open == null) {
        kept.add(part);
      }
    }
    return kept;
  }

  private static boolean isContents(Chunk chunk) {
    return chunk.isHeading() && HEADING.matcher(chunk.first().text()).matches();
  }

  private static boolean ends(Part part, Chunk contents) {
    return switch (part) {
      case Part.Tabular table -> table.grid().page() > contents.page();
      case Chunk chunk ->
          chunk.page() > contents.page()
              || (chunk.isHeading() && chunk.size() > 0.97 * contents.size());
    };
  }
}
