package casebook.ingest;

import casebook.index.CaseWriter;
import casebook.index.IndexDamagedException;
import casebook.index.IndexLockedException;
import casebook.index.Indexes;
import casebook.ingest.Generations.Generation;
import casebook.ingest.corpus.ReaderFeedback;
import casebook.model.Feedback;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps feedback in the corpus and takes it up in the index that is being searched. Safe for use
/// by many threads.
public final class FeedbackDesk {
  private static final Logger LOG = LoggerFactory.getLogger(FeedbackDesk.class);

  private final Indexes indexes;
  private final Generations generations;
  private final Generation opened;
  private final ReaderFeedback kept;
  private final ReentrantLock lock = new ReentrantLock();

  /// `opened` is the generation that searches read.
  public FeedbackDesk(Indexes indexes, Path index, Generation opened, Path corpus) {
    this.indexes = indexes;
    this.generations = new Generations(index);
    this.opened = opened;
    this.kept = new ReaderFeedback(corpus);
  }

  /// Returns once it is on the disk, and says whether the index has it too; where it has not, as
  /// while an ingestion writes, the next ingestion takes it up.
  public boolean keep(Feedback feedback) throws IOException {
    kept.keep(feedback);
    lock.lock();
    try {
      List<Feedback> standing = kept.standing().all();
      boolean isTakenUp = takeUp(opened, standing);
      for (Generation other : others()) {
        takeUp(other, standing);
      }
      return isTakenUp;
    } finally {
      lock.unlock();
    }
  }

  /// An index that was made since the searches began is brought up to date as well.
  private Set<Generation> others() {
    Set<Generation> others = new LinkedHashSet<>();
    try {
      generations.current().filter(g -> !g.equals(opened)).ifPresent(others::add);
    } catch (IndexDamagedException e) {
      LOG.warn("feedback is kept, and waits for the next ingestion: {}", e.getMessage());
    }
    return others;
  }

  private boolean takeUp(Generation generation, List<Feedback> standing) {
    try (CaseWriter writer = indexes.write(generation.index())) {
      new FeedbackCases(generation.lexicon()).settle(standing, writer);
      writer.commit();
      return true;
    } catch (IndexLockedException | IndexDamagedException e) {
      LOG.info("feedback is kept, and waits for the next ingestion: {}", e.getMessage());
      return false;
    }
  }
}
