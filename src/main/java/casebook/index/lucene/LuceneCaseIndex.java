package casebook.index.lucene;

import casebook.index.CandidateQuery;
import casebook.index.CaseIndex;
import casebook.index.IndexFacts;
import casebook.index.Suggestions;
import casebook.model.Candidate;
import casebook.model.Case;
import casebook.model.CaseId;
import casebook.model.Evidence;
import casebook.model.Manual;
import casebook.model.Meaning;
import casebook.model.Post;
import casebook.model.Procedure;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/// Reads the last commit of a folder, or what a writer of this process has put so far. Each call
/// sees one state of the index.
final class LuceneCaseIndex implements CaseIndex {
  private final IndexPlace place;
  private final SearcherManager searchers;
  private final CandidateSearch search;
  private final Optional<Directory> directory;

  private LuceneCaseIndex(
      IndexPlace place,
      SearcherManager searchers,
      CandidateSearch search,
      Optional<Directory> directory) {
    this.place = place;
    this.searchers = searchers;
    this.search = search;
    this.directory = directory;
  }

  static LuceneCaseIndex committed(IndexPlace place, CandidateSearch search) {
    if (!place.exists()) {
      throw place.missing();
    }
    try {
      Directory directory = FSDirectory.open(place.path());
      try {
        return new LuceneCaseIndex(place, open(place, directory), search, Optional.of(directory));
      } catch (IOException | RuntimeException e) {
        directory.close();
        throw e;
      }
    } catch (IOException e) {
      throw place.failure(e);
    }
  }

  private static SearcherManager open(IndexPlace place, Directory directory) throws IOException {
    DirectoryReader reader = DirectoryReader.open(directory);
    try {
      place.checkSigns(reader.getIndexCommit().getUserData());
      place.checkBytes(reader);
      return new SearcherManager(reader, new CaseSearcherFactory(place));
    } catch (IOException | RuntimeException e) {
      reader.close();
      throw e;
    }
  }

  static LuceneCaseIndex live(IndexPlace place, IndexWriter writer, CandidateSearch search) {
    try {
      SearcherManager searchers = new SearcherManager(writer, new CaseSearcherFactory(place));
      return new LuceneCaseIndex(place, searchers, search, Optional.empty());
    } catch (IOException e) {
      throw place.failure(e);
    }
  }

  @Override
  public Optional<Case> find(CaseId id) {
    return reading(s -> s.records(Schema.term(Schema.CASE, id), Case.class)).stream().findFirst();
  }

  @Override
  public List<Post> posts(CaseId id) {
    return reading(s -> s.records(Schema.term(Schema.POST, id), Post.class));
  }

  @Override
  public Optional<Manual> manual(CaseId id) {
    return reading(s -> s.records(Schema.term(Schema.MANUAL, id), Manual.class)).stream()
        .findFirst();
  }

  @Override
  public List<Procedure> procedures(CaseId manual) {
    return reading(s -> s.records(Schema.term(Schema.PROCEDURE, manual), Procedure.class));
  }

  @Override
  public List<Procedure> proceduresFor(String fix) {
    Term carriesOut = new Term(Schema.CARRIES_OUT, Keyword.asWritten(fix));
    List<Procedure> found = reading(s -> s.records(carriesOut, Procedure.class));
    return found.stream()
        .sorted(Comparator.comparing(Procedure::manual).thenComparingInt(Procedure::page))
        .toList();
  }

  @Override
  public Optional<Meaning> meaning(CaseId id) {
    return reading(s -> VectorSearch.meaning(s, id));
  }

  @Override
  public List<Candidate> candidates(CandidateQuery query, int limit) {
    requireLimit(limit);
    return reading(s -> search.find(s, Schema.CASE, query, limit));
  }

  @Override
  public int count(CandidateQuery query, int limit) {
    requireLimit(limit);
    return reading(s -> search.count(s, query, limit));
  }

  @Override
  public List<Candidate> feedback(CandidateQuery query, int limit) {
    requireLimit(limit);
    return reading(s -> search.find(s, Schema.FEEDBACK, query, limit));
  }

  @Override
  public List<Evidence> evidenceFor(String fix, int limit) {
    requireLimit(limit);
    return reading(s -> EvidenceSearch.find(s, fix, limit));
  }

  private static void requireLimit(int limit) {
    if (limit < 1 || limit > 1000) {
      throw new IllegalArgumentException("limit is " + limit + "; must be 1 to 1000");
    }
  }

  @Override
  public IndexFacts facts() {
    return reading(CaseSearcher::facts);
  }

  @Override
  public String state() {
    return reading(s -> place.path() + "@" + ((DirectoryReader) s.getIndexReader()).getVersion());
  }

  @Override
  public Suggestions suggestions(Function<String, Optional<String>> titles) {
    return reading(s -> LuceneSuggestions.of(Vocabulary.of(s, titles)));
  }

  @Override
  public void refresh() {
    try {
      searchers.maybeRefreshBlocking();
    } catch (IOException e) {
      throw place.failure(e);
    }
  }

  private <T> T reading(Read<T> work) {
    try {
      CaseSearcher searcher = (CaseSearcher) searchers.acquire();
      try {
        return work.from(searcher);
      } catch (RuntimeException e) {
        throw place.failure(e, (DirectoryReader) searcher.getIndexReader());
      } finally {
        searchers.release(searcher);
      }
    } catch (IOException e) {
      throw place.failure(e);
    }
  }

  @Override
  public void close() {
    try {
      searchers.close();
      if (directory.isPresent()) {
        directory.get().close();
      }
    } catch (IOException e) {
      throw place.failure(e);
    }
  }

  @FunctionalInterface
  private interface Read<T> {
    T from(CaseSearcher searcher) throws IOException;
  }
}
