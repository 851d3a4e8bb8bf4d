package casebook.source;

import casebook.json.Json;
import casebook.model.CorruptSourceException;
import casebook.model.Reading;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/// Discourse topics as `/t/ID.json` gives them: one a file, or a zip archive of such files. A place
/// is the file, or `file!entry` within an archive. A topic is read whole or skipped; regular posts
/// count, notices of the forum, whispers, hidden and deleted ones do not.
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
        new Archive(file, bounds).visit(new Unpacking(file, site, into));
      } else {
        readFile(file, site, into);
      }
    } catch (IOException e) {
      into.accept(skipped(file.toString(), "cannot be read: " + e, site));
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

  private void readFile(Path file, String site, Consumer<Entry> into) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(bounds.maxEntryBytes() + 1);
      into.accept(
          bytes.length > bounds.maxEntryBytes()
              ? skipped(file.toString(), bounds.entryTooLarge(), site)
              : entry(file.toString(), bytes, site));
    }
  }

  private static Entry entry(String place, byte[] bytes, String site) {
    return new Entry(reading(place, bytes, site), ContentHash.of(bytes, site));
  }

  private static Reading reading(String place, byte[] bytes, String site) {
    try {
      return new Reading.Talk(new Topic(Json.tree(bytes, "topic"), site).discussion());
    } catch (CorruptSourceException e) {
      return new Reading.Skipped(place, PlainText.folded(String.valueOf(e.getMessage())));
    }
  }

  /// What could not be read has no bytes to hash; its place and reason stand in for them.
  private static Entry skipped(String place, String reason, String site) {
    byte[] words = (place + "\n" + reason).getBytes(java.nio.charset.StandardCharsets.UTF_8);
    return new Entry(new Reading.Skipped(place, reason), ContentHash.of(words, site));
  }

  /// Makes entries of what an archive holds.
  private record Unpacking(Path file, String site, Consumer<Entry> into)
      implements Archive.Visitor {

    private static final int MAX_NAME = 300;

    @Override
    public void read(String name, byte[] bytes) {
      into.accept(entry(place(name), bytes, site));
    }

    @Override
    public void skip(String name, String reason) {
      into.accept(skipped(place(name), reason, site));
    }

    @Override
    public void stop(String reason) {
      into.accept(skipped(file.toString(), reason, site));
    }

    private String place(String name) {
      String shown = PlainText.folded(name);
      return file + "!" + shown.substring(0, Math.min(MAX_NAME, shown.length()));
    }
  }
}
