package casebook.index.lucene;

import casebook.json.Json;
import casebook.model.Manual;
import casebook.model.Procedure;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.Document;

/// Makes the block of documents of a manual: one a procedure, then the manual.
final class ManualDocuments {

  private ManualDocuments() {}

  static List<Document> of(Manual manual, List<Procedure> procedures, String hash) {
    List<Document> block = new ArrayList<>();
    for (Procedure procedure : procedures) {
      Document document = Entry.of(manual.id(), Schema.PROCEDURE, Json.write(procedure));
      procedure.fixes().stream()
          .map(Keyword::asWritten)
          .distinct()
          .forEach(fix -> document.add(Entry.term(Schema.CARRIES_OUT, fix)));
      block.add(document);
    }
    block.add(Entry.last(manual.id(), Schema.MANUAL, Json.write(manual), hash));
    return block;
  }
}
