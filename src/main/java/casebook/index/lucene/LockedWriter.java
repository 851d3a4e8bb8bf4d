package casebook.index.lucene;

import casebook.index.IndexLockedException;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;

/// Lucene's writer together with its lock, which the operating system frees when we die. Beside it
/// lies the number of our process, so that whoever finds the lock taken can say by whom.
final class LockedWriter implements Closeable {
  private static final String PID_FILE = "writer.pid";
  private static final double BUFFER_MEGABYTES = 64;

  private final Directory directory;
  private final IndexWriter writer;
  private final Path pidFile;

  private LockedWriter(Directory directory, IndexWriter writer, Path pidFile) {
    this.directory = directory;
    this.writer = writer;
    this.pidFile = pidFile;
  }

  /// Makes and commits an empty index where there is none.
  static LockedWriter open(IndexPlace place) {
    boolean isNew = !place.exists();
    try {
      Files.createDirectories(place.path());
      Directory directory = FSDirectory.open(place.path());
      try {
        return open(place, directory, isNew);
      } catch (IOException | RuntimeException e) {
        directory.close();
        throw e;
      }
    } catch (LockObtainFailedException e) {
      throw locked(place, e);
    } catch (IOException e) {
      throw place.failure(e);
    }
  }

  private static LockedWriter open(IndexPlace place, Directory directory, boolean isNew)
      throws IOException {
    if (!isNew) {
      check(place, directory);
    }
    IndexWriter writer = new IndexWriter(directory, settings());
    LockedWriter locked = new LockedWriter(directory, writer, place.path().resolve(PID_FILE));
    try {
      Files.writeString(locked.pidFile, Long.toString(ProcessHandle.current().pid()));
      if (isNew) {
        writer.setLiveCommitData(place.signs().entrySet());
        writer.commit();
      }
      return locked;
    } catch (IOException | RuntimeException e) {
      writer.rollback();
      throw e;
    }
  }

  private static void check(IndexPlace place, Directory directory) throws IOException {
    try (DirectoryReader reader = DirectoryReader.open(directory)) {
      place.checkSigns(reader.getIndexCommit().getUserData());
      place.checkBytes(reader);
    }
  }

  private static IndexWriterConfig settings() {
    return new IndexWriterConfig()
        .setSimilarity(CaseSearcher.SIMILARITY)
        .setCodec(new VectorCodec())
        .setRAMBufferSizeMB(BUFFER_MEGABYTES)
        .setCommitOnClose(false);
  }

  private static IndexLockedException locked(IndexPlace place, LockObtainFailedException e) {
    return new IndexLockedException(
        place.path() + ": " + writerOf(place) + " is writing here; wait for it, or stop it", e);
  }

  private static String writerOf(IndexPlace place) {
    try {
      String pid = Files.readString(place.path().resolve(PID_FILE)).strip();
      return pid.matches("\\d{1,10}") ? "process " + pid : "another process";
    } catch (IOException e) {
      return "another process";
    }
  }

  IndexWriter writer() {
    return writer;
  }

  /// Gives up what was not committed. The number goes before the lock, so that it cannot be another
  /// writer's.
  @Override
  public void close() throws IOException {
    Files.deleteIfExists(pidFile);
    try {
      writer.rollback();
    } finally {
      directory.close();
    }
  }
}
