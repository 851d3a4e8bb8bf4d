package casebook.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/// A dump of a Stack Exchange site: a folder with `Posts.xml` and beside it `Comments.xml`,
/// `PostLinks.xml` and `Users.xml` as far as they are there, or the `.7z` archive of these. A
/// question is a discussion with its answers and comments. Files are streamed; what belongs
/// together is joined on disk, so memory does not grow with the dump.
///
/// The site is the one that the caller names, else the name of the archive or folder where that is
/// a host, else `local`.
public final class StackExchangeDump implements Source {
  static final String POSTS = "Posts.xml";
  static final List<String> PARTS = List.of("Comments.xml", "PostLinks.xml", "Users.xml");

  private static final Pattern START =
      Pattern.compile(
          "^\\s*(?:<\\?xml[^>]*>\\s*)?(?:<!.*>\\s*)?<(posts|comments|postlinks|users)[\\s>/]",
          Pattern.DOTALL);
  private static final Pattern HOST = Pattern.compile("[a-z0-9-]+(\\.[a-z0-9-]+)+");

  private final Bounds bounds;

  public StackExchangeDump() {
    this(Bounds.DEFAULT);
  }

  StackExchangeDump(Bounds bounds) {
    this.bounds = bounds;
  }

  @Override
  public boolean recognises(Path file, byte[] head) {
    return isSevenZip(head) || start(head).isPresent();
  }

  @Override
  public List<Path> partsOf(Path file) {
    return isNamed(file, POSTS)
        ? PARTS.stream().map(file::resolveSibling).filter(Files::isRegularFile).toList()
        : List.of();
  }

  @Override
  public Optional<Path> wholeOf(Path file, byte[] head) {
    boolean isPart = PARTS.contains(String.valueOf(file.getFileName())) && start(head).isPresent();
    return Optional.of(file.resolveSibling(POSTS)).filter(f -> isPart && Files.isRegularFile(f));
  }

  @Override
  public void read(Path file, String site, Consumer<Entry> into) {
    try {
      byte[] head = head(file);
      if (isSevenZip(head)) {
        readArchive(file, site, into);
      } else if (start(head).filter("posts"::equals).isPresent()) {
        Path folder = file.toAbsolutePath().resolveSibling("");
        try (DumpFiles files =
            isNamed(file, POSTS) ? new DumpFiles.InFolder(folder) : new DumpFiles.Alone(file)) {
          new DumpReader(files, siteOf(folder, site), into).read();
        }
      } else {
        into.accept(Entry.skipped(file.toString(), looksLike(head)));
      }
    } catch (IOException | RuntimeException e) {
      into.accept(
          Entry.skipped(
              file.toString(),
              "cannot be read: " + PlainText.folded(String.valueOf(e.getMessage()))));
    }
  }

  private void readArchive(Path file, String site, Consumer<Entry> into) throws IOException {
    try (DumpFiles.InArchive files = DumpFiles.InArchive.open(file, bounds)) {
      List<String> names = files.names();
      for (String name : names) {
        if (DumpFiles.InArchive.climbsOut(name)) {
          into.accept(
              Entry.skipped(
                  files.place(name), "its name leads out of the archive; it is not read"));
        }
      }
      if (files.has(POSTS)) {
        new DumpReader(files, siteOf(file, site), into).read();
      } else if (names.stream().noneMatch(DumpFiles.InArchive::climbsOut)) {
        into.accept(
            Entry.skipped(
                file.toString(),
                "a 7z archive without Posts.xml; of these only dumps of Stack Exchange sites are"
                    + " read. It holds "
                    + (names.isEmpty()
                        ? "nothing"
                        : String.join(", ", names.subList(0, Math.min(5, names.size()))))));
      }
    }
  }

  private static String looksLike(byte[] head) {
    return start(head)
        .map(kind -> "the " + kind + " of a Stack Exchange dump, without its Posts.xml beside it")
        .orElse("not a Stack Exchange dump");
  }

  private static Optional<String> start(byte[] head) {
    return START.matcher(Charsets.decode(head)).results().findFirst().map(r -> r.group(1));
  }

  /// `stackoverflow.com-Posts.7z` is a dump of stackoverflow.com.
  private static String siteOf(Path place, String site) {
    if (!site.isBlank() && !site.equals(Topic.LOCAL)) {
      return site.strip().toLowerCase(Locale.ROOT);
    }
    String name =
        String.valueOf(place.getFileName())
            .toLowerCase(Locale.ROOT)
            .replaceFirst("(-posts)?\\.7z$", "");
    return HOST.matcher(name).matches() ? name : Topic.LOCAL;
  }

  private static boolean isNamed(Path file, String name) {
    return String.valueOf(file.getFileName()).equals(name);
  }

  private static boolean isSevenZip(byte[] head) {
    return head.length > 6 && head[0] == '7' && head[1] == 'z' && (head[2] & 0xff) == 0xbc;
  }

  private static byte[] head(Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      return in.readNBytes(4096);
    }
  }
}
