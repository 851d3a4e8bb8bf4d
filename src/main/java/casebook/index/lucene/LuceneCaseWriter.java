package casebook.index.lucene;

import casebook.index.CaseIndex;
import casebook.index.CaseWriter;
import casebook.model.Case;
import casebook.model.CaseId;
import casebook.model.Manual;
import casebook.model.Meaning;
import casebook.model.Post;
import casebook.model.Procedure;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.DocIdSetIterator;

/// Writes blocks of documents. The hashes of all entries stay in memory, some 200 bytes an entry.
final class LuceneCaseWriter implements CaseWriter {
  private final IndexPlace place;
  private final LockedWriter lock;
  private final IndexWriter writer;
  private final CaseDocuments documents;
  private final CandidateSearch search;
  private final ConcurrentHashMap<CaseId, String> hashes = new ConcurrentHashMap<>();

  LuceneCaseWriter(
      IndexPlace place, LockedWriter lock, CaseDocuments documents, CandidateSearch search) {
    this.place = place;
    this.lock = lock;
    this.writer = lock.writer();
    this.documents = documents;
    this.search = search;
  }

  /// Throws `IndexLockedException` or `IndexDamagedException`.
  static LuceneCaseWriter open(IndexPlace place, CaseDocuments documents, CandidateSearch search) {
    LockedWriter lock = LockedWriter.open(place);
    LuceneCaseWriter writer = new LuceneCaseWriter(place, lock, documents, search);
    writer.writing(() -> {
      writer.loadHashes();
      return 0;
    });
    return writer;
  }

  private void loadHashes() throws IOException {
    try (DirectoryReader reader = DirectoryReader.open(writer)) {
      for (LeafReaderContext leaf : reader.leaves()) {
        loadHashes(leaf.reader());
      }
    }
  }

  private void loadHashes(LeafReader leaf) throws IOException {
    SortedDocValues ids = DocValues.getSorted(leaf, Schema.ID);
    BinaryDocValues values = DocValues.getBinary(leaf, Schema.HASH);
    while (values.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      if (CaseSearcher.isLive(leaf, values.docID()) && ids.advanceExact(values.docID())) {
        CaseId id = new CaseId(ids.lookupOrd(ids.ordValue()).utf8ToString());
        hashes.put(id, values.binaryValue().utf8ToString());
      }
    }
  }

  @Override
  public Optional<String> hash(CaseId id) {
    return Optional.ofNullable(hashes.get(id));
  }

  @Override
  public Set<CaseId> ids() {
    return new TreeSet<>(hashes.keySet());
  }

  @Override
  public void put(Case understood, List<Post> posts, String hash, Optional<Meaning> meaning) {
    put(understood.id(), documents.of(understood, posts, hash, meaning), hash);
  }

  @Override
  public void put(Manual manual, List<Procedure> procedures, String hash) {
    put(manual.id(), ManualDocuments.of(manual, procedures, hash), hash);
  }

  /// Index and hashes change together: `compute` lets one thread at an id.
  private void put(CaseId id, List<Document> block, String hash) {
    hashes.compute(
        id,
        (_, _) -> {
          writing(() -> writer.updateDocuments(Schema.term(Schema.KEY, id), block));
          return hash;
        });
  }

  @Override
  public void remove(CaseId id) {
    hashes.computeIfPresent(
        id,
        (_, _) -> {
          writing(() -> writer.deleteDocuments(Schema.term(Schema.KEY, id)));
          return null;
        });
  }

  @Override
  public void commit() {
    writing(writer::commit);
  }

  @Override
  public CaseIndex live() {
    return LuceneCaseIndex.live(place, writer, search);
  }

  @Override
  public void close() {
    writing(() -> {
      lock.close();
      return 0;
    });
  }

  private void writing(Write work) {
    try {
      work.run();
    } catch (IOException e) {
      throw place.failure(e);
    }
  }

  @FunctionalInterface
  private interface Write {
    /// Lucene's sequence number, which nobody needs here.
    long run() throws IOException;
  }
}
