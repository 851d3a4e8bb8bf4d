package casebook.ingest;

import casebook.extract.CaseExtractor;
import casebook.extract.ProcedureExtractor;
import casebook.index.CaseWriter;
import casebook.model.Case;
import casebook.model.Discussion;
import casebook.model.Manual;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

/// Understands and stores on all cores. At most twice as many wait as there are cores, so memory
/// stays bounded. The first failure is thrown by `settle`.
final class Understanding implements AutoCloseable {
  private final CaseExtractor cases;
  private final ProcedureExtractor procedures;
  private final CaseWriter writer;
  private final Meanings meanings;
  private final int most = 2 * Runtime.getRuntime().availableProcessors();
  private final Semaphore room = new Semaphore(most);
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Queue<Throwable> failures = new ConcurrentLinkedQueue<>();

  Understanding(
      CaseExtractor cases, ProcedureExtractor procedures, CaseWriter writer, Meanings meanings) {
    this.cases = cases;
    this.procedures = procedures;
    this.writer = writer;
    this.meanings = meanings;
  }

  void take(Discussion discussion, String hash) {
    submit(() -> {
      Case understood = cases.extract(discussion);
      writer.put(understood, discussion.posts(), hash, meanings.of(understood));
    });
  }

  void take(Manual manual, String hash) {
    submit(() -> writer.put(manual, procedures.extract(manual), hash));
  }

  private void submit(Runnable work) {
    room.acquireUninterruptibly();
    var _ =
        threads.submit(() -> {
          try {
            work.run();
          } catch (RuntimeException | Error e) {
            failures.add(e);
          } finally {
            room.release();
          }
        });
  }

  void settle() {
    room.acquireUninterruptibly(most);
    room.release(most);
    for (Throwable first : failures) {
      throw new IllegalStateException("storing failed: " + first.getMessage(), first);
    }
  }

  @Override
  public void close() {
    threads.close();
  }
}
