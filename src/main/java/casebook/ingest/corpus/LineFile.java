package casebook.ingest.corpus;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.ReentrantLock;

/// A file that only grows, by one line after the other. Safe for use by many threads.
final class LineFile {
  private final Path folder;
  private final Path file;
  private final ReentrantLock lock = new ReentrantLock();

  LineFile(Path folder, String name) {
    this.folder = folder;
    this.file = folder.resolve(name);
  }

  /// Returns once the line is on the disk. One that an earlier crash left half written stays alone
  /// on its line.
  void append(String text) throws IOException {
    byte[] line = (text + "\n").getBytes(StandardCharsets.UTF_8);
    lock.lock();
    try {
      boolean isNew = !Files.exists(file);
      Files.createDirectories(folder);
      append(line);
      if (isNew) {
        settle();
      }
    } finally {
      lock.unlock();
    }
  }

  private void append(byte[] line) throws IOException {
    try (FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      long end = channel.size();
      ByteBuffer last = ByteBuffer.allocate(1);
      boolean isBroken = end > 0 && channel.read(last, end - 1) == 1 && last.get(0) != '\n';
      ByteBuffer bytes = ByteBuffer.allocate(line.length + 1);
      if (isBroken) {
        bytes.put((byte) '\n');
      }
      bytes.put(line).flip();
      channel.position(end);
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
  }

  /// The name of a new file is part of its folder. Some systems do not let a folder be opened;
  /// there the name is safe without it.
  private void settle() throws IOException {
    if (!folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      return;
    }
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }
}
