package casebook.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/// At most two processes that read PDFs; who comes third waits. One that failed is replaced.
final class PdfProcesses implements AutoCloseable {
  private static final int MOST = 2;

  private final PdfLimits limits;
  private final Semaphore places = new Semaphore(MOST, true);
  private final Deque<PdfProcess> idle = new ArrayDeque<>();
  private boolean isClosed;

  PdfProcesses(PdfLimits limits) {
    this.limits = limits;
  }

  /// Throws `IOException` if no process can be started.
  PdfAnswer read(Path file, String password) throws IOException {
    return read(file, password, Optional.empty());
  }

  /// With a picture that page is drawn, and nothing is read.
  PdfAnswer read(Path file, String password, Optional<PdfPicture> picture) throws IOException {
    places.acquireUninterruptibly();
    try {
      PdfProcess process = take();
      PdfAnswer answer = process.read(file, password, picture);
      giveBack(process);
      return answer;
    } finally {
      places.release();
    }
  }

  private synchronized PdfProcess take() throws IOException {
    if (isClosed) {
      throw new IllegalStateException("the reader of PDFs is closed; make a new one");
    }
    for (PdfProcess process = idle.poll(); process != null; process = idle.poll()) {
      if (process.isFresh()) {
        return process;
      }
      process.close();
    }
    return new PdfProcess(limits);
  }

  private synchronized void giveBack(PdfProcess process) {
    if (process.isFresh() && !isClosed) {
      idle.push(process);
    } else {
      process.close();
    }
  }

  @Override
  public synchronized void close() {
    isClosed = true;
    idle.forEach(PdfProcess::close);
    idle.clear();
  }
}
