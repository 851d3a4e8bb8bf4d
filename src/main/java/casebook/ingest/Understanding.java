package casebook.ingest;

import casebook.embed.TextEncoder;
import casebook.extract.CaseExtractor;
import casebook.extract.ProcedureExtractor;
import casebook.index.CaseWriter;
import casebook.model.Case;
import casebook.model.Discussion;
import casebook.model.Manual;
import casebook.text.Lexicon;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

/// Understands and stores on all cores. At most twice as many wait as there are cores, so memory
/// stays bounded. The first failure is thrown by `settle`.
public final class Understanding implements AutoCloseable {
  private final CaseExtractor cases;
  private final ProcedureExtractor procedures;
  private final CaseWriter writer;
  private final Meanings meanings;
  private final int most = 2 * Runtime.getRuntime().availableProcessors();
  private final Semaphore room = new Semaphore(most);
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Queue<Throwable> failures = new ConcurrentLinkedQueue<>();

  /// Discussions alone, into an index of which nothing is known yet.
  public static Understanding into(
      CaseWriter writer, Lexicon lexicon, Optional<TextEncoder> encoder) {
    return new Understanding(
        new CaseExtractor(lexicon),
        new ProcedureExtractor(lexicon),
        writer,
        new Meanings(encoder, _ -> Optional.empty()));
  }

  Understanding(
      CaseExtractor cases, ProcedureExtractor procedures, CaseWriter writer, Meanings meanings) {
    this.cases = cases;
    this.procedures = procedures;
    this.writer = writer;
    this.meanings = meanings;
  }

  public void take(Discussion discussion, String hash) {
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

  public void settle() {
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
