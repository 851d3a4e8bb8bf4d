package casebook.source;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A topic whose pages lie in files of their own: beside `8.json` lie `8-2.json` or `8.page3.json`.
final class PagedFiles {
  private static final Pattern PAGE =
      Pattern.compile(
          "^(.+?)(?:[-_.]page[-_=]?|[-_.])(\\d{1,4})(\\.[a-z]+)$", Pattern.CASE_INSENSITIVE);
  private static final List<String> BETWEEN =
      List.of("-", "_", ".", "-page-", "-page", "_page_", "_page", ".page", ".page-");
  private static final int MOST_PAGES = 1000;

  private PagedFiles() {}

  /// The first page of the topic that a file is a further page of, by their names.
  static Optional<Path> firstOf(Path file) {
    Matcher page = PAGE.matcher(String.valueOf(file.getFileName()));
    return page.matches()
        ? Optional.of(file.resolveSibling(page.group(1) + page.group(3)))
            .filter(Files::isRegularFile)
        : Optional.empty();
  }

  static List<Path> pagesOf(Path file) {
    String name = String.valueOf(file.getFileName());
    int dot = name.lastIndexOf('.');
    List<Path> pages = new ArrayList<>();
    for (String between : dot < 1 ? List.<String>of() : BETWEEN) {
      for (int n = 1; n <= MOST_PAGES; n++) {
        Path page = file.resolveSibling(name.substring(0, dot) + between + n + name.substring(dot));
        if (Files.isRegularFile(page)) {
          pages.add(page);
        } else if (n > 1) {
          break;
        }
      }
    }
    return pages;
  }
}
