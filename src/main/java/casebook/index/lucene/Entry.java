package casebook.index.lucene;

import casebook.model.CaseId;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.util.BytesRef;

/// What the documents of every entry have alike.
final class Entry {

  private Entry() {}

  /// A document within a block.
  static Document of(CaseId id, String kind, String json) {
    Document document = new Document();
    document.add(term(Schema.KEY, id.value()));
    document.add(term(Schema.KIND, kind));
    document.add(term(kind, id.value()));
    document.add(new StoredField(Schema.JSON, json));
    return document;
  }

  /// The document that ends a block and stands for the entry.
  static Document last(CaseId id, String kind, String json, String hash) {
    Document document = of(id, kind, json);
    document.add(new SortedDocValuesField(Schema.ID, new BytesRef(id.value())));
    document.add(new BinaryDocValuesField(Schema.HASH, new BytesRef(hash)));
    return document;
  }

  static Field term(String field, String value) {
    return new StringField(field, value, Field.Store.NO);
  }
}
