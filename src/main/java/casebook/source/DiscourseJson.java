package casebook.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/// Discourse topics as `/t/ID.json` gives them: one a file, one a line, or a zip archive of such
/// files. A place is the file, `file, line N`, or `file!entry` within an archive. A topic is read
/// whole or skipped; regular posts count, notices of the forum, whispers, hidden and deleted ones
/// do not.
///
/// No more is read than a file of 64 MB, an archive of 200,000 entries that unpacks to 200 times
/// its size, and a million characters of a post.
public final class DiscourseJson implements Source {

  private static final long MAX_BYTES_TO_RECOGNISE = 256L << 20;

  private final Bounds bounds;

  public DiscourseJson() {
    this(Bounds.DEFAULT);
  }

  DiscourseJson(Bounds bounds) {
    this.bounds = bounds;
  }

  @Override
  public boolean recognises(Path file, byte[] head) {
    TopicMark mark = new TopicMark(MAX_BYTES_TO_RECOGNISE);
    try {
      return Archive.isZip(head)
          ? isArchiveOfTopics(file, head, mark)
          : mark.isIn(new ByteArrayInputStream(head)) || isTopic(file, head, mark);
    } catch (IOException e) {
      return false;
    }
  }

  @Override
  public void read(Path file, String site, Consumer<Entry> into) {
    try {
      if (isZip(file)) {
        TopicPages topics = new TopicPages(site, into);
        new Archive(file, bounds).visit(new Unpacking(file, topics, into));
        topics.end();
      } else {
        readFile(file, site, into);
      }
    } catch (IOException e) {
      into.accept(Entry.skipped(file.toString(), "cannot be read: " + e));
    }
  }

  private boolean isArchiveOfTopics(Path file, byte[] head, TopicMark mark) {
    try {
      return new Archive(file, bounds).any(mark::isIn);
    } catch (IOException e) {
      return TopicMark.isInCutArchive(head);
    }
  }

  private static boolean isTopic(Path file, byte[] head, TopicMark mark) throws IOException {
    if (!TopicMark.beginsObject(head)) {
      return false;
    }
    try (InputStream in = Files.newInputStream(file)) {
      return mark.isIn(in);
    }
  }

  private static boolean isZip(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return Archive.isZip(in.readNBytes(4));
    }
  }

  @Override
  public List<Path> partsOf(Path file) {
    return isJson(file) ? PagedFiles.pagesOf(file) : List.of();
  }

  @Override
  public Optional<Path> wholeOf(Path file, byte[] head) {
    return isJson(file) && recognises(file, head) ? PagedFiles.firstOf(file) : Optional.empty();
  }

  private static boolean isJson(Path file) {
    return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).endsWith(".json");
  }

  private void readFile(Path file, String site, Consumer<Entry> into) throws IOException {
    TopicPages topics = new TopicPages(site, into);
    if (TopicLines.areIn(file)) {
      TopicLines.read(file, topics, into);
    } else {
      readWhole(file, topics, into);
      for (Path page : partsOf(file)) {
        readWhole(page, topics, into);
      }
    }
    topics.end();
  }

  private void readWhole(Path file, TopicPages topics, Consumer<Entry> into) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(bounds.maxEntryBytes() + 1);
      if (bytes.length > bounds.maxEntryBytes()) {
        into.accept(Entry.skipped(file.toString(), bounds.entryTooLarge()));
      } else {
        topics.take(file.toString(), bytes);
      }
    }
  }

  /// Makes entries of what an archive holds.
  private record Unpacking(Path file, TopicPages topics, Consumer<Entry> into)
      implements Archive.Visitor {

    private static final int MAX_NAME = 300;

    @Override
    public void read(String name, byte[] bytes) {
      topics.take(place(name), bytes);
    }

    @Override
    public void skip(String name, String reason) {
      into.accept(Entry.skipped(place(name), reason));
    }

    @Override
    public void stop(String reason) {
      into.accept(Entry.skipped(file.toString(), reason));
    }

    private String place(String name) {
      String shown = PlainText.folded(name);
      return file + "!" + shown.substring(0, Math.min(MAX_NAME, shown.length()));
    }
  }
}
