package casebook.ingest;

import casebook.index.CaseIndex;
import casebook.index.CaseWriter;
import casebook.index.Indexes;
import casebook.index.PlainIndex;
import casebook.index.lucene.LuceneIndexes;
import casebook.model.Case;
import casebook.model.CaseId;
import casebook.model.Manual;
import casebook.model.Meaning;
import casebook.model.Post;
import casebook.model.Procedure;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/// Real indexes that count what was understood and stored, and fail where a test wants it.
final class CountingIndexes implements Indexes {
  private final Indexes real = new LuceneIndexes();
  private final AtomicInteger stored = new AtomicInteger();
  private volatile String failing = "";

  int stored() {
    return stored.get();
  }

  /// Storing a case with this id fails from now on.
  void failAt(String id) {
    failing = id;
  }

  @Override
  public CaseIndex read(Path place) {
    return real.read(place);
  }

  @Override
  public PlainIndex plain() {
    return real.plain();
  }

  @Override
  public boolean exists(Path place) {
    return real.exists(place);
  }

  @Override
  public CaseWriter write(Path place) {
    return new Counting(real.write(place));
  }

  private final class Counting implements CaseWriter {
    private final CaseWriter writer;

    Counting(CaseWriter writer) {
      this.writer = writer;
    }

    @Override
    public Optional<String> hash(CaseId id) {
      return writer.hash(id);
    }

    @Override
    public Set<CaseId> ids() {
      return writer.ids();
    }

    @Override
    public void put(Case understood, List<Post> posts, String hash, Optional<Meaning> meaning) {
      if (understood.id().value().equals(failing)) {
        throw new IllegalStateException("the disk is full");
      }
      stored.incrementAndGet();
      writer.put(understood, posts, hash, meaning);
    }

    @Override
    public void put(Manual manual, List<Procedure> procedures, String hash) {
      stored.incrementAndGet();
      writer.put(manual, procedures, hash);
    }

    @Override
    public void remove(CaseId id) {
      writer.remove(id);
    }

    @Override
    public void commit() {
      writer.commit();
    }

    @Override
    public CaseIndex live() {
      return writer.live();
    }

    @Override
    public void close() {
      writer.close();
    }
  }
}
