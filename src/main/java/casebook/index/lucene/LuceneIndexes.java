package casebook.index.lucene;

import casebook.index.CaseIndex;
import casebook.index.CaseWriter;
import casebook.index.Indexes;
import casebook.index.PlainIndex;
import casebook.text.CodeAnalyzer;
import casebook.text.ProseAnalyzer;
import java.nio.file.Path;

/// Indexes as folders of Lucene files. Reading takes no lock: any number of processes may read
/// while one writes. Safe for use by many threads.
public final class LuceneIndexes implements Indexes {
  private final ProseAnalyzer prose = new ProseAnalyzer();
  private final CodeAnalyzer code = new CodeAnalyzer();
  private final FieldWeights fields;
  private final CandidateSearch search;

  public LuceneIndexes() {
    this(FieldWeights.DEFAULT, SignalWeights.DEFAULT);
  }

  LuceneIndexes(FieldWeights fields, SignalWeights signals) {
    this.fields = fields;
    this.search = new CandidateSearch(prose, code, fields, signals);
  }

  @Override
  public CaseIndex read(Path place) {
    return LuceneCaseIndex.committed(new IndexPlace(place, fields), search);
  }

  @Override
  public CaseWriter write(Path place) {
    return LuceneCaseWriter.open(
        new IndexPlace(place, fields), new CaseDocuments(prose, code, fields), search);
  }

  @Override
  public PlainIndex plain() {
    return new LucenePlainIndex();
  }

  @Override
  public boolean exists(Path place) {
    return new IndexPlace(place, fields).exists();
  }
}
