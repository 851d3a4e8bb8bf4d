package casebook.source;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What a thread needs to know of a message, and where it lies in its file. `references` are the
/// ids of those before it, the nearest last; `number` counts from 1.
record Letter(
    int number,
    long start,
    int length,
    String id,
    List<String> references,
    String subject,
    String author,
    Optional<Instant> at,
    String list) {

  Letter {
    references = List.copyOf(references);
  }

  boolean isReply() {
    return !references.isEmpty() || MailSubject.isReply(subject);
  }

  byte[] bytes(FileChannel channel) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(length);
    while (bytes.hasRemaining()) {
      if (channel.read(bytes, start + bytes.position()) < 0) {
        throw new EOFException("the file became shorter while it was read");
      }
    }
    return bytes.array();
  }
}
