package casebook.index.lucene;

import casebook.model.CaseId;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.Term;

/// Names and types of the fields. An entry is one block of documents that all carry `KEY`: posts
/// and then their case, or procedures and then their manual. Whoever changes anything here raises
/// `IndexPlace.FORMAT`.
final class Schema {

  /// The id of the entry, on every document of its block.
  static final String KEY = "key";

  /// The id again, to sort by, on the last document of its block.
  static final String ID = "id";

  /// What a document is: the five names below, each of which is a field with the id too.
  static final String KIND = "kind";

  static final String CASE = "case";
  static final String FEEDBACK = "feedback";
  static final String POST = "post";
  static final String MANUAL = "manual";
  static final String PROCEDURE = "procedure";

  /// The record as JSON, stored.
  static final String JSON = "json";

  /// Hash of the content an entry was made from, on the last document of its block.
  static final String HASH = "hash";

  /// Every word of a case, counted by the weight of where it stands.
  static final String WORDS = "words";

  /// The shorter forms of versions in the words of a case: of 13.6.4 they are 13.6 and 13.
  static final String VERSIONS = "versions";

  /// The own words of a post.
  static final String TEXT = "text";

  /// The vector of a case, and what it was made of (stored).
  static final String MEANING = "meaning";

  static final String MEANING_OF = "meaning-of";

  static final String SIGNATURE = "signature";
  static final String DEVICE = "device";
  static final String DEVICE_FAMILY = "family";
  static final String CHIP = "chip";
  static final String SYSTEM = "system";
  static final String STATUS = "status";
  static final String OPENED = "opened";

  /// The fixes attempted in a case.
  static final String FIX = "fix";

  /// The fixes that a procedure carries out.
  static final String CARRIES_OUT = "carries-out";

  /// Terms with counts and lengths: what BM25 reads.
  static final FieldType COUNTED = type(IndexOptions.DOCS_AND_FREQS, true);

  /// Terms with counts alone: says where a word stood.
  static final FieldType PLACED = type(IndexOptions.DOCS_AND_FREQS, false);

  /// Terms with positions: for words side by side.
  static final FieldType ORDERED = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, false);

  /// Terms with positions and lengths: for passages.
  static final FieldType PASSAGE = TextField.TYPE_NOT_STORED;

  private Schema() {}

  static Term term(String field, CaseId id) {
    return new Term(field, id.value());
  }

  private static FieldType type(IndexOptions options, boolean hasLength) {
    FieldType type = new FieldType();
    type.setTokenized(true);
    type.setIndexOptions(options);
    type.setOmitNorms(!hasLength);
    type.freeze();
    return type;
  }
}
