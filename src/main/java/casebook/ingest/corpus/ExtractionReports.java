package casebook.ingest.corpus;

import casebook.json.Json;
import casebook.model.WrongExtraction;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

/// What readers say was understood wrongly, one JSON object a line in `feedback/extraction.jsonl`.
/// Nothing of it is read as a discussion. Safe for use by many threads.
public final class ExtractionReports {

  static final String FILE = "extraction.jsonl";

  private final Path folder;
  private final Path file;
  private final ReentrantLock lock = new ReentrantLock();

  public ExtractionReports(Path corpus) {
    this.folder = corpus.toAbsolutePath().normalize().resolve("feedback");
    this.file = folder.resolve(FILE);
  }

  /// Returns once the report is on the disk. A line that an earlier crash left half written stays
  /// alone on its line.
  public void keep(WrongExtraction report) throws IOException {
    byte[] line = (Json.write(tree(report)) + "\n").getBytes(StandardCharsets.UTF_8);
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

  private static Map<String, Object> tree(WrongExtraction report) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("at", report.at().toString());
    tree.put("case", report.in().value());
    tree.put("post", report.post());
    tree.put("fix", report.fix());
    tree.put("quote", report.quote());
    tree.put("wrong", report.kind().word());
    tree.put("comment", report.comment());
    return tree;
  }
}
