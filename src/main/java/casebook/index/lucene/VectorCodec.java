package casebook.index.lucene;

import org.apache.lucene.codecs.KnnVectorsFormat;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.codecs.lucene104.Lucene104HnswScalarQuantizedVectorsFormat;
import org.apache.lucene.util.quantization.QuantizedByteVectorValues.ScalarEncoding;

/// How vectors are written: a byte a number to search by, the full ones beside it to score by. A
/// segment of up to some 50 000 vectors is scanned whole, which is exact and costs nothing to
/// build; a larger one gets a graph (HNSW).
final class VectorCodec extends Lucene104Codec {
  private static final int NEIGHBOURS = 16;
  private static final int BEAM = 100;

  /// Lucene builds a graph where it expects to visit fewer than all: this many times the logarithm
  /// of all (`HnswGraphSearcher.expectedVisitedNodes`). 4600 ln 50 000 is about 50 000.
  private static final int SCANNED_WHOLE = 4_600;

  private final KnnVectorsFormat vectors =
      new Lucene104HnswScalarQuantizedVectorsFormat(
          ScalarEncoding.UNSIGNED_BYTE, NEIGHBOURS, BEAM, 1, null, SCANNED_WHOLE);

  @Override
  public KnnVectorsFormat getKnnVectorsFormatForField(String field) {
    return vectors;
  }
}
